import { useMemo, useState, type DragEvent } from "react";
import { useApp, type App } from "../../store/app.ts";
import type { Point } from "../../../shared/diagram/scene/scene.ts";
import type { Command } from "../../../shared/topology/commands/command.ts";
import { draftNic } from "../../host/nic-draft.ts";
import { canvasOf } from "../canvas-store.ts";
import { addByKind, nodesAt } from "../drafts/add-by-kind.ts";
import { draftNode } from "../drafts/draft-node.ts";
import { NIC_MIME, NODE_MIME } from "../drafts/drag-types.ts";
import { PALETTE_KINDS } from "../drafts/draft.ts";
import { snapped } from "../geometry/snap.ts";
import { runCommand } from "../shown-topology.ts";

interface Drop {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Takes what is dragged from the palette and from the list of this workstation's NICs. */
export function useDrop(): Drop {
  const app = useApp();
  const [isOver, setOver] = useState(false);
  const handlers = useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        const { types } = event.dataTransfer;
        if (types.includes(NODE_MIME) || types.includes(NIC_MIME)) {
          event.preventDefault();
          event.dataTransfer.dropEffect = "copy";
          setOver(true);
          showTarget(app, { x: event.clientX, y: event.clientY });
        }
      },
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) {
          setOver(false);
          canvasOf(app).setState({ target: null, hint: null });
        }
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        canvasOf(app).setState({ target: null, hint: null });
        take(app, event);
      },
    }),
    [app],
  );
  return { isOver, handlers };
}

/** Marks what the carried thing would be put on, or says why it cannot be put here. */
function showTarget(app: App, screen: Point): void {
  const { carried, flow, target } = canvasOf(app).getState();
  const { topology } = app.document.getState();
  if (!carried || !flow || !topology) {
    return;
  }
  const over = nodesAt(app, flow.screenToFlowPosition(screen));
  const draft = draftNode(topology, carried, { at: null, over });
  const id = draft.ok ? holderIn(draft.value.command) : undefined;
  canvasOf(app).setState({
    target: id === undefined ? null : target?.id === id ? target : { id, refused: false },
    hint: draft.ok ? null : { at: screen, tone: "bad", message: draft.error },
  });
}

/** What an added node would stand on: its guest, its parent or its host. */
function holderIn(command: Command): string | undefined {
  if (command.type !== "node.add") {
    return undefined;
  }
  const { node } = command;
  switch (node.kind) {
    case "macvlan":
      return node.guest ?? node.parent;
    case "nic":
    case "bond":
    case "bridge":
    case "guest":
      return node.host;
    default:
      return undefined;
  }
}

function take(app: App, event: DragEvent): void {
  const { flow } = canvasOf(app).getState();
  const dropped = event.dataTransfer.getData(NODE_MIME);
  const nic = event.dataTransfer.getData(NIC_MIME);
  if (!flow || (dropped === "" && nic === "")) {
    return;
  }
  event.preventDefault();
  const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
  if (nic !== "") {
    addLiveNic(app, nic, snapped(app, { x: at.x - 88, y: at.y - 28 }));
    return;
  }
  const kind = PALETTE_KINDS.find((known) => known === dropped);
  if (kind) {
    addByKind(app, kind, at);
  }
}

/** Draws a NIC of this workstation; one that is drawn already is shown instead. */
function addLiveNic(app: App, name: string, at: Point): void {
  const { topology } = app.document.getState();
  const { snapshot, start, bindings } = app.host.getState();
  if (!topology || !snapshot) {
    return;
  }
  const draft = draftNic(topology, { snapshot, name, hostName: start.hostName, bindings, at });
  if (draft && !runCommand(app, draft.command)) {
    return;
  }
  const shown =
    draft?.node ?? topology.nodes.find((node) => node.kind === "nic" && node.name === name)?.id;
  if (shown !== undefined) {
    app.view.getState().select([shown]);
  }
}
