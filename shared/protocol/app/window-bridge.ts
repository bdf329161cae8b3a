import type { AppEvent } from "./contract.ts";

/** What the preload script puts at `window.macvlanDesigner`: two functions, no Electron. */
export interface WindowBridge {
  /** Parsed again in the main process; answers a `Result`. */
  call(name: string, input: unknown): Promise<unknown>;
  listen(onEvent: (event: AppEvent) => void): () => void;
}
