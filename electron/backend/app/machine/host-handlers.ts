import type { AppHandlers, CallFailure } from "../../../../shared/protocol/app/contract.ts";
import type { HostSnapshot } from "../../../../shared/protocol/app/host.ts";
import { err, type Result } from "../../../../shared/result.ts";
import type { OpenHelperOptions } from "../../helper-session/open-helper.ts";
import type { Sight } from "../../planning/machine-state.ts";
import { readHost } from "./read-host.ts";

type HostHandlers = Pick<AppHandlers, "host.read" | "host.inspect">;

/** `host.read` asks nobody for anything; `host.inspect` may ask for a password. */
export function hostHandlers(options: OpenHelperOptions): HostHandlers {
  return {
    "host.read": () => answer("without-question"),
    "host.inspect": () => answer(options),
  };
}

async function answer(sight: Sight): Promise<Result<HostSnapshot, CallFailure>> {
  const read = await readHost(sight);
  return read.ok ? read : err({ kind: "notHere", message: read.error.message });
}
