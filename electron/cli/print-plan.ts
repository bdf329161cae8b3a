import { message, type Message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import type { LeftToOthers, Operation, Plan, Risk } from "../../shared/plan/plan.ts";
import { print, tell, type CommandIo } from "./command-io.ts";

/** Prints a plan for people: what changes, by which commands, what it risks, what is left. */
export function printPlan(
  io: CommandIo,
  title: Message,
  plan: Plan,
  unseen: readonly Message[],
): void {
  const { out } = io.colours;
  if (plan.operations.length > 0) {
    print(io, out.bold(say(title)));
    printOperations(io, plan.operations);
  }
  printRisks(io, plan.risks);
  printRemarksOf(io, plan);
  if (unseen.length > 0) {
    tell(io, message("cli.plan.unseen"));
    unseen.forEach((text) => {
      print(io, `  ${say(text)}`);
    });
  }
}

/** What is said of an empty plan: no more than could be seen. */
export function nothingToDo(name: string, unseen: readonly Message[]): Message {
  return unseen.length > 0
    ? message("cli.plan.nothingSeen", { name })
    : message("cli.plan.nothing", { name });
}

/** What is said where there is nothing to remove: no more than could be seen. */
export function nothingToRemove(id: string, unseen: readonly Message[]): Message {
  return unseen.length > 0
    ? message("cli.plan.nothingSeenToRemove", { id })
    : message("cli.plan.nothingToRemove", { id });
}

/** Prints operations with the reason and the commands of each. */
export function printOperations(io: CommandIo, operations: readonly Operation[]): void {
  operations.forEach((operation) => {
    printOperation(io, operation);
  });
}

function printOperation(io: CommandIo, operation: Operation): void {
  const { out } = io.colours;
  const sign = { create: "+", change: "~", recreate: "±", delete: "-" }[operation.op];
  const colour = { create: out.green, change: out.yellow, recreate: out.yellow, delete: out.red }[
    operation.op
  ];
  print(io, `${colour(`${sign} ${operation.target} ${operation.name}`)}  ${say(operation.reason)}`);
  for (const command of operation.commands) {
    print(io, out.dim(`    ${command.join(" ")}`));
  }
}

/** Prints risks, the blocking ones first. */
export function printRisks(io: CommandIo, risks: readonly Risk[]): void {
  if (risks.length === 0) {
    return;
  }
  const { out } = io.colours;
  tell(io, message("cli.plan.risks"));
  const rank = { block: 0, warn: 1, info: 2 };
  const colour = { block: out.red, warn: out.yellow, info: out.cyan };
  for (const risk of [...risks].sort((a, b) => rank[a.severity] - rank[b.severity])) {
    print(io, `  ${colour[risk.severity](`${risk.severity} ${risk.code}`)}  ${say(risk.message)}`);
  }
}

/** Prints what a plan leaves to others, and what it reports. */
export function printRemarksOf(io: CommandIo, plan: Plan): void {
  printRemarks(io, message("cli.plan.leftToOthers"), plan.leftToOthers);
  printRemarks(io, message("cli.plan.notes"), plan.notes);
}

function printRemarks(io: CommandIo, title: Message, remarks: readonly LeftToOthers[]): void {
  if (remarks.length === 0) {
    return;
  }
  tell(io, title);
  for (const { node, reason } of remarks) {
    print(io, `  ${io.colours.out.bold(node ?? "–")}  ${say(reason)}`);
  }
}

/** The plan as `plan --json` prints it. */
export function planAsJson(plan: Plan, unseen: readonly Message[]): unknown {
  const said = ({ node, reason }: LeftToOthers): unknown => ({ node, reason: say(reason) });
  return {
    operations: plan.operations.map(({ op, node, target, name, commands, undo, reason }) => ({
      op,
      node,
      target,
      name,
      commands,
      undo,
      reason: say(reason),
    })),
    risks: plan.risks.map(({ code, severity, node, message: text, overridable }) => ({
      code,
      severity,
      node,
      message: say(text),
      overridable,
    })),
    leftToOthers: plan.leftToOthers.map(said),
    notes: plan.notes.map(said),
    unseen: unseen.map((text) => say(text)),
  };
}
