import "./commands-panel.css";
import { TerminalSquare } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { CommandBlock, commandsOf, CopyButton } from "./command-block.tsx";

/** The exact commands that do the same by hand, to learn from and to copy. */
export function CommandsPanel(): ReactNode {
  const t = useText();
  const preparation = useFrom("change", (change) => change.preparation);
  const lines = preparation.state === "ready" ? commandsOf(preparation.change.plan.operations) : [];
  if (preparation.state !== "ready" || lines.length === 0) {
    return (
      <EmptyState
        icon={<TerminalSquare size={20} />}
        title={t("ui.change.noCommands")}
        text={t("ui.change.noCommandsText")}
      />
    );
  }
  return (
    <div className="commands-panel">
      <div className="commands-panel-head">
        <p>{t("ui.change.commandsLead")}</p>
        <CopyButton text={`${lines.join("\n")}\n`} label={t("ui.change.copy")} />
        <CopyButton text={preparation.change.script} label={t("ui.change.copyScript")} />
      </div>
      <CommandBlock label={t("ui.change.commands", { count: lines.length })} lines={lines} />
    </div>
  );
}
