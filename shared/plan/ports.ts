import { message } from "../messages/message.ts";
import { bridgeMtuLine } from "./creation.ts";
import type { Desired } from "./desired.ts";
import type { LinkDiff } from "./diff-links.ts";
import { masterLine } from "./lines.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { NicChanges } from "./nic-changes.ts";
import { makeStep, type Step } from "./step.ts";

/** Joining bridges: after all links are there. */
export interface PortPlan {
  /** Links of ours that were there become ports. */
  readonly joins: readonly Step[];
  /** New links become ports; their own operations say so. */
  readonly newPorts: readonly Step[];
  /** MTUs that the kernel changes when a bridge gets a port (`br_mtu_auto_adjust`). */
  readonly mtus: readonly Step[];
}

export function planPorts(desired: Desired, diff: LinkDiff, nics: readonly NicChanges[]): PortPlan {
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
    mtus: desired.bases
      .filter(({ kind, name, mtuSaid }) => kind === "bridge" && mtuSaid && grown.has(name))
      .map((spec) => mtuStep(spec, diff)),
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

function mtuStep(spec: LinkSpec, diff: LinkDiff): Step {
  const was = diff.kept.find((one) => one.spec.key === spec.key)?.was;
  return makeStep({
    op: "change",
    target: "link",
    node: spec.node,
    namespace: null,
    name: spec.name,
    lines: [bridgeMtuLine(spec)],
    undo: was ? [bridgeMtuLine(was)] : [],
    reason: message("plan.mtuAgain", { name: spec.name, mtu: spec.mtu ?? 0 }),
  });
}
