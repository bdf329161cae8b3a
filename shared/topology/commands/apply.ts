import { message } from "../../messages/message.ts";
import type { Message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import { checkDocument } from "../check-document.ts";
import type { Topology } from "../document.ts";
import { IssueList } from "../draft-issue.ts";
import { formatJsonPath } from "../json-path.ts";
import { addCable, removeCable } from "./cables.ts";
import type { AddNodeCommand, BatchCommand, Command } from "./command.ts";
import { attach, connect } from "./connect.ts";
import { duplicate, paste } from "./copies.ts";
import type { CommandError, EditResult } from "./edit.ts";
import { addNode, addNodes, moveNodes, removeNodes, type AddNodes } from "./nodes.ts";
import { restore, restoreTo } from "./restore.ts";
import { setDocument, setProperty } from "./set.ts";

/** What a command has made of a document. */
export interface Applied {
  readonly document: Topology;
  /** What the edit is called in menus and in the history: "Set mv0 to VEPA". */
  readonly label: Message;
  /** Leads back to exactly the document before, order of keys and nodes included. */
  readonly inverse: Command;
}

/**
 * Applies a command to a document; the document itself never changes.
 *
 * The result is valid: every changed node fits its schema and every reference its target. A batch
 * is judged by its end, so its parts may pass through documents that are not valid.
 */
export function applyCommand(document: Topology, command: Command): Result<Applied, CommandError> {
  const edited = edit(document, command);
  if (!edited.ok) {
    return edited;
  }
  const { document: result, label } = edited.value;
  const problem = firstProblem(document, result);
  return problem
    ? err(problem)
    : ok({ document: result, label, inverse: restoreTo(document, result) });
}

function edit(document: Topology, command: Command): EditResult {
  switch (command.type) {
    case "node.add":
      return addNode(document, command);
    case "node.remove":
      return removeNodes(document, command);
    case "node.move":
      return moveNodes(document, command);
    case "node.connect":
      return connect(document, command);
    case "node.attach":
      return attach(document, command);
    case "node.duplicate":
      return duplicate(document, command);
    case "cable.add":
      return addCable(document, command);
    case "cable.remove":
      return removeCable(document, command);
    case "document.paste":
      return paste(document, command);
    case "document.restore":
      return restore(document, command);
    case "document.setName":
    case "document.setDescription":
    case "document.setId":
      return setDocument(document, command);
    case "batch":
      return batch(document, command);
    default:
      return setProperty(document, command);
  }
}

function batch(document: Topology, { commands }: BatchCommand): EditResult {
  let current = document;
  let first: Message | undefined;
  for (const run of runsOf(commands)) {
    const edited = run.type === "node.adds" ? addNodes(current, run) : edit(current, run);
    if (!edited.ok) {
      return edited;
    }
    current = edited.value.document;
    first ??= edited.value.label;
  }
  const others = commands.length - 1;
  const label =
    first && others > 0
      ? message("command.batch", { first, others })
      : (first ?? message("command.nothing"));
  return ok({ document: current, label });
}

/** Takes additions that follow each other together: one by one each would copy all nodes. */
function runsOf(commands: readonly Command[]): readonly (Command | AddNodes)[] {
  const runs: (Command | AddNodes)[] = [];
  let adds: AddNodeCommand[] | undefined;
  for (const command of commands) {
    if (command.type !== "node.add" || command.index !== undefined) {
      adds = undefined;
      runs.push(command);
    } else if (adds) {
      adds.push(command);
    } else {
      adds = [command];
      runs.push({ type: "node.adds", adds });
    }
  }
  return runs;
}

/** Checks what the edit has touched, and all references; the rest was valid before. */
function firstProblem(before: Topology, after: Topology): CommandError | undefined {
  const known = new Set<unknown>([
    ...before.nodes,
    ...(before.cables ?? []),
    ...Object.values(before.positions ?? {}),
  ]);
  const issues = new IssueList();
  checkDocument({ ...after }, issues, known);
  const [first] = issues.issues;
  return (
    first && {
      kind: "invalidResult",
      code: first.code,
      path: formatJsonPath(first.path),
      message: first.message,
    }
  );
}
