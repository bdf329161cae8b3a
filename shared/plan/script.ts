import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { say } from "../messages/say.ts";
import { END_GROUP, FIRST_GROUP, GROUP_PLACEHOLDER } from "./group.ts";
import type { Action, Plan, Stage } from "./plan.ts";
import { shellQuote } from "./shell-quote.ts";

// eslint-disable-next-line no-control-regex -- a new line would end the comment
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * Writes a plan as a POSIX shell script that does the same by hand, as root, in the same order.
 *
 * It stops at the first command that fails. It takes nothing back: that is what the helper does.
 */
export function toScript(plan: Plan): string {
  const head = [
    "#!/bin/sh",
    comment(`macvlan-designer: document ${plan.document}`),
    comment("Stops at the first failure and takes nothing back; run it as root."),
    ...plan.operations.map((one, at) => comment(`${at + 1}. ${say(one.reason)}`)),
    "set -eu",
    ...(usesGroup(plan) ? [`group=${groupOf(plan.document)}`] : []),
  ];
  return [...head, ...plan.stages.flatMap(section)].join("\n") + "\n";
}

function section({ title, actions }: Stage): readonly string[] {
  return ["", comment(say(title)), ...actions.flatMap(commands)];
}

function commands(action: Action): readonly string[] {
  switch (action.run) {
    case "ip": {
      const ip = inNamespace(action.namespace);
      return action.lines.map((line) => [...ip, ...line.split(" ").map(word)].join(" "));
    }
    case "sysctl": {
      const setting = shellQuote(`${action.path.join("/")}=${action.value}`);
      // A kernel without IPv6 has nothing to set.
      return [`[ ! -d /proc/sys/net/ipv6 ] || sysctl -q -w ${setting}`];
    }
    case "namespace.add":
      return [`ip netns add ${shellQuote(action.name)}`];
    case "namespace.delete":
      return [`ip netns del ${shellQuote(action.name)}`];
    case "links.delete": {
      const ip = inNamespace(action.namespace);
      return action.links.map(({ name }) =>
        [...ip, "link", "del", "dev", shellQuote(name)].join(" "),
      );
    }
    // What outlives a reboot is no part of what a script applies.
    case "file.put":
    case "folder.make":
    case "folder.remove":
    case "manager.reload":
    case "links.drop":
    case "taps.restore":
      return [];
  }
}

function inNamespace(name: string | null): readonly string[] {
  return name === null ? ["ip"] : ["ip", "-n", shellQuote(name)];
}

function word(text: string): string {
  return text === GROUP_PLACEHOLDER ? '"$group"' : shellQuote(text);
}

function usesGroup({ stages }: Plan): boolean {
  return stages.some(({ actions }) =>
    actions.some(
      (action) =>
        action.run === "ip" && action.lines.some((line) => line.includes(GROUP_PLACEHOLDER)),
    ),
  );
}

/** A link group of the document's own, the same each time the script is written. */
function groupOf(document: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha256(utf8ToBytes(document));
  return FIRST_GROUP + ((((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % (END_GROUP - FIRST_GROUP));
}

function comment(text: string): string {
  return `# ${text.replace(CONTROL, " ")}`;
}
