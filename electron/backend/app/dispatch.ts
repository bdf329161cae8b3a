import type { z } from "zod";
import { message } from "../../../shared/messages/message.ts";
import {
  appCalls,
  type AppHandlers,
  type CallFailure,
  type CallName,
} from "../../../shared/protocol/app/contract.ts";
import type { Result } from "../../../shared/result.ts";
import { failed } from "./failures.ts";

/** Longest piece of what came in that a sentence repeats. */
const SHOWN = 80;

type Handler = (input: unknown, window: string) => Promise<Result<unknown, CallFailure>>;

/**
 * Answers one call by name; whatever comes in, a `Result` comes out.
 *
 * Only here is something that a page said turned into something typed.
 */
export async function dispatch(
  handlers: AppHandlers,
  name: string,
  input: unknown,
  window: string,
): Promise<Result<unknown, CallFailure>> {
  if (!isCallName(name)) {
    return failed("badInput", message("ui.backend.unknownCall", { call: shown(name) }));
  }
  try {
    const parsed: z.ZodSafeParseResult<unknown> = appCalls[name].input.safeParse(input);
    if (!parsed.success) {
      return failed("badInput", badInput(name, parsed.error));
    }
    return await (handlers[name] as Handler)(parsed.data, window);
  } catch (error) {
    console.error(`${name}:`, error);
    const reason = error instanceof Error ? error.message : String(error);
    return failed("bug", message("ui.backend.bug", { call: name, reason }));
  }
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(appCalls, name);
}

function badInput(call: CallName, { issues }: z.ZodError): CallFailure["message"] {
  const [first] = issues;
  const place = shown(first?.path.map(String).join(".") ?? "");
  return message("ui.backend.badInput", { call, place, reason: shown(first?.message ?? "") });
}

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
