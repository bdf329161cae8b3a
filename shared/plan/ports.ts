import { message } from "../messages/message.ts";
import type { LinkDiff } from "./link-diff.ts";
import { bridgeMtuLines, masterLine } from "./lines.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { NicChanges } from "./nic-changes.ts";
import { makeStep, type Step } from "./step.ts";

/** Joining bridges: after all links are there. */
export interface PortPlan {
  /** Links of ours that were there become ports. */
  readonly joins: readonly Step[];
  /** New links become ports; their own operations say so. */
  readonly newPorts: readonly Step[];
  /** Bridges that were there keep their MTU when they get a port; before any port joins. */
  readonly mtus: readonly Step[];
}

export function planPorts(diff: LinkDiff, nics: readonly NicChanges[]): PortPlan {
  const gone = new Set(
    diff.gone.filter(({ was }) => was.kind === "bridge").map(({ was }) => was.name),
  );
  const joining = diff.kept.filter(
    ({ spec, was }) =>
      spec.master !== null && (spec.master !== was.master || gone.has(spec.master)),
  );
  const made = [...diff.create, ...diff.late].filter(({ master }) => master !== null);
  const grown = new Set([
    ...joining.map(({ spec }) => spec.master),
    ...made.map(({ master }) => master),
    ...nics.map(({ restore }) => restore.port),
  ]);
  return {
    joins: joining.map(({ spec, was }) => joinStep(spec, was.master)),
    newPorts: made.map((spec) => joinStep(spec, undefined)),
    mtus: diff.kept
      .filter(({ spec }) => spec.kind === "bridge" && spec.mtuSaid && grown.has(spec.name))
      .map(({ spec }) => mtuStep(spec)),
  };
}

/** `before`: the bridge that it was a port of; undefined: the link is new. */
function joinStep(spec: LinkSpec, before: string | null | undefined): Step {
  const { node, namespace, name, master } = spec;
  return makeStep({
    op: "change",
    target: "link",
    node,
    namespace,
    name,
    lines: [masterLine(name, master)],
    undo: before === undefined ? [] : [masterLine(name, before)],
    reason: message("plan.joinsBridge", { name, bridge: master ?? "" }),
  });
}

function mtuStep(spec: LinkSpec): Step {
  return makeStep({
    op: "change",
    target: "link",
    node: spec.node,
    namespace: null,
    name: spec.name,
    lines: bridgeMtuLines(spec),
    undo: [],
    reason: message("plan.mtuStays", { name: spec.name, mtu: spec.mtu ?? 0 }),
  });
}
