import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Diagnostic, Severity } from "../../shared/lint/diagnostic.ts";
import type { Message } from "../../shared/messages/message.ts";
import { HelpLink } from "../help/help-link.tsx";
import { useSay, useText } from "../i18n/language.ts";
import { Button } from "../ui/button.tsx";
import { useRun } from "./use-edit.ts";

interface RefusalProps {
  readonly id?: string;
  readonly error: Message;
  /** Still being typed: said quietly. */
  readonly isQuiet?: boolean;
  /** Takes the nearest valid spelling, where the grammar knows one. */
  readonly onUse?: (suggestion: string) => void;
}

/** Why a text cannot be taken, in the grammar's own words. */
export function Refusal({ id, error, isQuiet, onUse }: RefusalProps): ReactNode {
  const say = useSay();
  const t = useText();
  const { suggestion } = error.params;
  return (
    <div id={id} className={isQuiet === true ? "inspector-note" : "inspector-note tone-error"}>
      <CircleAlert size={12} aria-hidden />
      <div className="inspector-note-words">
        <p>{say(error)}</p>
        {onUse && typeof suggestion === "string" && (
          <Button
            size="small"
            // The field's blur would commit what is about to be replaced.
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              onUse(suggestion);
            }}
          >
            {t("ui.inspector.useInstead", { suggestion })}
          </Button>
        )}
      </div>
    </div>
  );
}

const ICONS: Readonly<Record<Severity, typeof Info>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  info: Info,
};

/** What lint found, each with the edits that mend it. */
export function Findings({ findings }: { readonly findings: readonly Diagnostic[] }): ReactNode {
  return (
    <>
      {findings.map((finding) => (
        <FindingNote key={`${finding.code} ${finding.path}`} finding={finding} />
      ))}
    </>
  );
}

function FindingNote({ finding }: { readonly finding: Diagnostic }): ReactNode {
  const say = useSay();
  const run = useRun();
  const Icon = ICONS[finding.severity];
  return (
    <div className={`inspector-note tone-${finding.severity}`}>
      <Icon size={12} aria-hidden />
      <div className="inspector-note-words">
        <p>
          <span className="mono small">{finding.code}</span> {say(finding.message)}
        </p>
        {finding.fixes.map((fix) => (
          <Button
            key={say(fix.title)}
            size="small"
            className="inspector-fix"
            onClick={() => {
              run(commandOf(fix.commands));
            }}
          >
            {say(fix.title)}
          </Button>
        ))}
        <HelpLink topic={{ kind: "lint", code: finding.code }} about={finding.code} />
      </div>
    </div>
  );
}

function commandOf(commands: Diagnostic["fixes"][number]["commands"]): (typeof commands)[number] {
  const [only] = commands;
  return only && commands.length === 1 ? only : { type: "batch", commands };
}
