import {
  Background,
  BackgroundVariant,
  ReactFlow,
  SelectionMode,
  type AriaLabelConfig,
  type EdgeChange,
  type NodeChange,
  type ReactFlowProps,
} from "@xyflow/react";
import { useMemo, useState, type ReactNode } from "react";
import { message } from "../../shared/messages/message.ts";
import { say, type Language } from "../../shared/messages/say.ts";
import { useLanguage, useText } from "../i18n/language.ts";
import { RelationsLayer } from "../reachability/relations-layer.tsx";
import { ErrorBoundary } from "../shell/error-boundary.tsx";
import { useApp, useFrom, type App } from "../store/app.ts";
import { MAX_ZOOM, MIN_ZOOM } from "./canvas-commands.ts";
import { canvasOf, useCanvas } from "./canvas-store.ts";
import { ConnectionLayer } from "./connect/connection-layer.tsx";
import { EDGE_TYPES } from "./edges/wire-edge.tsx";
import { GRID } from "./geometry/snap.ts";
import { useDragging } from "./gestures/use-dragging.ts";
import { Minimap } from "./minimap.tsx";
import { FAR_ZOOM, FarContext, WORDLESS_ZOOM } from "./nodes/far.ts";
import { NODE_TYPES } from "./nodes/node-types.ts";
import { Arranger } from "./picture/arrange.ts";
import type { CanvasEdge, CanvasNode } from "./picture/canvas-node.ts";
import { usePicture } from "./picture/use-picture.ts";

/** How the canvas is handled: left drag selects, wheel and middle button pan, Ctrl and wheel zoom. */
const HANDLING: ReactFlowProps<CanvasNode, CanvasEdge> = {
  minZoom: MIN_ZOOM,
  maxZoom: MAX_ZOOM,
  panOnScroll: true,
  panOnDrag: [1],
  zoomActivationKeyCode: ["Control", "Meta"],
  zoomOnDoubleClick: false,
  selectionOnDrag: true,
  selectionMode: SelectionMode.Partial,
  selectionKeyCode: null,
  multiSelectionKeyCode: ["Shift", "Control", "Meta"],
  deleteKeyCode: null,
  disableKeyboardA11y: true,
  nodesConnectable: false,
  nodeDragThreshold: 3,
  snapGrid: [GRID, GRID],
  zIndexMode: "manual",
  onlyRenderVisibleElements: true,
  proOptions: { hideAttribution: true },
};

/** The picture in React Flow, with what lies over it. */
export function CanvasFlow(): ReactNode {
  const t = useText();
  const app = useApp();
  const { nodes, edges } = useElements();
  const far = useCanvas((state) => state.far);
  const snap = useFrom("settings", (settings) => settings.snap);
  const minimap = useFrom("settings", (settings) => settings.minimap);
  const editable = useFrom("view", (view) => view.preview === null);
  const dragging = useDragging();
  const handlers = useMemo(() => handlersFor(app), [app]);
  const language = useLanguage();
  const spoken = useMemo(() => describedIn(language), [language]);
  return (
    <FarContext value={far}>
      <ReactFlow<CanvasNode, CanvasEdge>
        {...HANDLING}
        {...handlers}
        aria-label={t("ui.canvas.name")}
        ariaLabelConfig={spoken}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        nodesDraggable={editable}
        snapToGrid={snap}
        onNodeDragStart={dragging.start}
        onNodeDrag={dragging.drag}
        onNodeDragStop={dragging.stop}
      >
        {!far && <Background variant={BackgroundVariant.Dots} gap={20} size={2} />}
        <ErrorBoundary place="layer">
          <RelationsLayer />
        </ErrorBoundary>
        <ConnectionLayer />
        {minimap && <Minimap />}
      </ReactFlow>
    </FarContext>
  );
}

/** What a screen reader says of every node and cable; one object per language, as React Flow asks. */
function describedIn(language: Language): Partial<AriaLabelConfig> {
  const node = say(message("ui.canvas.nodeKeys"), language);
  return {
    "node.a11yDescription.default": node,
    "node.a11yDescription.keyboardDisabled": node,
    "edge.a11yDescription.default": say(message("ui.canvas.wireKeys"), language),
  };
}

type Handlers = Pick<
  ReactFlowProps<CanvasNode, CanvasEdge>,
  "onInit" | "onMove" | "onNodesChange" | "onEdgesChange" | "onNodeDoubleClick"
>;

function handlersFor(app: App): Handlers {
  return {
    onInit: (flow) => {
      canvasOf(app).setState({ flow });
    },
    onMove: (_event, { zoom }) => {
      noteZoom(app, zoom);
    },
    onNodesChange: (changes) => {
      selectChanged(app, changes);
    },
    onEdgesChange: (changes) => {
      selectChanged(app, changes);
    },
    onNodeDoubleClick: (_event, { id, type }) => {
      if (type === "note" && app.view.getState().preview === null) {
        canvasOf(app).setState({ writing: id });
      }
    },
  };
}

/** The picture with the selection and the drag in flight laid over it. */
function useElements(): { readonly nodes: CanvasNode[]; readonly edges: CanvasEdge[] } {
  const picture = usePicture();
  const selection = useFrom("view", (view) => view.selection);
  const moved = useCanvas((state) => state.moved);
  const [arranger] = useState(() => new Arranger());
  const selected = useMemo(() => new Set(selection), [selection]);
  const nodes = useMemo(
    () => arranger.nodes(picture.nodes, selected, moved),
    [arranger, picture, selected, moved],
  );
  const edges = useMemo(
    () => arranger.edges(picture.edges, selected),
    [arranger, picture, selected],
  );
  return { nodes, edges };
}

/** Keeps what React Flow selects where everything else looks for it. */
function selectChanged(
  app: App,
  changes: readonly (NodeChange<CanvasNode> | EdgeChange<CanvasEdge>)[],
): void {
  const before = app.view.getState().selection;
  const selected = new Set(before);
  for (const change of changes) {
    if (change.type === "select") {
      if (change.selected) {
        selected.add(change.id);
      } else {
        selected.delete(change.id);
      }
    }
  }
  if (selected.size !== before.length || before.some((id) => !selected.has(id))) {
    app.view.getState().select([...selected]);
  }
}

function noteZoom(app: App, zoom: number): void {
  const far = zoom < FAR_ZOOM;
  const wordless = zoom < WORDLESS_ZOOM;
  const before = canvasOf(app).getState();
  if (before.far !== far || before.wordless !== wordless) {
    canvasOf(app).setState({ far, wordless });
  }
}
