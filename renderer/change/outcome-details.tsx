import type { ReactNode } from "react";
import type { Message } from "../../shared/messages/message.ts";
import { useSay, useText } from "../i18n/language.ts";
import type { Outcome, Subject } from "./change-phase.ts";
import { CommandBlock, CopyButton } from "./command-block.tsx";
import { helpFor } from "./elevation-help.ts";
import { wordsOf } from "./verb-words.ts";

interface OutcomeDetailsProps {
  readonly subject: Subject;
  readonly outcome: Outcome;
}

/** What happened in sentences, what tools said, and what is left to run by hand. */
export function OutcomeDetails({ subject, outcome }: OutcomeDetailsProps): ReactNode {
  const t = useText();
  const say = useSay();
  switch (outcome.kind) {
    case "kept":
      return (
        <>
          <p>{say(wordsOf(subject).keptText(outcome.changes))}</p>
          {outcome.warnings.map((warning, at) => (
            <p key={at}>{say(warning)}</p>
          ))}
        </>
      );
    case "reverted":
      return (
        <Trouble
          message={outcome.message}
          kind={outcome.cause}
          details={outcome.details}
          left={outcome.left}
        />
      );
    case "refused":
      return (
        <Trouble
          message={outcome.message}
          kind={outcome.refusal}
          details={outcome.refusal === "unrecovered" ? [] : outcome.details}
          left={outcome.refusal === "unrecovered" ? outcome.details : []}
        />
      );
    case "recovered":
      return outcome.left.length > 0 ? (
        <Left commands={outcome.left} />
      ) : (
        <p>{t("ui.change.recoveredText", { actions: outcome.actions })}</p>
      );
    case "failed":
      return <Trouble message={outcome.message} kind={outcome.failure} details={[]} left={[]} />;
  }
}

interface TroubleProps {
  readonly message: Message;
  readonly kind: string;
  readonly details: readonly string[];
  readonly left: readonly string[];
}

function Trouble({ message, kind, details, left }: TroubleProps): ReactNode {
  const t = useText();
  const say = useSay();
  const help = helpFor(kind);
  return (
    <>
      {help?.instead !== true && <p className="selectable">{say(message)}</p>}
      {help !== undefined && (
        <p className={help.instead === true ? "selectable" : "change-quiet selectable"}>
          {t(help.id)}
        </p>
      )}
      {details.length > 0 && <CommandBlock label={t("ui.change.details")} lines={details} />}
      {left.length > 0 && <Left commands={left} />}
    </>
  );
}

function Left({ commands }: { readonly commands: readonly string[] }): ReactNode {
  const t = useText();
  return (
    <>
      <p className="change-strong">{t("ui.change.left", { count: commands.length })}</p>
      <CommandBlock label={t("ui.change.left", { count: commands.length })} lines={commands} />
      <CopyButton text={`${commands.join("\n")}\n`} label={t("ui.change.copy")} />
    </>
  );
}
