import { message } from "../../shared/messages/message.ts";
import type { AppClient, AppEvent, CallFailure } from "../../shared/protocol/app/contract.ts";
import { err, type Result } from "../../shared/result.ts";

const RECONNECT_MILLISECONDS = 1000;

/** The contract over HTTP, for `macvlan-designer serve`; `tab` names this tab to the backend. */
export function httpClient(token: string, tab: string): AppClient {
  const headers = { authorization: `Bearer ${token}`, "x-tab": tab };
  return {
    async call(name, input) {
      try {
        const response = await fetch(`./api/call/${name}`, {
          method: "POST",
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify(input),
        });
        return response.ok ? ((await response.json()) as never) : failure(response.status);
      } catch {
        return failure(0);
      }
    },
    listen(onEvent) {
      const stop = new AbortController();
      void follow(headers, onEvent, stop.signal);
      return () => {
        stop.abort();
      };
    },
  };
}

function failure(status: number): Result<never, CallFailure> {
  return err({ kind: "unreachable", message: message("ui.client.unreachable", { status }) });
}

/** Events are lines of JSON in one endless answer; a lost tunnel is tried again. */
async function follow(
  headers: Record<string, string>,
  onEvent: (event: AppEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const { body } = await fetch("./api/events", { headers, signal });
      if (body) {
        await readLines(body, onEvent);
      }
    } catch {
      // Told by the next call that fails; here we only try again.
    }
    await new Promise((resolve) => setTimeout(resolve, RECONNECT_MILLISECONDS));
  }
}

async function readLines(
  body: ReadableStream<BufferSource>,
  onEvent: (event: AppEvent) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines.filter((text) => text !== "")) {
      onEvent(JSON.parse(line) as AppEvent);
    }
  }
}
