import "./app-footer.css";
import { CircleQuestionMark, PanelBottom, PanelLeft, PanelRight, Settings } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { isFolded, type PanelName } from "../../shared/protocol/app/panels.ts";
import { countPairs } from "../../shared/reachability/relations/count-pairs.ts";
import { useAction } from "../actions/use-action.ts";
import { AppliedStatus } from "../host/applied-status.tsx";
import { HostStatus } from "../host/host-status.tsx";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { LanguageMenu } from "./language-menu.tsx";

/** The machine's state, what the document comes to, and how the window looks. */
export function AppFooter(): ReactNode {
  const hasDocument = useFrom("document", ({ topology }) => topology !== null);
  return (
    <footer className="app-footer">
      <HostStatus />
      {hasDocument && <Counts />}
      <span className="app-footer-space" />
      {hasDocument && <AppliedStatus />}
      {hasDocument && (
        <div className="app-footer-buttons">
          <PanelButton panel="left" icon={<PanelLeft size={14} />} />
          <PanelButton panel="drawer" icon={<PanelBottom size={14} />} />
          <PanelButton panel="right" icon={<PanelRight size={14} />} />
        </div>
      )}
      <LanguageMenu />
      <ActionButton action="help.open" icon={<CircleQuestionMark size={14} />} />
      <ActionButton action="app.settings" icon={<Settings size={14} />} />
    </footer>
  );
}

/** Said to screen readers as well, whenever an edit changes it. */
function Counts(): ReactNode {
  const t = useText();
  const analysis = useFrom("analysis", (state) => state.analysis);
  const question = useFrom("view", (view) => view.question);
  const counts = useMemo(
    () => (analysis ? countPairs(analysis.topology, analysis.reach, question) : undefined),
    [analysis, question],
  );
  return (
    <span className="app-footer-counts" role="status" aria-label={t("ui.shell.reachability")}>
      {counts && t("ui.shell.counts", { ...counts })}
    </span>
  );
}

interface PanelButtonProps {
  readonly panel: PanelName;
  readonly icon: ReactNode;
}

function PanelButton({ panel, icon }: PanelButtonProps): ReactNode {
  const fold = useAction(`view.panel.${panel}`);
  const folded = useFrom("settings", ({ panels }) => isFolded(panels, panel));
  return (
    <IconButton
      size="small"
      side="top"
      className="app-footer-button"
      label={fold.label}
      shortcut={fold.shortcut}
      aria-expanded={!folded}
      onClick={fold.run}
    >
      {icon}
    </IconButton>
  );
}

interface ActionButtonProps {
  readonly action: string;
  readonly icon: ReactNode;
}

function ActionButton({ action, icon }: ActionButtonProps): ReactNode {
  const { label, shortcut, run } = useAction(action);
  return (
    <IconButton
      size="small"
      side="top"
      className="app-footer-button"
      label={label}
      shortcut={shortcut}
      onClick={run}
    >
      {icon}
    </IconButton>
  );
}
