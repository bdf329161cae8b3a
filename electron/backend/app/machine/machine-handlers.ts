import type { AppHandlers } from "../../../../shared/protocol/app/contract.ts";
import type { OpenHelperOptions } from "../../helper-session/open-helper.ts";
import { changeHandlers } from "./change-handlers.ts";
import type { Emit } from "./emit.ts";
import { hostHandlers } from "./host-handlers.ts";
import { watchHost } from "./host-monitor.ts";
import { preparationHandlers } from "./prepare-change.ts";
import { verifyHandlers } from "./verify-handlers.ts";

type MachineCall = Extract<keyof AppHandlers, `host.${string}` | `changes.${string}`>;
type VerifyCall = Extract<keyof AppHandlers, `verify.${string}`>;

/** All that the backend does with this machine. */
export interface Machine {
  readonly handlers: Pick<AppHandlers, MachineCall | VerifyCall>;
  /** The host is watched only while somebody listens. */
  listening(isListening: boolean): void;
  /** A window or tab is gone: what it had begun and nobody has kept is taken back. */
  closeWindow(window: string): void;
  /** Ends everything: what nobody has kept is taken back. */
  close(): void;
}

/** Makes the handlers of `host.*`, `changes.*` and `verify.*`. */
export function machineHandlers(emit: Emit, helper: OpenHelperOptions = {}): Machine {
  const options = { mayAskOnTerminal: hasTerminal(), ...helper };
  const host = watchHost(emit);
  const changes = changeHandlers(emit, options, () => {
    host.refresh();
  });
  const verification = verifyHandlers(emit, options);
  return {
    handlers: {
      ...hostHandlers(options),
      ...preparationHandlers(),
      ...changes.handlers,
      ...verification.handlers,
    },
    listening: (isListening) => {
      host.listening(isListening);
    },
    closeWindow(window) {
      changes.closeWindow(window);
      verification.closeWindow(window);
    },
    close() {
      host.listening(false);
      changes.close();
      verification.close();
    },
  };
}

/** The terminal's agent asks on standard error and reads from standard input. */
function hasTerminal(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}
