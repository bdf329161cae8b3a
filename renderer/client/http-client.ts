import { message } from "../../shared/messages/message.ts";
import type { AppClient, CallFailure } from "../../shared/protocol/app/contract.ts";
import { err, type Result } from "../../shared/result.ts";
import { eventStream } from "./event-stream.ts";

/** The contract over HTTP, for `macvlan-designer serve`; `tab` names this tab to the backend. */
export function httpClient(token: string, tab: string): AppClient {
  const headers = { authorization: `Bearer ${token}`, "x-tab": tab };
  const stream = eventStream(headers);
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
    listen: (onEvent) => stream.listen(onEvent),
    watch: (onChange) => stream.watch(onChange),
  };
}

function failure(status: number): Result<never, CallFailure> {
  return err({ kind: "unreachable", message: message("ui.client.unreachable", { status }) });
}
