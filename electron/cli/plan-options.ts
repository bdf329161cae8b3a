import { InvalidArgumentError } from "commander";
import { message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import { MAX_CONFIRM_SECONDS, MIN_CONFIRM_SECONDS } from "../../shared/protocol/helper.ts";

/** Which live NIC stands for which drawn one: node id or name to live name. */
export type Bindings = Readonly<Record<string, string>>;

/** Reads one `--nic DRAWN=LIVE`; the option may be given several times. */
export function collectBinding(text: string, before: Bindings = {}): Bindings {
  const match = /^([^=]+)=([^=]+)$/.exec(text);
  if (!match?.[1] || !match[2]) {
    throw new InvalidArgumentError(say(message("cli.badBinding", { text })));
  }
  return { ...before, [match[1]]: match[2] };
}

/** Reads `--confirm-timeout SECONDS`. */
export function parseConfirmTimeout(text: string): number {
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds < MIN_CONFIRM_SECONDS || seconds > MAX_CONFIRM_SECONDS) {
    throw new InvalidArgumentError(
      say(
        message("cli.badTimeout", {
          text,
          least: MIN_CONFIRM_SECONDS,
          most: MAX_CONFIRM_SECONDS,
        }),
      ),
    );
  }
  return seconds;
}
