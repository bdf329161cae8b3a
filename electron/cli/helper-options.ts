import { message } from "../../shared/messages/message.ts";
import type { OpenHelperOptions } from "../backend/helper-session/open-helper.ts";
import { canAsk } from "./ask.ts";
import { remark, type CommandIo } from "./command-io.ts";

/** How a command may get at the root helper: with a password asked for on its own terminal. */
export function helperOptions(io: CommandIo): OpenHelperOptions {
  return {
    mayAskOnTerminal: canAsk(io),
    onOwnAgent: () => {
      remark(io, message("cli.elevation.ownAgent"));
    },
  };
}
