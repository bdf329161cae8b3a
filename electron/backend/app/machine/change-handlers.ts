import { randomUUID } from "node:crypto";
import { message } from "../../../../shared/messages/message.ts";
import type { ChangeId } from "../../../../shared/protocol/app/changes.ts";
import type { AppHandlers, CallFailure } from "../../../../shared/protocol/app/contract.ts";
import {
  DEFAULT_CONFIRM_SECONDS,
  HELPER_PROTOCOL,
  type Control,
  type HelperVerb,
} from "../../../../shared/protocol/helper.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";
import type { OpenHelperOptions } from "../../helper-session/open-helper.ts";
import type { Emit } from "./emit.ts";
import { parseDocument } from "./prepare-change.ts";
import { runChange, type RunningChange } from "./running-change.ts";

type ChangeCall =
  | "changes.apply"
  | "changes.remove"
  | "changes.recover"
  | "changes.keep"
  | "changes.revert"
  | "changes.extend";

/** Changes of this machine: one at a time, each belonging to the window that began it. */
interface Changes {
  readonly handlers: Pick<AppHandlers, ChangeCall>;
  closeWindow(window: string): void;
  close(): void;
}

type Answer<Value> = Promise<Result<Value, CallFailure>>;

interface Current {
  readonly id: ChangeId;
  readonly window: string;
  readonly confirmSeconds: number;
  readonly change: RunningChange;
}

/** Makes the handlers of changes; `onEnded` is called when the machine may be another one. */
export function changeHandlers(
  emit: Emit,
  options: OpenHelperOptions,
  onEnded: () => void,
): Changes {
  const control = changeControl(emit, options, onEnded);
  const say = (id: ChangeId, what: (current: Current) => Control): Answer<null> =>
    Promise.resolve(control.say(id, what));
  return {
    handlers: {
      "changes.apply": ({ document, digest, acceptedRisks, ...rest }, window): Answer<ChangeId> => {
        const topology = parseDocument(document);
        const { bindings, confirmSeconds } = rest;
        const agreed = { planDigest: digest, accept: acceptedRisks, confirmSeconds };
        if (!topology.ok) {
          return Promise.resolve(topology);
        }
        const request = { document: topology.value, bindings, ...agreed };
        return Promise.resolve(control.start("apply", request, window, confirmSeconds));
      },
      "changes.remove": ({ documentId, digest, acceptedRisks, confirmSeconds }, window) => {
        const agreed = { planDigest: digest, accept: acceptedRisks, confirmSeconds };
        const request = { documentId, ...agreed };
        return Promise.resolve(control.start("remove", request, window, confirmSeconds));
      },
      "changes.recover": (_input, window) => Promise.resolve(control.start("recover", {}, window)),
      "changes.keep": ({ change }) => say(change, () => ({ control: "confirm" })),
      "changes.revert": ({ change }) => say(change, () => ({ control: "revert" })),
      "changes.extend": ({ change }) =>
        say(change, ({ confirmSeconds }) => ({ control: "extend", seconds: confirmSeconds })),
    },
    closeWindow: (window) => {
      control.closeWindow(window);
    },
    close: () => {
      control.close();
    },
  };
}

interface ChangeControl {
  start(
    verb: HelperVerb,
    request: Readonly<Record<string, unknown>>,
    window: string,
    confirmSeconds?: number,
  ): Result<ChangeId, CallFailure>;
  say(id: ChangeId, control: (current: Current) => Control): Result<null, CallFailure>;
  closeWindow(window: string): void;
  close(): void;
}

function changeControl(emit: Emit, options: OpenHelperOptions, onEnded: () => void): ChangeControl {
  let current: Current | undefined;
  return {
    start(verb, request, window, confirmSeconds = DEFAULT_CONFIRM_SECONDS) {
      if (current) {
        return err({ kind: "busy", message: message("ui.change.busy") });
      }
      const id = randomUUID();
      const whole = { protocol: HELPER_PROTOCOL, ...request };
      const change = runChange(verb, whole, options, (event) => {
        if (event.event === "ended") {
          current = undefined;
          onEnded();
        }
        emit({ type: "change", change: id, event });
      });
      current = { id, window, confirmSeconds, change };
      return ok(id);
    },
    say(id, control) {
      if (current?.id !== id) {
        return err({ kind: "unknownChange", message: message("ui.change.unknown") });
      }
      current.change.send(control(current));
      return ok(null);
    },
    closeWindow(window) {
      if (current?.window === window) {
        current.change.hangUp();
      }
    },
    close() {
      current?.change.hangUp();
    },
  };
}
