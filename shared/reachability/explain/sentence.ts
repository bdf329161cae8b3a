import { message, type Message } from "../../messages/message.ts";
import type { CableId, NodeId } from "../../topology/brand.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import type { TraceEvent } from "../trace.ts";
import { labelOf, otherEnd } from "./labels.ts";
import type { FrameRole } from "./step.ts";

/** What sentences need to call things by their names. */
interface Speaker {
  readonly index: TopologyIndex;
  readonly call: (id: NodeId) => string;
  /** How a frame to many is called. */
  readonly many: "broadcast" | "solicitation";
}

type EventOf<Kind extends TraceEvent["kind"]> = Extract<TraceEvent, { readonly kind: Kind }>;

type Sentences = {
  readonly [Kind in TraceEvent["kind"]]: (speaker: Speaker, event: EventOf<Kind>) => Message;
};

/** Says one event of a frame's walk. */
export function sentenceOf(index: TopologyIndex, event: TraceEvent, frame: FrameRole): Message {
  const many = frame === "solicitation" ? "solicitation" : "broadcast";
  const speaker: Speaker = { index, call: (id) => labelOf(index, id), many };
  const say = SENTENCES[event.kind] as (speaker: Speaker, event: TraceEvent) => Message;
  return say(speaker, event);
}

const SENTENCES: Sentences = {
  sends: ({ call }, { device }) => message("trace.sends", { device: call(device) }),
  cannotSend: ({ call }, { device, why }) =>
    message(`trace.cannotSend.${why}`, { device: call(device) }),
  isDown: ({ call }, { device }) => message("trace.isDown", { device: call(device) }),
  leavesChild: ({ call }, { child, parent }) =>
    message("trace.leavesChild", { child: call(child), parent: call(parent) }),
  toSibling: ({ call }, { child, to }) =>
    message("trace.toSibling", { child: call(child), to: call(to) }),
  onWire: ({ call }, { device, to }) =>
    message("trace.onWire", { device: call(device), to: call(to) }),
  noCable: ({ call }, { device }) => message("trace.noCable", { device: call(device) }),
  accessPointDrops: ({ call }, { device }) =>
    message("trace.accessPointDrops", { device: call(device) }),
  arrives: ({ call }, { device }) => message("trace.arrives", { device: call(device) }),
  tagged: ({ call }, { device, vlan }) => message("trace.tagged", { device: call(device), vlan }),
  untagged: ({ call }, { device, vlan }) =>
    message("trace.untagged", { device: call(device), vlan }),
  sourceCopy: ({ call }, { child }) => message("trace.sourceCopy", { child: call(child) }),
  nodstEnds: ({ call }, { parent }) => message("trace.nodstEnds", { parent: call(parent) }),
  passthruTakes: ({ call }, { child }) => message("trace.passthruTakes", { child: call(child) }),
  passthruIsDown: ({ call }, { child }) => message("trace.passthruIsDown", { child: call(child) }),
  toChild: ({ call, many }, { child, rule }) =>
    message(rule === "R3" ? "trace.toChild.R3" : `trace.toChild.${many}`, {
      child: call(child),
    }),
  toParent: ({ call, many }, { parent, rule }) =>
    message(rule === "R4" ? "trace.toParent.R4" : `trace.toParent.${many}`, {
      parent: call(parent),
    }),
  backToSender: ({ call, many }, { child }) =>
    message(`trace.backToSender.${many}`, { child: call(child) }),
  groupNotJoined: ({ call }, { child }) => message("trace.groupNotJoined", { child: call(child) }),
  queueIsZero: ({ call, many }, { parent }) =>
    message(`trace.queueIsZero.${many}`, { parent: call(parent) }),
  switchForwards: (speaker, event) => message("trace.switchForwards", portOf(speaker, event)),
  switchReflects: (speaker, event) => message("trace.switchReflects", portOf(speaker, event)),
  switchNeverReturns: (speaker, event) =>
    message("trace.switchNeverReturns", portOf(speaker, event)),
  switchOtherVlan: (speaker, event) => message("trace.switchOtherVlan", portOf(speaker, event)),
  switchFloods: ({ call }, { device, unknown }) =>
    message(unknown ? "trace.switchFloods.unknown" : "trace.switchFloods", {
      device: call(device),
    }),
  bridgeForwards: ({ call }, { device, to }) =>
    message("trace.bridgeForwards", { device: call(device), to: call(to) }),
  bridgeFloods: ({ call }, { device, unknown }) =>
    message(unknown ? "trace.bridgeFloods.unknown" : "trace.bridgeFloods", {
      device: call(device),
    }),
  bridgeNeverReturns: ({ call }, { device, port }) =>
    message("trace.bridgeNeverReturns", { device: call(device), to: call(port) }),
  bridgePassesUp: ({ call }, { device }) =>
    message("trace.bridgePassesUp", { device: call(device) }),
  accepted: ({ call }, { device }) => message("trace.accepted", { device: call(device) }),
  refused: ({ call }, { device, why }) => message(`trace.refused.${why}`, { device: call(device) }),
  goesInCircles: ({ call }, { device }) => message("trace.goesInCircles", { device: call(device) }),
};

/** A switch and what the port in question faces. */
function portOf(
  { index, call }: Speaker,
  { device, cable }: { readonly device: NodeId; readonly cable: CableId },
): { device: string; to: string } {
  return { device: call(device), to: otherEnd(index, device, cable) };
}

/** Where an event happens. */
export function placeOf(event: TraceEvent): NodeId {
  switch (event.kind) {
    case "leavesChild":
    case "toSibling":
    case "groupNotJoined":
    case "sourceCopy":
    case "passthruTakes":
    case "passthruIsDown":
    case "toChild":
    case "backToSender":
      return event.child;
    case "nodstEnds":
    case "toParent":
    case "queueIsZero":
      return event.parent;
    default:
      return event.device;
  }
}

/** Who gets the frame by an event, where it is somebody in particular. */
export function receiverOf(event: TraceEvent): NodeId {
  switch (event.kind) {
    case "toSibling":
    case "onWire":
    case "bridgeForwards":
      return event.to;
    default:
      return placeOf(event);
  }
}
