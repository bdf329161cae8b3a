import type { Item, Point } from "../../../shared/diagram/scene/scene.ts";
import { message, type Message } from "../../../shared/messages/message.ts";
import { applyCommand } from "../../../shared/topology/commands/apply.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { indexTopology, nodeOfKind } from "../../../shared/topology/topology-index.ts";
import type { App } from "../../store/app.ts";
import { canvasOf, type Connecting } from "../canvas-store.ts";
import { draftConnection, refusalOf } from "../drafts/draft-connection.ts";
import { boxesNow, itemsOf } from "../geometry/item-boxes.ts";
import { itemsAt } from "../geometry/hit.ts";
import { snapped } from "../geometry/snap.ts";
import { pictureNow } from "../picture/use-picture.ts";
import { runCommand } from "../shown-topology.ts";

/** Half of a child's card: a new one hangs with its middle at the pointer. */
const HALF_CHILD: Point = { x: 74, y: 24 };

/** Draws a line from an item's handle until the pointer is let go or Escape is pressed. */
export function beginConnecting(app: App, from: string, start: PointerEvent): void {
  const verdicts = new Map<string, Message | null>();
  const end = new AbortController();
  const { signal } = end;
  const follow = (event: PointerEvent): void => {
    show(app, from, event, verdicts);
  };
  const leave = (): void => {
    end.abort();
    canvasOf(app).setState({ connecting: null, target: null, hint: null });
  };
  window.addEventListener("pointermove", follow, { signal });
  window.addEventListener(
    "pointerup",
    (event) => {
      follow(event);
      const { connecting, target } = canvasOf(app).getState();
      leave();
      if (connecting && target?.refused !== true) {
        finish(app, connecting, { x: event.clientX, y: event.clientY });
      }
    },
    { signal },
  );
  window.addEventListener("pointercancel", leave, { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        leave();
      }
    },
    { signal, capture: true },
  );
  follow(start);
}

function show(
  app: App,
  from: string,
  event: PointerEvent,
  verdicts: Map<string, Message | null>,
): void {
  const { flow } = canvasOf(app).getState();
  const { topology } = app.document.getState();
  const source = pictureNow(app).items.get(from);
  if (!flow || !topology || !source) {
    return;
  }
  const screen = { x: event.clientX, y: event.clientY };
  const at = flow.screenToFlowPosition(screen);
  const judge = (item: Item): Message | null => {
    const known = verdicts.get(item.id);
    if (known !== undefined) {
      return known;
    }
    const verdict = refusalOf(topology, source.node, item.node);
    verdicts.set(item.id, verdict);
    return verdict;
  };
  const under = itemsAt(itemsOf(pictureNow(app)), boxesNow(app), at).filter(
    (item) => item.kind !== "host" && item.id !== from && item.id !== source.inside,
  );
  const target = under.find((item) => judge(item) === null) ?? under[0];
  const refusal = target ? judge(target) : null;
  const said = refusal ?? intentOf(topology, source, target);
  canvasOf(app).setState({
    connecting: { from, at, target: target?.id ?? null },
    target: target ? { id: target.id, refused: refusal !== null } : null,
    hint: said && { at: screen, tone: refusal ? "bad" : "good", message: said },
  });
}

/** What letting go here would do, in the words of the command itself. */
function intentOf(topology: Topology, source: Item, target: Item | undefined): Message | null {
  const name = indexTopology(topology).nodes.get(source.node)?.name ?? "";
  if (!target) {
    return isParent(source) ? message("ui.canvas.hangChild", { parent: name }) : null;
  }
  const connection = draftConnection(topology, source.node, target.node);
  if (connection.kind === "child") {
    return message("ui.canvas.hangChild", { parent: name });
  }
  const applied = applyCommand(topology, connection.command);
  return applied.ok ? applied.value.label : null;
}

function isParent({ kind }: Item): boolean {
  return kind === "nic" || kind === "bond" || kind === "bridge";
}

/** Carries out what the line means; a new child's mode is asked for first. */
function finish(app: App, { from, at, target }: Connecting, screen: Point): void {
  const { topology } = app.document.getState();
  const { items } = pictureNow(app);
  const source = items.get(from);
  if (!topology || !source) {
    return;
  }
  const goal = target === null ? undefined : items.get(target);
  if (!goal) {
    const parent = nodeOfKind(indexTopology(topology), source.node, "nic", "bond", "bridge");
    if (parent) {
      const corner = snapped(app, { x: at.x - HALF_CHILD.x, y: at.y - HALF_CHILD.y });
      askMode(app, { at: screen, subject: { parent: parent.id, guest: null, place: corner } });
    }
    return;
  }
  const connection = draftConnection(topology, source.node, goal.node);
  if (connection.kind === "edit") {
    runCommand(app, connection.command);
    return;
  }
  const { parent, guest } = connection;
  askMode(app, { at: screen, subject: { parent, guest, place: null } });
}

type Request = NonNullable<ReturnType<ReturnType<typeof canvasOf>["getState"]>["modeMenu"]>;

function askMode(app: App, request: Request): void {
  canvasOf(app).setState({ modeMenu: request });
}
