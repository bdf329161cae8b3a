import "./workbench.css";
import type { ReactNode } from "react";
import { isFolded, sizeOf, type PanelName } from "../../shared/protocol/app/panels.ts";
import { Canvas } from "../canvas/canvas.tsx";
import { SearchBox } from "../actions/search-box.tsx";
import { WorkstationList } from "../host/workstation-list.tsx";
import { useText } from "../i18n/language.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { Palette } from "../palette/palette.tsx";
import { ExplainPanel } from "../reachability/explain-panel.tsx";
import { useFrom } from "../store/app.ts";
import { Drawer } from "./drawer.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { PanelEdge } from "./panel-edge.tsx";

/** The document: what can be added left, the canvas, what is selected right, the drawer below. */
export function Workbench(): ReactNode {
  const t = useText();
  return (
    <div className="workbench">
      <SidePanel panel="left" edge="right">
        <Palette />
        <WorkstationList />
      </SidePanel>
      <main className="workbench-centre" aria-label={t("ui.shell.main")}>
        <div className="workbench-canvas">
          <ErrorBoundary place="panel">
            <Canvas />
          </ErrorBoundary>
          <SearchBox />
        </div>
        <Drawer />
      </main>
      <SidePanel panel="right" edge="left">
        <Selected />
      </SidePanel>
    </div>
  );
}

function Selected(): ReactNode {
  const hasPair = useFrom("view", ({ pair }) => pair !== null);
  return hasPair ? <ExplainPanel /> : <Inspector />;
}

interface SidePanelProps {
  readonly panel: Exclude<PanelName, "drawer">;
  readonly edge: "left" | "right";
  readonly children: ReactNode;
}

function SidePanel({ panel, edge, children }: SidePanelProps): ReactNode {
  const t = useText();
  const size = useFrom("settings", ({ panels }) => sizeOf(panels, panel));
  const folded = useFrom("settings", ({ panels }) => isFolded(panels, panel));
  if (folded) {
    return null;
  }
  return (
    <aside
      className={`workbench-side workbench-${panel}`}
      style={{ width: size }}
      aria-label={t(`ui.shell.panel.${panel}`)}
    >
      <div className="workbench-scroll">
        <ErrorBoundary place="panel">{children}</ErrorBoundary>
      </div>
      <PanelEdge panel={panel} edge={edge} />
    </aside>
  );
}
