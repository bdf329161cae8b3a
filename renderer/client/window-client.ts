import type { AppClient } from "../../shared/protocol/app/contract.ts";
import type { WindowBridge } from "../../shared/protocol/app/window-bridge.ts";

declare global {
  interface Window {
    readonly macvlanDesigner?: WindowBridge;
  }
}

/** The contract over Electron's IPC. */
export function windowClient(bridge: WindowBridge): AppClient {
  return {
    // The main process answers by the same contract, so what comes back has its type.
    call: (name, input) => bridge.call(name, input) as ReturnType<AppClient["call"]> as never,
    listen: (onEvent) => bridge.listen(onEvent),
  };
}
