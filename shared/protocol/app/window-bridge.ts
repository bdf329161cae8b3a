import type { AppEvent } from "./contract.ts";

/** What the preload script puts at `window.macvlanDesigner`: two functions, no Electron. */
export interface WindowBridge {
  /** Parsed again in the main process; answers a `Result`. */
  call(name: string, input: unknown): Promise<unknown>;
  listen(onEvent: (event: AppEvent) => void): () => void;
}

/** Electron's channels between a page and the main process; there are no others. */
export const CHANNEL = {
  call: "macvlan-designer:call",
  /** The page listens from now on: what has waited for it may come. */
  listen: "macvlan-designer:listen",
  event: "macvlan-designer:event",
  /** Somebody dropped a file onto the page: its path, which the page itself never learns. */
  drop: "macvlan-designer:drop",
} as const;
