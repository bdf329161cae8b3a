import "./host-status.css";
import { useState, type ReactNode } from "react";
import type { AppliedDocument } from "../../shared/protocol/app/host.ts";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { Popover } from "../ui/popover.tsx";
import { AppliedPanel, InterruptedPanel } from "./applied-panel.tsx";
import { appliedOf } from "./drift.ts";

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
  if (!applied && !snapshot.interrupted) {
    return <span className="host-status-words">{t("ui.host.notApplied")}</span>;
  }
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
          applied && <AppliedPanel applied={applied} onDone={close} />
        )
      }
    >
      <button type="button" className="host-status">
        <span className={`host-light host-light-${lightOf(applied, snapshot.interrupted)}`} />
        {snapshot.interrupted ? t("ui.host.interrupted") : applied && appliedWords(applied, t)}
      </button>
    </Popover>
  );
}

function lightOf(applied: AppliedDocument | undefined, interrupted: boolean): "on" | "warn" {
  return interrupted || !applied || applied.drift.length > 0 || applied.problems.length > 0
    ? "warn"
    : "on";
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
