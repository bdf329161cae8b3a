import type { ServerResponse } from "node:http";
import type { AppBackend } from "../../backend/app/app-backend.ts";
import { beginAnswer } from "./response.ts";

/** Often enough that no tunnel or proxy thinks the connection dead. */
const KEEP_ALIVE_MILLISECONDS = 15_000;

/**
 * Sends a tab's events as lines of JSON until the connection ends; an empty line keeps it alive.
 *
 * @param onEnd the connection is gone; the tab may come back with another one
 */
export function streamEvents(
  response: ServerResponse,
  backend: AppBackend,
  tab: string,
  onEnd: () => void,
): void {
  beginAnswer(response, 200, "application/x-ndjson; charset=utf-8");
  response.write("\n");
  const stop = backend.listen(tab, (event) => {
    response.write(`${JSON.stringify(event)}\n`);
  });
  const alive = setInterval(() => {
    response.write("\n");
  }, KEEP_ALIVE_MILLISECONDS);
  response.on("close", () => {
    clearInterval(alive);
    stop();
    onEnd();
  });
}
