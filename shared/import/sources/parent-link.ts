import type { FoundNic, FoundVlan } from "../found.ts";
import type { Place } from "../notes.ts";

/** What a network's parent is by its name, where nobody is on the network: a NIC, or `eno1.10`. */
export function parentLink(name: string, at: Place): FoundNic | FoundVlan {
  const [, parent, tag] = /^(.+)\.(\d{1,4})$/.exec(name) ?? [];
  return parent === undefined
    ? { kind: "nic", at, name }
    : { kind: "vlan", at, name, parent, tag: Number(tag) };
}
