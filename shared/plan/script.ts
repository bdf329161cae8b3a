import { say } from "../messages/say.ts";
import type { Operation, Plan } from "./plan.ts";
import { shellQuote } from "./shell-quote.ts";

// eslint-disable-next-line no-control-regex -- a new line would end the comment
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * Writes a plan as a POSIX shell script that does the same by hand, as root.
 *
 * It stops at the first command that fails. It takes nothing back: that is what the helper does.
 */
export function toScript(plan: Plan): string {
  const head = [
    "#!/bin/sh",
    comment(`macvlan-designer: document ${plan.document}`),
    comment("Stops at the first failure and takes nothing back; run it as root."),
    "set -eu",
  ];
  return [...head, ...plan.operations.flatMap(section)].join("\n") + "\n";
}

function section(operation: Operation): readonly string[] {
  return [
    "",
    comment(say(operation.reason)),
    ...operation.commands.map((command) => command.map(shellQuote).join(" ")),
  ];
}

function comment(text: string): string {
  return `# ${text.replace(CONTROL, " ")}`;
}
