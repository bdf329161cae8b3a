import type { NodeId } from "../../topology/brand.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { placeOf, sentenceOf } from "../explain/sentence.ts";
import type { FrameRole, Step } from "../explain/step.ts";
import type { TraceEvent } from "../trace.ts";
import { drawWalk, type Told } from "./draw-walk.ts";
import type { Hop, Journey, JourneyEnd } from "./journey.ts";

/** A walk, and which part of it matters. */
interface Selection {
  readonly told: readonly Told[];
  /** Whether there is a sentence about each event. */
  readonly isTold: readonly boolean[];
  /** The ends in question and what they stand on. */
  readonly concerned: ReadonlySet<NodeId>;
  /** Who should get the frame. */
  readonly receivers: ReadonlySet<NodeId>;
  readonly isUnicast: boolean;
}

/** Draws the copies that matter: the others go their ways untold. */
export function selectWay(
  index: TopologyIndex,
  frame: FrameRole,
  { told, isTold, concerned, receivers, isUnicast }: Selection,
): Journey {
  const drawn = drawWalk(index, told);
  const mattering = drawn.ends.filter(({ step }) => isTold[step]);
  const ends = endsToShow(mattering, {
    arrived: mattering.some(({ at, fate }) => fate === "accepted" && receivers.has(at)),
    isOrdinary: ({ step }) => isOrdinary(told[step]?.event),
    isAtTheAsked: ({ step }) => told[step]?.event.kind === "groupNotJoined",
    isFacing: ({ step }) => facesOne(index, told[step]?.event, concerned),
    elsewhere: isUnicast ? drawn.ends : [],
  });
  const ways = ends.length > 0 ? leadingTo(drawn.hops, ends) : tellable(drawn.hops, isTold);
  return renumbered({ drawn: drawn.hops, ways, ends }, stepsOf(index, frame, told, isTold));
}

interface Judgement {
  readonly arrived: boolean;
  readonly isOrdinary: (end: JourneyEnd) => boolean;
  readonly isAtTheAsked: (end: JourneyEnd) => boolean;
  readonly isFacing: (end: JourneyEnd) => boolean;
  readonly elsewhere: readonly JourneyEnd[];
}

/**
 * Where a frame ends, as far as it answers the question.
 *
 * Once it has arrived nobody asks where other copies were lost, nor where it came to the very door
 * of who was asked. A port that does not return it is the reason where the port faces one of the
 * ends; a unicast frame that neither end saw went to somebody else.
 */
function endsToShow(
  ends: readonly JourneyEnd[],
  { arrived, isOrdinary: ordinary, isAtTheAsked, isFacing, elsewhere }: Judgement,
): readonly JourneyEnd[] {
  if (arrived) {
    return ends.filter(({ fate }) => fate === "accepted");
  }
  const atTheAsked = ends.filter(isAtTheAsked);
  const reasons = ends.filter((end) => !ordinary(end) || isFacing(end));
  return [atTheAsked, reasons, ends, elsewhere].find((some) => some.length > 0) ?? [];
}

/** What happens to some copy of every broadcast. */
function isOrdinary(event: TraceEvent | undefined): boolean {
  return (
    event?.kind === "switchNeverReturns" ||
    event?.kind === "switchOtherVlan" ||
    event?.kind === "bridgeNeverReturns"
  );
}

/** Whether the port in question leads to one of the ends. */
function facesOne(
  index: TopologyIndex,
  event: TraceEvent | undefined,
  concerned: ReadonlySet<NodeId>,
): boolean {
  switch (event?.kind) {
    case "switchNeverReturns":
    case "switchOtherVlan":
      return index
        .cablesOf(event.device)
        .some(
          ({ id, from, to }) => id === event.cable && [from, to].some((end) => concerned.has(end)),
        );
    case "bridgeNeverReturns":
      return concerned.has(event.port);
    default:
      return false;
  }
}

function leadingTo(hops: readonly Hop[], ends: readonly JourneyEnd[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { after } of ends) {
    let at = after;
    while (at !== null && !found.has(at)) {
      found.add(at);
      at = hops[at]?.after ?? null;
    }
  }
  return found;
}

/** Nothing is said of where it ends: the hops that something is said of, and those before them. */
function tellable(hops: readonly Hop[], isTold: readonly boolean[]): ReadonlySet<number> {
  const told = hops.flatMap((hop, at) => (isTold[hop.step] ? [{ ...hop, after: at }] : []));
  return leadingTo(
    hops,
    told.map(({ to, step, after }) => ({ at: to, step, after, fate: "dies" as const })),
  );
}

interface Numbered {
  readonly steps: readonly Step[];
  /** The sentence that was last said when an event happened. */
  readonly stepAt: readonly number[];
}

function stepsOf(
  index: TopologyIndex,
  frame: FrameRole,
  told: readonly Told[],
  isTold: readonly boolean[],
): Numbered {
  const steps: Step[] = [];
  const stepAt = told.map(({ event }, at) => {
    if (isTold[at]) {
      steps.push({
        frame,
        node: placeOf(event),
        ...("rule" in event ? { rule: event.rule } : {}),
        message: sentenceOf(index, event, frame),
      });
    }
    return steps.length - 1;
  });
  return { steps, stepAt };
}

/** Leaves out the other hops and counts anew. */
function renumbered(
  {
    drawn,
    ways,
    ends,
  }: {
    readonly drawn: readonly Hop[];
    readonly ways: ReadonlySet<number>;
    readonly ends: readonly JourneyEnd[];
  },
  { steps, stepAt }: Numbered,
): Journey {
  if (steps.length === 0) {
    return { steps, hops: [], ends: [] };
  }
  const numbers = new Map<number, number>();
  const hops: Hop[] = [];
  const moved = <Piece extends { readonly step: number; readonly after: number | null }>(
    piece: Piece,
  ): Piece => ({
    ...piece,
    step: stepAt[piece.step] ?? -1,
    after: piece.after === null ? null : (numbers.get(piece.after) ?? null),
  });
  drawn.forEach((hop, at) => {
    if (ways.has(at)) {
      numbers.set(at, hops.length);
      hops.push(moved(hop));
    }
  });
  return { steps, hops, ends: ends.map(moved) };
}
