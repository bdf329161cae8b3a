import type { Message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Action, Argv, Operation, OperationKind, OperationTarget } from "./plan.ts";
import { renderArgv, type Line, type PlacedLine } from "./render.ts";

/** An operation on what exists, with its lines: a stage runs the lines of many in one batch. */
export interface Step {
  readonly operation: Operation;
  readonly lines: readonly PlacedLine[];
  readonly undo: readonly PlacedLine[];
  /** Settings that have to be there before the lines of the whole stage. */
  readonly sysctls: readonly Sysctl[];
}

export type Sysctl = Extract<Action, { readonly run: "sysctl" }>;

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
  readonly sysctls?: readonly Sysctl[];
}

export function makeStep(parts: StepParts): Step {
  const { op, target, node, name, namespace, reason } = parts;
  const lines = parts.lines.map((line) => ({ namespace, line }));
  const undo = parts.undo.map((line) => ({ namespace, line }));
  const sysctls = parts.sysctls ?? [];
  const commands = [...sysctls.map(sysctlArgv), ...lines.map(renderArgv)];
  return {
    operation: { op, node, target, name, commands, undo: undo.map(renderArgv), reason },
    lines,
    undo,
    sysctls,
  };
}

/** The same by hand; with slashes, because a link's name may have dots. */
export function sysctlArgv({ path, value }: Sysctl): Argv {
  return ["sysctl", "-q", "-w", `${path.join("/")}=${value}`];
}
