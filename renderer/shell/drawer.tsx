import "./drawer.css";
import { ChevronDown, ChevronUp } from "lucide-react";
import type { ReactNode } from "react";
import { useAction } from "../actions/use-action.ts";
import { CommandsPanel } from "../change/commands-panel.tsx";
import { PlanPanel } from "../change/plan-panel.tsx";
import { drawerHeight, isFolded } from "../../shared/protocol/app/panels.ts";
import { useText } from "../i18n/language.ts";
import { ProblemsPanel } from "../problems/problems-panel.tsx";
import { MatrixPanel } from "../reachability/matrix-panel.tsx";
import { useApp, useFrom } from "../store/app.ts";
import type { DrawerTab } from "../store/view-store.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { PanelEdge } from "./panel-edge.tsx";
import { toggleFold } from "./panels.ts";
import { ProblemCounts } from "./problem-counts.tsx";

const CONTENT: Readonly<Record<DrawerTab, ReactNode>> = {
  matrix: <MatrixPanel />,
  problems: <ProblemsPanel />,
  plan: <PlanPanel />,
  commands: <CommandsPanel />,
};

const TABS: readonly DrawerTab[] = ["matrix", "problems", "plan", "commands"];

/** Who reaches whom, what is wrong, and what applying would do. */
export function Drawer(): ReactNode {
  const app = useApp();
  const t = useText();
  const tab = useFrom("view", ({ drawer }) => drawer);
  const height = useFrom("settings", ({ panels }) => drawerHeight(panels));
  const folded = useFrom("settings", ({ panels }) => isFolded(panels, "drawer"));
  const open = (chosen: DrawerTab): void => {
    app.view.getState().openDrawer(chosen);
    if (folded) {
      toggleFold(app, "drawer");
    }
  };
  return (
    <section className="drawer" style={{ height }} aria-label={t("ui.shell.panel.drawer")}>
      <Tabs
        className="drawer-tabs"
        label={t("ui.shell.panel.drawer")}
        value={tab}
        tabs={TABS.map((value) => ({
          value,
          label: t(`ui.shell.tab.${value}`),
          aside: value === "problems" ? <ProblemCounts /> : undefined,
          content: folded ? null : (
            <ErrorBoundary key={value} place="panel">
              {CONTENT[value]}
            </ErrorBoundary>
          ),
        }))}
        aside={<FoldButton folded={folded} />}
        onChange={open}
      />
      {!folded && <PanelEdge panel="drawer" edge="top" />}
    </section>
  );
}

function FoldButton({ folded }: { readonly folded: boolean }): ReactNode {
  const fold = useAction("view.panel.drawer");
  return (
    <IconButton
      size="small"
      label={fold.label}
      shortcut={fold.shortcut}
      side="top"
      aria-expanded={!folded}
      onClick={fold.run}
    >
      {folded ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
    </IconButton>
  );
}
