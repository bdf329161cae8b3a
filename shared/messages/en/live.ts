import { list, plural } from "../plural.ts";

export const liveMessages = {
  "live.unreadable": ({ what, detail }: { what: string; detail: string }): string =>
    `What "${what}" printed cannot be read (${detail}). This iproute2 may be too old or too new; version 5.0 to 6.x is known to work.`,
  "live.noIproute": (): string =>
    `The program "ip" is missing, so the machine's network cannot be read. Install the package iproute2 (Fedora, openSUSE: iproute).`,
  "live.toolFailed": ({ command, detail }: { command: string; detail: string }): string =>
    `"${command}" failed: ${detail}`,
  "live.unseenNamespace": ({ name, reason }: { name: string; reason: string }): string =>
    `The contents of namespace ${name} cannot be seen: ${reason}`,
  "live.unseenNamespaces": ({ names }: { names: readonly string[] }): string =>
    `The contents of ${plural("en", names.length, { one: "namespace", other: "namespaces" })} (${list("en", names)}) cannot be seen without root, so nothing in there counts as missing. Run the command as root to see all.`,
};
