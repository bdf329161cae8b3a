import { message } from "../../messages/message.ts";
import type { NodeOf } from "../../topology/document.ts";
import { nodesOf } from "../facts/devices.ts";
import { nameOf, rename } from "../fixes.ts";
import { firstFree } from "../free-names.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** Longest name of a namespace that the grammar of the document allows. */
const MAX_NAMESPACE_NAME = 64;

/** Network namespaces of one host have different names (files in /run/netns, ip-netns(8)). */
export const namespaceTwice: Rule = {
  code: "MV109",
  severity: "error",
  *check(index) {
    const first = new Map<string, NodeOf<"guest">>();
    const free = new Map<string, string>();
    const namespaces = nodesOf(index, "guest").filter(({ type }) => type === "namespace");
    for (const guest of namespaces) {
      const key = `${guest.host} ${guest.name}`;
      first.set(key, first.get(key) ?? guest);
    }
    for (const guest of namespaces) {
      const key = `${guest.host} ${guest.name}`;
      if (first.get(key) === guest) {
        continue;
      }
      const isTaken = (name: string): boolean => first.has(`${guest.host} ${name}`);
      const to = free.get(key) ?? firstFree(guest.name, MAX_NAMESPACE_NAME, isTaken);
      free.set(key, to);
      yield {
        ...atNode(index, guest, "name"),
        message: message("lint.namespaceTwice", {
          name: guest.name,
          host: nameOf(index, guest.host),
        }),
        kernelError: `Cannot create namespace file "/run/netns/${guest.name}": File exists`,
        fixes: [rename(guest, to)],
      };
    }
  },
};
