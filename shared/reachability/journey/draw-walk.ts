import type { CableId, NodeId } from "../../topology/brand.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { placeOf } from "../explain/sentence.ts";
import type { TraceEvent } from "../trace.ts";
import { areJoined, wayBetween, wayByCable } from "./adjacent.ts";
import type { Hop, JourneyEnd } from "./journey.ts";

/** One event of a walk, with the number of the event that brought its frame there. */
export interface Told {
  readonly event: TraceEvent;
  readonly cause: number;
}

/** Every hop and every end of a walk; `step` is the number of the event that tells of it. */
export interface DrawnWalk {
  readonly hops: readonly Hop[];
  readonly ends: readonly JourneyEnd[];
}

/** Draws a walk: where each copy goes, one line of the picture after the other. */
export function drawWalk(index: TopologyIndex, told: readonly Told[]): DrawnWalk {
  const drawing = new Drawing(index, told);
  told.forEach((one, at) => {
    drawing.add(one, at);
  });
  return drawing;
}

class Drawing implements DrawnWalk {
  readonly hops: Hop[] = [];
  readonly ends: JourneyEnd[] = [];
  readonly #index: TopologyIndex;
  readonly #told: readonly Told[];
  /** The hop by which each copy came to where an event brought it. */
  readonly #arrivals = new Map<number, number | null>();

  constructor(index: TopologyIndex, told: readonly Told[]) {
    this.#index = index;
    this.#told = told;
  }

  add({ event, cause }: Told, at: number): void {
    const place = this.#broughtTo(event);
    if (place !== undefined) {
      this.#arrivals.set(at, this.#move(cause, place, at));
      return;
    }
    const fate = fateOf(event);
    if (fate) {
      const after = this.#move(cause, placeOf(event), at);
      this.ends.push({ at: placeOf(event), step: at, after, fate });
    }
  }

  /** Where an event brings the frame; a cable's end is a place only where a switch begins to think. */
  #broughtTo(event: TraceEvent): NodeId | undefined {
    switch (event.kind) {
      case "sends":
      case "arrives":
        return event.device;
      case "onWire":
        return this.#index.nodes.get(event.to)?.kind === "switch" ? event.to : undefined;
      default:
        return undefined;
    }
  }

  /** Draws the way from where a copy is to where it goes; answers the last hop of it. */
  #move(cause: number, to: NodeId, step: number): number | null {
    const before = this.#told[cause]?.event;
    const from = before && this.#broughtTo(before);
    let after = this.#arrivals.get(cause) ?? null;
    if (from === undefined || from === to) {
      return after;
    }
    const cable = this.#cableTo(to, step);
    const way =
      cable === null ? wayBetween(this.#index, from, to) : wayByCable(this.#index, from, to, cable);
    way.slice(1).forEach((next, place) => {
      const last = way[place] ?? from;
      const isInside = cable !== null && areJoined(this.#index, last, next);
      this.hops.push({ from: last, to: next, cable: isInside ? null : cable, step, after });
      after = this.hops.length - 1;
    });
    return after;
  }

  /** The cable by which the frame came, if it was by one. */
  #cableTo(to: NodeId, step: number): CableId | null {
    const here = this.#told[step]?.event;
    const wire = here?.kind === "onWire" ? here : this.#told[step - 1]?.event;
    return wire?.kind === "onWire" && wire.to === to ? wire.cable : null;
  }
}

/** What becomes of a copy by an event; undefined: it goes on. */
function fateOf({ kind }: TraceEvent): JourneyEnd["fate"] | undefined {
  switch (kind) {
    case "accepted":
      return "accepted";
    case "cannotSend":
    case "isDown":
    case "noCable":
    case "accessPointDrops":
    case "nodstEnds":
    case "passthruIsDown":
    case "groupNotJoined":
    case "queueIsZero":
    case "switchNeverReturns":
    case "switchOtherVlan":
    case "bridgeNeverReturns":
    case "refused":
    case "goesInCircles":
      return "dies";
    default:
      return undefined;
  }
}
