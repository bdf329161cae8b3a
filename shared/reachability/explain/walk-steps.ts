import type { NodeId } from "../../topology/brand.ts";
import { isInterface, lowerDevice } from "../../topology/effective.ts";
import { nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";
import { isToMany } from "../frame.ts";
import type { Told } from "../journey/draw-walk.ts";
import type { Journey } from "../journey/journey.ts";
import { selectWay } from "../journey/select-way.ts";
import type { Network } from "../network.ts";
import { standsOn } from "../stands-on.ts";
import type { ForwardingTable } from "../steps.ts";
import type { TraceEvent } from "../trace.ts";
import { walkFrame } from "../walk.ts";
import { receiverOf } from "./sentence.ts";
import type { FrameRole } from "./step.ts";

/** The drawn network, ready to be walked and to be talked about. */
export interface Scene {
  readonly index: TopologyIndex;
  readonly network: Network;
  readonly table: ForwardingTable;
}

/** A frame, and whom its story is about. */
interface FrameToTell {
  readonly from: number;
  readonly mac: number;
  readonly ends: readonly NodeId[];
  /** Who should get it. */
  readonly receivers: readonly NodeId[];
}

/**
 * The way of one frame, without what happens to its copies elsewhere.
 *
 * A broadcast to a hundred siblings is told as far as it concerns the two ends.
 */
export function walkSteps(
  { index, network, table }: Scene,
  frame: FrameRole,
  { from, mac, ends, receivers }: FrameToTell,
): Journey {
  const told: Told[] = [];
  walkFrame({ network, table, trace: (event, cause) => told.push({ event, cause }) }, from, mac);
  const concerned = new Set(ends.flatMap((end) => idsBelow(index, end)));
  const isTold = told.map(
    ({ event }, at) =>
      !isImplied(event, told[at + 1]?.event) &&
      // To flood is to send out of every port: saying each of them again tells nothing new.
      (!isToMany(mac) || event.kind !== "switchForwards") &&
      concerns(index, concerned, event),
  );
  const isUnicast = !isToMany(mac);
  const selection = { told, isTold, concerned, receivers: new Set(receivers), isUnicast };
  return selectWay(index, frame, selection);
}

/** What the next sentence says as well: who hands a frame on has sent it, who accepts it has it. */
function isImplied(event: TraceEvent, next: TraceEvent | undefined): boolean {
  return (
    event.kind === "sends" ||
    (event.kind === "arrives" && next?.kind === "accepted" && next.device === event.device)
  );
}

function concerns(
  index: TopologyIndex,
  concerned: ReadonlySet<NodeId>,
  event: TraceEvent,
): boolean {
  if (event.kind === "passthruTakes" || event.kind === "passthruIsDown") {
    // It takes what was meant for its parent, so it concerns whoever stands on that.
    const child = nodeOfKind(index, event.child, "macvlan");
    const parent = child && lowerDevice(index, child);
    return parent !== undefined && concerned.has(parent.id);
  }
  const receiver = receiverOf(event);
  const node = index.nodes.get(receiver);
  return concerned.has(receiver) || node?.kind === "switch" || node?.kind === "bridge";
}

function idsBelow(index: TopologyIndex, id: NodeId): readonly NodeId[] {
  const node = index.nodes.get(id);
  return node && isInterface(node) ? standsOn(index, node).map((one) => one.id) : [];
}
