import type { AppEvent } from "../../../shared/protocol/app/contract.ts";

/** Events that wait for a window whose connection is lost; older ones are dropped. */
const MAX_WAITING = 1000;

/** Tells something to one window, or to all that there are. */
export type Emit = (event: AppEvent, window?: string) => void;

/** Carries events to windows, and keeps them for those whose connection is lost for a while. */
export interface EventHub {
  readonly emit: Emit;
  /** Tells all windows but the one where it happened. */
  emitToOthers(event: AppEvent, window: string): void;
  /** Calls back with what has waited and with all that follows, until the result is called. */
  listen(window: string, onEvent: (event: AppEvent) => void): () => void;
  isListening(window: string): boolean;
  /** The window will not come back. */
  close(window: string): void;
}

interface Line {
  readonly listeners: Set<(event: AppEvent) => void>;
  waiting: readonly AppEvent[];
}

/** @param onListening the first listener has come, or the last has gone */
export function createEventHub(onListening: (isListening: boolean) => void): EventHub {
  const lines = new Map<string, Line>();
  let wasListening = false;

  function count(): void {
    const isListening = [...lines.values()].some(({ listeners }) => listeners.size > 0);
    if (isListening !== wasListening) {
      wasListening = isListening;
      onListening(isListening);
    }
  }

  function send(line: Line, event: AppEvent): void {
    if (line.listeners.size === 0) {
      line.waiting = waitingWith(line.waiting, event);
    }
    line.listeners.forEach((listener) => {
      listener(event);
    });
  }

  return {
    emit(event, window) {
      const meant = window === undefined ? [...lines.values()] : [lines.get(window)];
      meant.forEach((line) => {
        if (line) {
          send(line, event);
        }
      });
    },
    emitToOthers(event, window) {
      lines.forEach((line, name) => {
        if (name !== window) {
          send(line, event);
        }
      });
    },
    listen(window, onEvent) {
      const line = lines.get(window) ?? { listeners: new Set(), waiting: [] };
      lines.set(window, line);
      line.listeners.add(onEvent);
      count();
      const waiting = line.waiting;
      line.waiting = [];
      waiting.forEach(onEvent);
      return () => {
        line.listeners.delete(onEvent);
        count();
      };
    },
    isListening(window) {
      return (lines.get(window)?.listeners.size ?? 0) > 0;
    },
    close(window) {
      lines.delete(window);
      count();
    },
  };
}

/** What is told whole each time: only the last one is worth keeping. */
const WHOLE: ReadonlySet<AppEvent["type"]> = new Set(["host", "settings", "recent"]);

function waitingWith(waiting: readonly AppEvent[], event: AppEvent): readonly AppEvent[] {
  const kept = WHOLE.has(event.type) ? waiting.filter(({ type }) => type !== event.type) : waiting;
  return [...kept, event].slice(-MAX_WAITING);
}
