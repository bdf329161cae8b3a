import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { PERSISTED_FOLDER } from "../../../../shared/plan/system-file.ts";
import type { HostSnapshot } from "../../../../shared/protocol/app/host.ts";
import { appliedFolder } from "../../records/read-records.ts";
import type { Emit } from "./emit.ts";
import { startMonitor } from "./monitor-process.ts";
import { readHost } from "./read-host.ts";

/** One change of a network is many messages: wait until they have ended. */
const SETTLE_MILLISECONDS = 150;

/** How often what sends no message is looked at: records, names of namespaces. */
const LOOK_MILLISECONDS = 1000;

/**
 * How long after a reading all is read again although nobody said anything, at least.
 *
 * The kernel sends no messages of a namespace that has no id in ours yet (`peernet2id`,
 * net/core/net_namespace.c), and nothing tells when one gets it.
 */
const QUIET_MILLISECONDS = 4000;

/** Of what a reading takes, so long it rests, so that a machine with thousands of links is not kept busy. */
const REST = 8;

const NAMESPACES = "/run/netns";

/** Tells the host's state whenever it has changed, while somebody listens. */
export interface HostMonitor {
  listening(isListening: boolean): void;
  /** Reads again soon: we know that something has changed. */
  refresh(): void;
}

/** Follows the kernel's messages and the helper's records, and tells only what is new. */
export function watchHost(emit: Emit): HostMonitor {
  let stop: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let reading = false;
  let last = "";

  const refresh = (): void => {
    if (stop && timer === undefined) {
      timer = setTimeout(() => void read(), SETTLE_MILLISECONDS);
    }
  };
  const read = async (): Promise<void> => {
    timer = undefined;
    if (reading) {
      refresh();
      return;
    }
    reading = true;
    clearTimeout(quiet);
    const begun = Date.now();
    const snapshot = await readHost("without-question").catch(() => undefined);
    reading = false;
    quiet = setTimeout(refresh, Math.max(QUIET_MILLISECONDS, REST * (Date.now() - begun)));
    quiet.unref();
    if (stop && snapshot?.ok) {
      const seen = withoutNeighbours(snapshot.value);
      if (seen !== last) {
        last = seen;
        emit({ type: "host", snapshot: snapshot.value });
      }
    }
  };
  return {
    listening(isListening) {
      if (isListening && !stop) {
        stop = begin(refresh);
        refresh();
      } else if (!isListening) {
        stop?.();
        stop = undefined;
        clearTimeout(timer);
        clearTimeout(quiet);
        timer = undefined;
        last = "";
      }
    },
    refresh,
  };
}

function begin(refresh: () => void): () => void {
  const stopMonitor = startMonitor(refresh);
  let seen = quietThings();
  const interval = setInterval(() => {
    const now = quietThings();
    if (now !== seen) {
      seen = now;
      refresh();
    }
  }, LOOK_MILLISECONDS);
  interval.unref();
  return () => {
    stopMonitor();
    clearInterval(interval);
  };
}

/** Who answers behind a link comes and goes by itself and is no news. */
function withoutNeighbours(snapshot: HostSnapshot): string {
  return JSON.stringify(snapshot, (key, value: unknown) =>
    key === "neighbours" ? undefined : value,
  );
}

/** Changes whenever a record, the journal or a namespace's name comes, changes or goes. */
function quietThings(): string {
  return [NAMESPACES, appliedFolder(), PERSISTED_FOLDER].map(fingerprint).join("|");
}

function fingerprint(folder: string): string {
  try {
    return readdirSync(folder)
      .map((file) => `${file} ${statSync(join(folder, file)).mtimeMs}`)
      .join(",");
  } catch {
    return "";
  }
}
