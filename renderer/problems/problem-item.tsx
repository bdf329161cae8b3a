import { CircleAlert, Info, TriangleAlert, Wrench } from "lucide-react";
import type { ReactNode } from "react";
import type { Diagnostic, Severity } from "../../shared/lint/diagnostic.ts";
import { editDocument } from "../actions/edit-document.ts";
import { HelpLink } from "../help/help-link.tsx";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import { commandOf, fixAll } from "./fix-all.ts";
import { showPlace } from "./show-place.ts";

export const SEVERITY_ICONS: Readonly<Record<Severity, typeof Info>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  info: Info,
};

interface ProblemItemProps {
  readonly finding: Diagnostic;
  readonly alike: number;
}

/** One finding: its code, its sentence, where it is, and the edits that mend it. */
export function ProblemItem({ finding, alike }: ProblemItemProps): ReactNode {
  const say = useSay();
  const t = useText();
  const app = useApp();
  const { code, severity, node, kernelError, fixes } = finding;
  const isSelected = useFrom(
    "view",
    ({ selection }) => node !== undefined && selection.includes(node),
  );
  const Icon = SEVERITY_ICONS[severity];
  const place = (): void => {
    if (node !== undefined) {
      showPlace(app, node);
    }
  };
  return (
    <div className={`problems-item tone-${severity}`} data-selected={isSelected || undefined}>
      <Icon size={14} className="problems-icon" aria-hidden />
      <div className="problems-words">
        <button
          type="button"
          className="problems-sentence"
          data-problem
          aria-current={isSelected || undefined}
          onClick={place}
        >
          <span className="mono problems-code">{code}</span>
          <span className="unseen">{t(`ui.problems.one.${severity}`)} </span>
          {say(finding.message)}
        </button>
        {kernelError !== undefined && (
          <p className="problems-kernel">
            <span>{t("ui.problems.kernel")}</span> <code className="selectable">{kernelError}</code>
          </p>
        )}
        {fixes.length > 0 && <Fixes finding={finding} alike={alike} />}
      </div>
      <div className="problems-end">
        {node !== undefined && <PlaceName id={node} />}
        <HelpLink topic={{ kind: "lint", code }} about={code} />
      </div>
    </div>
  );
}

function PlaceName({ id }: { readonly id: string }): ReactNode {
  const t = useText();
  const name = useFrom("document", ({ topology }) => {
    const node = topology?.nodes.find((one) => one.id === id);
    return node?.name ?? (node ? node.id : "");
  });
  return <span className="problems-place">{name === "" ? t("ui.problems.cable") : name}</span>;
}

function Fixes({ finding, alike }: ProblemItemProps): ReactNode {
  const say = useSay();
  const t = useText();
  const app = useApp();
  const mendAll = (): void => {
    const { topology } = app.document.getState();
    const command = topology && fixAll(topology, finding.code);
    if (command) {
      editDocument(app, command);
    }
  };
  return (
    <div className="problems-fixes">
      {finding.fixes.map((fix) => (
        <Button
          key={say(fix.title)}
          size="small"
          icon={<Wrench size={12} aria-hidden />}
          onClick={() => {
            editDocument(app, commandOf(fix.commands));
          }}
        >
          {say(fix.title)}
        </Button>
      ))}
      {alike > 1 && (
        <Tooltip content={t("ui.problems.fixAllHelp", { code: finding.code })}>
          <Button size="small" variant="ghost" onClick={mendAll}>
            {t("ui.problems.fixAll", { count: alike })}
          </Button>
        </Tooltip>
      )}
    </div>
  );
}
