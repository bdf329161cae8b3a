import "./host-status.css";
import { useState, type ReactNode } from "react";
import type { AppliedDocument, PermanentDocument } from "../../shared/protocol/app/host.ts";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { Popover } from "../ui/popover.tsx";
import { AppliedPanel, InterruptedPanel } from "./applied-panel.tsx";
import { appliedOf, permanentOf } from "./drift.ts";
import { PermanentPart } from "./permanent-part.tsx";

/** What is applied here of the open document, for the footer; opens what can be done about it. */
export function AppliedStatus(): ReactNode {
  const t = useText();
  const documentId = useFrom("document", ({ topology }) => topology?.id);
  const snapshot = useFrom("host", (host) => host.snapshot);
  const [isOpen, setIsOpen] = useState(false);
  if (!snapshot) {
    return null;
  }
  const applied = appliedOf(snapshot, documentId);
  const permanent = permanentOf(snapshot, documentId);
  if (!applied && !permanent && !snapshot.interrupted) {
    return <span className="host-status-words">{t("ui.host.notApplied")}</span>;
  }
  const isWell =
    !snapshot.interrupted &&
    (!applied || (applied.drift.length === 0 && applied.problems.length === 0));
  const close = (): void => {
    setIsOpen(false);
  };
  return (
    <Popover
      label={t("ui.host.appliedPanel")}
      side="top"
      align="end"
      open={isOpen}
      onOpenChange={setIsOpen}
      content={
        snapshot.interrupted ? (
          <InterruptedPanel onDone={close} />
        ) : (
          <Panel applied={applied} permanent={permanent} onDone={close} />
        )
      }
    >
      <button type="button" className="host-status">
        <span className={`host-light host-light-${isWell ? "on" : "warn"}`} />
        {snapshot.interrupted ? t("ui.host.interrupted") : words(applied, permanent, t)}
      </button>
    </Popover>
  );
}

interface PanelProps {
  readonly applied: AppliedDocument | undefined;
  readonly permanent: PermanentDocument | undefined;
  readonly onDone: () => void;
}

/** After a restart what is permanent is there, and nothing is applied. */
function Panel({ applied, permanent, onDone }: PanelProps): ReactNode {
  return applied ? (
    <AppliedPanel applied={applied} permanent={permanent} onDone={onDone} />
  ) : (
    <PermanentPart permanent={permanent} onDone={onDone} />
  );
}

function words(
  applied: AppliedDocument | undefined,
  permanent: PermanentDocument | undefined,
  t: ReturnType<typeof useText>,
): string {
  if (!applied) {
    return t("ui.permanent.status");
  }
  const said = appliedWords(applied, t);
  return permanent ? t("ui.permanent.statusBoth", { applied: said }) : said;
}

function appliedWords({ drift, problems }: AppliedDocument, t: ReturnType<typeof useText>): string {
  if (problems.length > 0) {
    return t("ui.host.appliedUnknown");
  }
  const links = new Set(drift.map(({ node, name }) => node ?? name));
  return links.size === 0
    ? t("ui.host.applied")
    : t("ui.host.appliedDiffers", { count: links.size });
}
