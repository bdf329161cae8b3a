import {
  timelineOf,
  type Leg,
  type Timeline,
} from "../../../shared/reachability/journey/timeline.ts";

/** How fast a frame moves, in ticks each second: slow, reading speed, fast. */
export const SPEEDS = [0.5, 1, 2] as const;

export type Speed = (typeof SPEEDS)[number];

/** A played exchange: the tick that is shown, and how far into it. */
export interface Playback {
  readonly timeline: Timeline;
  /** Ticks since the start, with fractions; at `length`: the end. */
  readonly time: number;
  readonly playing: boolean;
  readonly speed: Speed;
}

export type PlaybackAction =
  | { readonly type: "play" | "pause" | "forward" | "back" | "restart" }
  | { readonly type: "speed"; readonly speed: Speed }
  | { readonly type: "seek"; readonly tick: number }
  /** Real time has passed. */
  | { readonly type: "passed"; readonly seconds: number };

/** Begins at the first tick. */
export function startPlayback(legs: readonly Leg[], playing: boolean, speed: Speed): Playback {
  return { timeline: timelineOf(legs), time: 0, playing, speed };
}

/** The tick on the screen. */
export function tickOf({ time, timeline }: Playback): number {
  return Math.max(0, Math.min(Math.floor(time), timeline.length - 1));
}

/** What a button, a key or the clock makes of a playback. */
export function playbackAfter(playback: Playback, action: PlaybackAction): Playback {
  switch (action.type) {
    case "play":
      return { ...playback, playing: true, time: isAtEnd(playback) ? 0 : playback.time };
    case "pause":
      return { ...playback, playing: false };
    case "restart":
      return { ...playback, time: 0 };
    case "speed":
      return { ...playback, speed: action.speed };
    case "forward":
      return step(playback, tickOf(playback) + 1);
    case "back":
      return step(playback, tickOf(playback) - 1);
    case "seek":
      return step(playback, action.tick);
    case "passed":
      return passed(playback, action.seconds);
  }
}

function isAtEnd({ time, timeline }: Playback): boolean {
  return time >= timeline.length;
}

/** Whoever steps wants to look: the frame waits, shown at the end of its move. */
function step(playback: Playback, tick: number): Playback {
  const last = playback.timeline.length - 1;
  return { ...playback, playing: false, time: Math.max(0, Math.min(tick, last)) };
}

function passed(playback: Playback, seconds: number): Playback {
  if (!playback.playing) {
    return playback;
  }
  const { length } = playback.timeline;
  const time = Math.min(playback.time + seconds * playback.speed, length);
  return { ...playback, time, playing: time < length };
}

/** How far the tick's hops have come, 0 to 1; whoever steps sees them arrived. */
export function progressOf(playback: Playback): number {
  const within = Math.min(1, playback.time - tickOf(playback));
  return within === 0 && !playback.playing ? 1 : within;
}
