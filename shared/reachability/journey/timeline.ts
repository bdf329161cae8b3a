import type { Hop, Journey, JourneyEnd } from "./journey.ts";

/** Which way of an exchange a leg is. */
export type LegKind = "request" | "reply" | "broadcast";

/** One journey of the played exchange; the reply follows the request. */
export interface Leg {
  readonly kind: LegKind;
  readonly journey: Journey;
}

/** A hop and when it happens: between `at` and `at + 1`. */
export interface TimedHop {
  readonly hop: Hop;
  readonly leg: number;
  readonly at: number;
}

/** Where a copy ends, and when. */
export interface TimedEnd {
  readonly end: JourneyEnd;
  readonly leg: number;
  readonly at: number;
}

/** All that is seen of an exchange, by the tick; copies of one frame move in the same tick. */
export interface Timeline {
  readonly legs: readonly Leg[];
  readonly hops: readonly TimedHop[];
  readonly ends: readonly TimedEnd[];
  /** Number of ticks. */
  readonly length: number;
}

/** Lays journeys one after the other in time. */
export function timelineOf(legs: readonly Leg[]): Timeline {
  const hops: TimedHop[] = [];
  const ends: TimedEnd[] = [];
  let start = 0;
  legs.forEach(({ journey }, leg) => {
    const ticks = ticksOf(journey.hops, start);
    const after = (hop: number | null): number =>
      hop === null ? start : (ticks[hop] ?? start) + 1;
    journey.hops.forEach((hop, number) => {
      hops.push({ hop, leg, at: ticks[number] ?? start });
    });
    journey.ends.forEach((end) => {
      ends.push({ end, leg, at: after(end.after) });
    });
    // The last thing that happens is looked at for one tick.
    start = Math.max(
      start,
      ...ticks.map((tick) => tick + 1),
      ...journey.ends.map((end) => after(end.after) + 1),
    );
  });
  return { legs, hops, ends, length: start };
}

/** A hop comes one tick after the one that it follows; those stand before it in the list. */
function ticksOf(hops: readonly Hop[], start: number): readonly number[] {
  const ticks: number[] = [];
  for (const { after } of hops) {
    ticks.push(after === null ? start : (ticks[after] ?? start) + 1);
  }
  return ticks;
}

/** Hops that happen in a tick. */
export function hopsAt({ hops }: Timeline, tick: number): readonly TimedHop[] {
  return hops.filter(({ at }) => at === tick);
}

/** Ends that have been reached until a tick, in the leg that is under way then. */
export function endsUntil(timeline: Timeline, tick: number): readonly TimedEnd[] {
  const leg = legAt(timeline, tick);
  return timeline.ends.filter((end) => end.leg === leg && end.at <= tick);
}

/** Which leg a tick belongs to. */
export function legAt({ hops, ends }: Timeline, tick: number): number {
  const begun = [...hops, ...ends].filter(({ at }) => at <= tick);
  return begun.reduce((latest, { leg }) => Math.max(latest, leg), 0);
}

/** Indexes into the steps of the tick's leg of what is told in that tick. */
export function stepsAt(timeline: Timeline, tick: number): readonly number[] {
  const ends = timeline.ends.filter(({ at }) => at === tick).map(({ end }) => end.step);
  const hops = hopsAt(timeline, tick).map(({ hop }) => hop.step);
  return [...new Set([...hops, ...ends])].sort((a, b) => a - b);
}
