import { message, type Message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import type { PersistFacts } from "./facts.ts";

/**
 * Name of the `.network` that a NIC has, when it is that NIC's alone.
 *
 * A drop-in holds for all that the file matches: a child would be wanted on each of them, and the
 * second one fails. So the file has to name this NIC, or its permanent MAC, and nothing else
 * (systemd.network(5), [Match]). A file that cannot be read here is read by root.
 */
export function theirNetworkFile(nic: string, facts: PersistFacts): Result<string, Message> {
  const path = own(facts.networkFiles, nic);
  if (path === undefined) {
    return err(message("persist.noNetworkFile", { nic }));
  }
  const text = own(facts.networkTexts, path) ?? null;
  const others = Object.entries(facts.networkFiles).filter(
    ([name, file]) => file === path && name !== nic,
  );
  if (others.length > 0 || (text !== null && !matchesOne(text, nic))) {
    return err(message("persist.sharedNetworkFile", { nic, path }));
  }
  return ok(path.slice(path.lastIndexOf("/") + 1));
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const ONE_MAC = /^[0-9A-Fa-f]{2}([:.-]?[0-9A-Fa-f]{2}){5}$/;

function matchesOne(text: string, nic: string): boolean {
  const said = (key: string): readonly string[] =>
    sections(text).flatMap(([section, name, value]) =>
      section === "Match" && name === key ? [value] : [],
    );
  const names = said("Name");
  const macs = said("PermanentMACAddress");
  return (
    (names.length > 0 && names.every((name) => name === nic)) ||
    (macs.length === 1 && macs.every((mac) => ONE_MAC.test(mac)))
  );
}

/** Section, key and value of each line of a unit file. */
function sections(text: string): readonly (readonly [string, string, string])[] {
  let section = "";
  return text.split("\n").flatMap((line) => {
    const head = /^\s*\[([^\]]+)\]\s*$/.exec(line)?.[1];
    section = head ?? section;
    const [, key = "", value = ""] = /^\s*([A-Za-z0-9]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    return key === "" ? [] : [[section, key, value] as const];
  });
}
