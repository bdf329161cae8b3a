import type { AppEvent } from "../../shared/protocol/app/contract.ts";

const RECONNECT_MILLISECONDS = 1000;

interface EventStream {
  listen(onEvent: (event: AppEvent) => void): () => void;
  /** Tells when the stream breaks, and when it is there again. */
  watch(onChange: (connected: boolean) => void): () => void;
}

/**
 * The backend's events: lines of JSON in one endless answer; a lost tunnel is tried again.
 *
 * All listeners share one answer, because a browser opens only six connections to a server.
 */
export function eventStream(headers: Readonly<Record<string, string>>): EventStream {
  const listeners = new Set<(event: AppEvent) => void>();
  const watchers = new Set<(connected: boolean) => void>();
  let stop: AbortController | undefined;
  let connected = true;
  const tell = (now: boolean): void => {
    if (connected !== now) {
      connected = now;
      watchers.forEach((watcher) => {
        watcher(now);
      });
    }
  };
  const hear = (event: AppEvent): void => {
    listeners.forEach((listener) => {
      listener(event);
    });
  };
  return {
    listen(onEvent) {
      listeners.add(onEvent);
      if (!stop) {
        stop = new AbortController();
        void follow(headers, { hear, tell }, stop.signal);
      }
      return () => {
        listeners.delete(onEvent);
        if (listeners.size === 0) {
          stop?.abort();
          stop = undefined;
        }
      };
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => {
        watchers.delete(onChange);
      };
    },
  };
}

interface Ears {
  readonly hear: (event: AppEvent) => void;
  readonly tell: (connected: boolean) => void;
}

async function follow(
  headers: Readonly<Record<string, string>>,
  { hear, tell }: Ears,
  signal: AbortSignal,
): Promise<void> {
  const isWanted = (): boolean => !signal.aborted;
  while (isWanted()) {
    try {
      const { body, ok } = await fetch("./api/events", { headers, signal });
      if (body && ok) {
        tell(true);
        await readLines(body, hear);
      }
    } catch {
      // Told below, however it ended.
    }
    if (isWanted()) {
      tell(false);
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_MILLISECONDS));
    }
  }
}

async function readLines(
  body: ReadableStream<BufferSource>,
  hear: (event: AppEvent) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines.filter((text) => text !== "")) {
      hear(JSON.parse(line) as AppEvent);
    }
  }
}
