import { createStore, type StoreApi } from "zustand/vanilla";
import {
  playbackAfter,
  startPlayback,
  type Playback,
  type PlaybackAction,
} from "../reachability/player/playback.ts";
import type { Leg } from "../../shared/reachability/journey/timeline.ts";

/** The frame that is being played on the canvas; its own store, because it changes every frame. */
export interface PlayerState {
  readonly playback: Playback | null;
}

export interface PlayerActions {
  /** With reduced motion it waits for steps instead of running. */
  start(legs: readonly Leg[], playing: boolean): void;
  act(action: PlaybackAction): void;
  stop(): void;
}

export type PlayerStore = StoreApi<PlayerState & PlayerActions>;

export function createPlayerStore(): PlayerStore {
  return createStore<PlayerState & PlayerActions>()((set, get) => ({
    playback: null,
    start(legs, playing) {
      set({ playback: startPlayback(legs, playing, get().playback?.speed ?? 1) });
    },
    act(action) {
      const { playback } = get();
      if (playback) {
        set({ playback: playbackAfter(playback, action) });
      }
    },
    stop() {
      set({ playback: null });
    },
  }));
}
