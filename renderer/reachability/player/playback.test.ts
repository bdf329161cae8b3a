import { describe, expect, it } from "vitest";
import type { Journey } from "../../../shared/reachability/journey/journey.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { playbackAfter, progressOf, startPlayback, tickOf } from "./playback.ts";
import {
  endsUntil,
  hopsAt,
  legAt,
  stepsAt,
} from "../../../shared/reachability/journey/timeline.ts";

const [a, b, c, d] = ["a", "b", "c", "d"] as NodeId[] as [NodeId, NodeId, NodeId, NodeId];

/** From a to b, there copied to c, which takes it, and to d, where it dies. */
const request: Journey = {
  steps: [],
  hops: [
    { from: a, to: b, cable: null, step: 0, after: null },
    { from: b, to: c, cable: null, step: 1, after: 0 },
    { from: b, to: d, cable: null, step: 2, after: 0 },
  ],
  ends: [
    { at: c, step: 3, after: 1, fate: "accepted" },
    { at: d, step: 4, after: 2, fate: "dies" },
  ],
};

const reply: Journey = {
  steps: [],
  hops: [{ from: c, to: a, cable: null, step: 0, after: null }],
  ends: [{ at: a, step: 1, after: 0, fate: "accepted" }],
};

const start = startPlayback(
  [
    { kind: "request", journey: request },
    { kind: "reply", journey: reply },
  ],
  true,
  1,
);

describe("the timeline", () => {
  const { timeline } = start;

  it("moves copies in the same tick, and ends them in the next", () => {
    expect(hopsAt(timeline, 1).map(({ hop }) => hop.to)).toEqual([c, d]);
    expect(endsUntil(timeline, 2).map(({ end }) => end.fate)).toEqual(["accepted", "dies"]);
    expect(stepsAt(timeline, 2)).toEqual([3, 4]);
  });

  it("plays the reply after the request", () => {
    expect(hopsAt(timeline, 3).map(({ hop }) => hop.from)).toEqual([c]);
    expect([0, 2, 3, 4].map((tick) => legAt(timeline, tick))).toEqual([0, 0, 1, 1]);
    expect(timeline.length).toBe(5);
  });

  it("is empty where nothing moves", () => {
    expect(startPlayback([], true, 1).timeline.length).toBe(0);
  });
});

describe("the playback", () => {
  it("goes on with time, at its speed, until the end", () => {
    const fast = playbackAfter(start, { type: "speed", speed: 2 });
    const later = playbackAfter(fast, { type: "passed", seconds: 0.75 });
    const done = playbackAfter(later, { type: "passed", seconds: 60 });

    expect([later.time, tickOf(later), progressOf(later)]).toEqual([1.5, 1, 0.5]);
    expect([done.playing, tickOf(done), progressOf(done)]).toEqual([false, 4, 1]);
  });

  it("stops for whoever steps, within its ends", () => {
    const back = playbackAfter(start, { type: "back" });
    const on = playbackAfter(playbackAfter(start, { type: "forward" }), { type: "forward" });
    const far = playbackAfter(start, { type: "seek", tick: 99 });

    expect([back.playing, tickOf(back)]).toEqual([false, 0]);
    expect([tickOf(on), progressOf(on)]).toEqual([2, 1]);
    expect(tickOf(far)).toBe(4);
  });

  it("stands still while it is paused, and begins again at the end", () => {
    const paused = playbackAfter(start, { type: "pause" });
    const ended = playbackAfter(start, { type: "passed", seconds: 60 });

    expect(playbackAfter(paused, { type: "passed", seconds: 1 })).toBe(paused);
    expect(playbackAfter(ended, { type: "play" })).toMatchObject({ playing: true, time: 0 });
  });
});
