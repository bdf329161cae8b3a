import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import { MACVLAN_MODES } from "../../../shared/topology/nodes/macvlan.ts";
import { useText } from "../../i18n/language.ts";
import { ModeGlyph } from "../../ui/mode-glyph.tsx";
import type { ControlProps } from "./control-props.ts";

/** The five modes, each by its glyph and one sentence. */
export function ModeControl({ merged, label, set }: ControlProps): ReactNode {
  const t = useText();
  return (
    <RadioGroup.Root
      className="inspector-modes"
      aria-label={label}
      value={merged.mixed ? null : (merged.value as string)}
      onValueChange={set}
    >
      {MACVLAN_MODES.map((mode) => (
        <RadioGroup.Item
          key={mode}
          value={mode}
          className={`inspector-mode mode-${mode}`}
          aria-describedby={`inspector-mode-${mode}`}
          aria-label={t(`ui.shell.mode.${mode}`)}
        >
          <ModeGlyph mode={mode} size={18} />
          <span className="inspector-mode-name">{t(`ui.shell.mode.${mode}`)}</span>
          <span id={`inspector-mode-${mode}`} className="inspector-mode-words">
            {t(`ui.inspector.mode.${mode}`)}
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
