import { randomUUID } from "node:crypto";
import { message } from "../../../../shared/messages/message.ts";
import type { ChangeId } from "../../../../shared/protocol/app/changes.ts";
import type {
  AppHandlers,
  CallFailure,
  CallInput,
} from "../../../../shared/protocol/app/contract.ts";
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
  | "changes.persist"
  | "changes.unpersist"
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

/** The verbs that do what somebody has looked at and agreed to. */
type AgreedVerb = "apply" | "remove" | "persist" | "unpersist";

type Agreed = CallInput<`changes.${AgreedVerb}`>;

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
  const make = (verb: AgreedVerb, input: Agreed, window: string): Answer<ChangeId> => {
    const { digest, acceptedRisks, confirmSeconds, ...what } = input;
    const topology = "document" in what ? parseDocument(what.document) : undefined;
    if (topology?.ok === false) {
      return Promise.resolve(topology);
    }
    const request = {
      ...what,
      ...(topology ? { document: topology.value } : {}),
      ...{ planDigest: digest, accept: acceptedRisks, confirmSeconds },
    };
    return Promise.resolve(control.start(verb, request, window, confirmSeconds));
  };
  return {
    handlers: {
      "changes.apply": (input, window) => make("apply", input, window),
      "changes.remove": (input, window) => make("remove", input, window),
      "changes.persist": (input, window) => make("persist", input, window),
      "changes.unpersist": (input, window) => make("unpersist", input, window),
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
