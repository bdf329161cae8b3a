import type { Message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Operation, OperationKind, OperationTarget } from "./plan.ts";
import { renderArgv, type Line, type PlacedLine } from "./render.ts";

/** An operation on what exists, with its lines: a stage runs the lines of many in one batch. */
export interface Step {
  readonly operation: Operation;
  readonly lines: readonly PlacedLine[];
  readonly undo: readonly PlacedLine[];
}

/** What a step is made of. */
export interface StepParts {
  readonly op: OperationKind;
  readonly target: OperationTarget;
  readonly node: NodeId | null;
  readonly name: string;
  readonly namespace: string | null;
  readonly lines: readonly Line[];
  readonly undo: readonly Line[];
  readonly reason: Message;
}

export function makeStep(parts: StepParts): Step {
  const { op, target, node, name, namespace, reason } = parts;
  const lines = parts.lines.map((line) => ({ namespace, line }));
  const undo = parts.undo.map((line) => ({ namespace, line }));
  const commands = lines.map(renderArgv);
  return {
    operation: { op, node, target, name, commands, undo: undo.map(renderArgv), reason },
    lines,
    undo,
  };
}
