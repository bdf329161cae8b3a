import type { Diagnostic } from "../../shared/lint/diagnostic.ts";
import { lint } from "../../shared/lint/lint.ts";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import type { Topology } from "../../shared/topology/document.ts";

/** Rounds of fixing and looking again; more would mean that a fix makes what it mends. */
const MAX_ROUNDS = 8;

/** The command of a fix: what it does is undone at once. */
export function commandOf(commands: readonly Command[]): Command {
  const [only] = commands;
  return only && commands.length === 1 ? only : { type: "batch", commands };
}

/**
 * Mends all findings of one code by the first fix of each, as one edit; undefined where none can be.
 *
 * Two fixes may want the same node, and one may mend what another was for. So each round takes fixes
 * that touch different nodes, carries them out, and looks at what is left.
 */
export function fixAll(topology: Topology, code: string): Command | undefined {
  const done: Command[] = [];
  let current = topology;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const left = lint(current).filter((finding) => finding.code === code);
    const before = done.length;
    for (const command of apart(left)) {
      const applied = applyCommand(current, command);
      if (applied.ok) {
        current = applied.value.document;
        done.push(command);
      }
    }
    if (done.length === before) {
      break;
    }
  }
  return done.length > 0 ? commandOf(done) : undefined;
}

/** First fixes of findings, none of which touches what another one does. */
function apart(findings: readonly Diagnostic[]): readonly Command[] {
  const taken = new Set<string>();
  return findings.flatMap(({ fixes: [fix] }) => {
    const ids = fix ? fix.commands.flatMap(idsOf) : [];
    if (!fix || ids.some((id) => taken.has(id))) {
      return [];
    }
    ids.forEach((id) => taken.add(id));
    return [commandOf(fix.commands)];
  });
}

/** What a command of a fix touches. */
function idsOf(command: Command): readonly string[] {
  if ("id" in command) {
    return [command.id];
  }
  if (command.type === "node.add") {
    return [command.node.id];
  }
  return "ids" in command ? command.ids : [];
}
