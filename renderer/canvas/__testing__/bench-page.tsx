// `?page=canvas`: the app's canvas by itself; `?page=bare`: React Flow with as many default nodes in
// the same places. Both show the same part of the same document.
import "../../ui/tokens.css";
import "../../ui/base.css";
import "@xyflow/react/dist/style.css";
import {
  ReactFlow,
  useEdgesState,
  useNodesState,
  type Edge,
  type Node,
  type ReactFlowInstance,
} from "@xyflow/react";
import { type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { sceneOf } from "../../../shared/diagram/scene/scene-of.ts";
import type { Scene } from "../../../shared/diagram/scene/scene.ts";
import type { AppClient, StartInfo } from "../../../shared/protocol/app/contract.ts";
import { DEFAULT_SETTINGS } from "../../../shared/protocol/app/settings.ts";
import type { Analyst } from "../../analysis/analysis.ts";
import { ANALYSIS_JOBS } from "../../analysis/analysis-jobs.ts";
import { jobDoer } from "../../analysis/job-doer.ts";
import type { Jobs } from "../../analysis/jobs.ts";
import { AppContext } from "../../store/app.ts";
import { makeApp } from "../../store/make-app.ts";
import { TooltipProvider } from "../../ui/tooltip.tsx";
import { Canvas } from "../canvas.tsx";
import { canvasOf } from "../canvas-store.ts";
import { largeLab } from "./large-lab.ts";

declare global {
  interface Window {
    /** Shows about so many nodes; resolves to the id of one in the middle that pulls one wire along. */
    show: (count: number) => Promise<string>;
    /** Counts what is painted from `start` to `stop`. */
    frameCount: { start: () => void; stop: () => number };
  }
}

type View = Pick<ReactFlowInstance, "setViewport">;

const topology = largeLab(5000);
const scene = sceneOf(topology);

const never = (): never => {
  throw new RangeError("nobody answers here");
};
const client: AppClient = { call: never, listen: () => never };
const doJob = jobDoer(ANALYSIS_JOBS);

/** The real analysis, so that the lines of who reaches whom are part of what is measured. */
const analyst: Analyst = {
  analyse: (topology) => {
    const answer = doJob({ id: 0, name: "analyse", input: null, topology });
    return "done" in answer
      ? Promise.resolve({ ...(answer.done as Jobs["analyse"]["output"]), topology })
      : Promise.reject(new Error(answer.failed));
  },
  explain: never,
  remedies: never,
  broadcast: never,
  exported: never,
  drawn: never,
};
const start: StartInfo = {
  version: "",
  door: "browser",
  hostName: "bench",
  systemLanguage: "en",
  settings: DEFAULT_SETTINGS,
  open: null,
  recoverable: [],
  folder: null,
};

function bareNodes({ items }: Scene): Node[] {
  return items.map(({ id, kind, box: { x, y, width, height } }) => ({
    id,
    position: { x, y },
    width,
    height,
    zIndex: kind === "host" ? -1 : 0,
    data: { label: id },
  }));
}

function bareEdges({ wires }: Scene): Edge[] {
  return wires.map(({ id, from, to }) => ({ id, source: from, target: to }));
}

function Bare({ onInit }: { readonly onInit: (flow: View) => void }): ReactNode {
  const [nodes, , onNodesChange] = useNodesState(bareNodes(scene));
  const [edges, , onEdgesChange] = useEdgesState(bareEdges(scene));
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onlyRenderVisibleElements
      panOnScroll
      minZoom={0.05}
      onInit={onInit}
    />
  );
}

/** The zoom at which a window around the middle shows about so many items. */
function zoomFor(count: number): number {
  const { x, y, width, height } = scene.bounds;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  let zoom = 1;
  const seen = (): number =>
    scene.items.filter(
      ({ box }) =>
        Math.abs(box.x + box.width / 2 - middleX) < innerWidth / 2 / zoom &&
        Math.abs(box.y + box.height / 2 - middleY) < innerHeight / 2 / zoom,
    ).length;
  while (seen() < count && zoom > 0.05) {
    zoom *= 0.98;
  }
  return zoom;
}

/** What to drag: a guest takes its child and the child's wire along; a bare node its own wire only. */
function showWith(flow: View, kind: "guest" | "macvlan"): Window["show"] {
  return async (count) => {
    const zoom = zoomFor(count);
    const { x, y, width, height } = scene.bounds;
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    await flow.setViewport({
      x: innerWidth / 2 - middleX * zoom,
      y: innerHeight / 2 - middleY * zoom,
      zoom,
    });
    const off = (box: { readonly x: number; readonly y: number }): number =>
      Math.hypot(box.x - middleX, box.y - middleY);
    const ones = scene.items.filter((item) => item.kind === kind);
    return [...ones].sort((a, b) => off(a.box) - off(b.box))[0]?.id ?? "";
  };
}

function frameCounter(): Window["frameCount"] {
  let painted = 0;
  let running = false;
  const next = (): void => {
    painted += 1;
    if (running) {
      requestAnimationFrame(next);
    }
  };
  return {
    start: () => {
      painted = 0;
      running = true;
      requestAnimationFrame(next);
    },
    stop: () => {
      running = false;
      return painted;
    },
  };
}

function begin(): void {
  window.frameCount = frameCounter();
  const root = createRoot(document.getElementById("root") ?? document.body);
  if (new URLSearchParams(location.search).get("page") === "bare") {
    root.render(
      <Bare
        onInit={(flow) => {
          window.show = showWith(flow, "macvlan");
        }}
      />,
    );
    return;
  }
  const app = makeApp(client, analyst, start, "bench");
  app.document.getState().load(topology, true);
  canvasOf(app).subscribe(({ flow }) => {
    if (flow) {
      window.show = showWith(flow, "guest");
    }
  });
  root.render(
    <AppContext.Provider value={app}>
      <TooltipProvider>
        <Canvas />
      </TooltipProvider>
    </AppContext.Provider>,
  );
}

begin();
