import { MAX_CONFIRM_SECONDS } from "../../../shared/protocol/helper.ts";

/** Longer than any countdown: what a lost tab has begun was decided by then. */
const GRACE_MILLISECONDS = (MAX_CONFIRM_SECONDS + 60) * 1000;

/** Knows which tabs have gone for good: a lost tunnel comes back, a closed tab does not. */
export interface Tabs {
  connected(tab: string): void;
  disconnected(tab: string): void;
}

export function createTabs(onGone: (tab: string) => void): Tabs {
  const streams = new Map<string, number>();
  const timers = new Map<string, NodeJS.Timeout>();
  return {
    connected(tab) {
      clearTimeout(timers.get(tab));
      timers.delete(tab);
      streams.set(tab, (streams.get(tab) ?? 0) + 1);
    },
    disconnected(tab) {
      const left = (streams.get(tab) ?? 1) - 1;
      streams.set(tab, left);
      if (left > 0) {
        return;
      }
      const timer = setTimeout(() => {
        streams.delete(tab);
        timers.delete(tab);
        onGone(tab);
      }, GRACE_MILLISECONDS);
      timer.unref();
      timers.set(tab, timer);
    },
  };
}
