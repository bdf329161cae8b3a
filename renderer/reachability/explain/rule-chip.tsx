import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { Tooltip } from "../../ui/tooltip.tsx";

/** The rules of docs/kernel-semantics.md. */
const RULES = [
  "T1",
  "T2",
  "T3",
  "T4",
  "R1",
  "R2",
  "R3",
  "R4",
  "M1",
  "M2",
  "M3",
  "M4",
  "M5",
  "M6",
  "M7",
] as const;

/** The rule that decided a step, with its text when it is hovered or focused. */
export function RuleChip({ rule }: { readonly rule: string }): ReactNode {
  const t = useText();
  const known = RULES.find((one) => one === rule);
  return (
    known !== undefined && (
      <Tooltip content={t(`ui.reach.rule.${known}`)} side="left">
        <button type="button" className="explain-rule" aria-label={t("ui.reach.rule", { rule })}>
          {rule}
        </button>
      </Tooltip>
    )
  );
}
