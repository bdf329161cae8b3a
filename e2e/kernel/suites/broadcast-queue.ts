import { expect, it } from "vitest";

/** What broadcast-queue.py prints: copies of each frame that reach the first child. */
export type QueueCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const ALL = { broadcast: 1, "for one": 1, "for two": 1 };
const NONE = { broadcast: 0, "for one": 0, "for two": 0 };
const NONE_ALONE = { broadcast: 0, "for one": 0 };

/** Every frame for several goes through the queue (Linux 5 to 6.3). */
export const ALWAYS_QUEUED: QueueCounts = {
  "bridge, queue 1000": ALL,
  "bridge, queue 0": NONE,
  "bridge, queue 0, limit 5": NONE,
  "bridge, queue 0, limit -1": NONE,
  "passthru nopromisc, queue 0": NONE_ALONE,
  "passthru nopromisc, queue 0, limit 0": NONE_ALONE,
  "passthru nopromisc, queue 0, limit -1": NONE_ALONE,
};

/**
 * Since Linux 6.4 what at most `bclim` children have joined, 1 if nothing is said, is delivered at
 * once (`macvlan_handle_frame`, `bc_filter`), but not on a promiscuous parent, where all is queued,
 * unless `bclim` is negative.
 */
export const QUEUED_ABOVE_LIMIT: QueueCounts = {
  ...ALWAYS_QUEUED,
  "bridge, queue 0, limit -1": ALL,
  "passthru nopromisc, queue 0": { broadcast: 0, "for one": 1 },
  "passthru nopromisc, queue 0, limit -1": { broadcast: 1, "for one": 1 },
};

/** What the queue for broadcasts loses, which is not the same in all kernels. */
export function broadcastQueueTests(measured: () => Promise<string>, expected: QueueCounts): void {
  it("keeps from children what it has no room for, and only that", async () => {
    const counts = JSON.parse(await measured()) as QueueCounts;

    expect(counts).toEqual(expected);
  });
}
