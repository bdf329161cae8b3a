import type { NodeId } from "../../topology/brand.ts";
import { farEnd } from "../../topology/cabling.ts";
import type { Topology } from "../../topology/document.ts";
import { indexTopology, type TopologyIndex } from "../../topology/topology-index.ts";
import { compileNetwork } from "../compile.ts";
import { placeOf, sentenceOf } from "../explain/sentence.ts";
import type { Step } from "../explain/step.ts";
import { BROADCAST } from "../frame.ts";
import { hasStack } from "../interfaces.ts";
import { deviceAt, type Network } from "../network.ts";
import { UNKNOWN_PORT } from "../steps.ts";
import type { TraceEvent } from "../trace.ts";
import { walkFrame } from "../walk.ts";
import { drawWalk, type Told } from "./draw-walk.ts";
import type { Journey, JourneyEnd } from "./journey.ts";

/**
 * Follows one broadcast of an interface with all its copies.
 *
 * Every switch keeps every broadcast from where it came from; that is shown as an end only where
 * somebody is there who has not heard it otherwise.
 */
export function broadcastJourney(topology: Topology, from: NodeId): Journey {
  const index = indexTopology(topology);
  const network = compileNetwork(topology);
  const sender = network.indexOf.get(from);
  if (sender === undefined) {
    throw new RangeError(`no interface ${from}`);
  }
  // Nothing needs to have been learned: a broadcast goes everywhere.
  const table = { port: () => UNKNOWN_PORT, seen: () => undefined };
  const told: Told[] = [];
  walkFrame(
    { network, table, trace: (event, cause) => told.push({ event, cause }) },
    sender,
    BROADCAST,
  );
  const steps = told.map(({ event }): Step => ({
    frame: "broadcast",
    node: placeOf(event),
    ...("rule" in event ? { rule: event.rule } : {}),
    message: sentenceOf(index, event, "broadcast"),
  }));
  const { hops, ends } = drawWalk(index, told);
  const heard = new Set([
    from,
    ...ends.flatMap(({ at, fate }) => (fate === "accepted" ? [at] : [])),
  ]);
  const matters = ({ step }: JourneyEnd): boolean => {
    const event = told[step]?.event;
    return (
      event?.kind !== "switchNeverReturns" ||
      behindPort(index, network, event).some((id) => hasStack(index, id) && !heard.has(id))
    );
  };
  return { steps, hops, ends: ends.filter(matters) };
}

/** The device that a switch's port faces, and the children on it. */
function behindPort(
  index: TopologyIndex,
  network: Network,
  { device, cable }: Extract<TraceEvent, { readonly kind: "switchNeverReturns" }>,
): readonly NodeId[] {
  const found = index.cablesOf(device).find(({ id }) => id === cable);
  const end = found && network.indexOf.get(farEnd(found, device));
  if (end === undefined) {
    return [];
  }
  const { id, port } = deviceAt(network, end);
  return [id, ...(port?.children ?? []).map((child) => deviceAt(network, child).id)];
}
