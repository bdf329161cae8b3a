import { message, type Message } from "../messages/message.ts";
import type { DocumentId } from "../topology/brand.ts";
import type { Desired } from "./desired.ts";
import type { LinkDiff } from "./link-diff.ts";
import { ownerOf } from "./group.ts";
import type { LinkSpec } from "./link-spec.ts";
import { groupBy, type LiveIndex, type PlacedLink } from "./live-index.ts";
import type { LiveLink } from "./live-state.ts";
import { recogniseForeign } from "./live/foreign.ts";
import type { NicContext } from "./nic-changes.ts";
import type { PlanProblem } from "./plan.ts";
import { isBatchSafe } from "./render.ts";

/** What the machine already has that the plan would need or run into; a plan is made only without. */
export function findConflicts(
  document: DocumentId,
  desired: Desired,
  diff: LinkDiff,
  live: LiveIndex,
  bridgeOf: NicContext["bridgeOf"],
): readonly PlanProblem[] {
  const goneLinks = new Set(diff.gone.map(({ placed }) => placed.link));
  const made = [...diff.create, ...diff.late];
  return [
    ...made.flatMap((spec) => nameConflict(spec, live, goneLinks)),
    ...parentConflicts(document, desired, made, live, bridgeOf),
    ...besideIpvlan(made, live, goneLinks),
    ...unsafeNames(diff),
  ];
}

function nameConflict(
  spec: LinkSpec,
  live: LiveIndex,
  gone: ReadonlySet<LiveLink>,
): readonly PlanProblem[] {
  const other = live.link(spec.namespace, spec.name);
  if (!other || gone.has(other)) {
    return [];
  }
  const params = { name: spec.name, namespace: spec.namespace ?? "", by: takenBy(other) };
  return [{ kind: "name-taken", node: spec.node, message: message("plan.nameTaken", params) }];
}

/** Whose a link is, as far as its alias, name and kind tell. */
export function takenBy(link: LiveLink): Message {
  const owner = ownerOf(link.alias);
  if (owner) {
    return message("plan.byDocument", { document: owner.document, node: owner.node });
  }
  const foreign = recogniseForeign(link);
  if (foreign) {
    return message("plan.byProgram", { program: foreign.owner });
  }
  return link.kind === null
    ? message("plan.byHardware")
    : message("plan.byKind", { kind: link.kind });
}

/**
 * Parents that cannot take what is wanted of them.
 *
 * A port of a bridge or bond takes no children, a NIC with children becomes no port (EBUSY), and
 * passthru shares its parent with nobody (EINVAL, `macvlan_common_newlink`).
 */
function parentConflicts(
  document: DocumentId,
  desired: Desired,
  made: readonly LinkSpec[],
  live: LiveIndex,
  bridgeOf: NicContext["bridgeOf"],
): readonly PlanProblem[] {
  const isOurs = ({ alias }: LiveLink): boolean => ownerOf(alias)?.document === document;
  const childrenOf = groupBy(made, (spec) => (spec.macvlan ? spec.lower : null));
  return [...desired.nics.values()].flatMap((nic) => {
    const children = childrenOf.get(nic.link.name) ?? [];
    const foreign = live
      .childrenOf(nic.link.name)
      .filter((placed) => placed.link.macvlan !== null && !isOurs(placed.link));
    const bridge = bridgeOf(nic.node.id);
    const text =
      isForeignPort(nic.link, children.length > 0 || bridge !== undefined, live, isOurs) ??
      crowded(nic.link, children, foreign, bridge);
    return text ? [{ kind: "nic-in-use", node: nic.node.id, message: text }] : [];
  });
}

function isForeignPort(
  nic: LiveLink,
  wanted: boolean,
  live: LiveIndex,
  isOurs: (link: LiveLink) => boolean,
): Message | undefined {
  if (!wanted || nic.master === null) {
    return undefined;
  }
  const master = live.link(null, nic.master);
  return master && isOurs(master)
    ? undefined
    : message("plan.nicIsPort", { nic: nic.name, bridge: nic.master });
}

function crowded(
  nic: LiveLink,
  children: readonly LinkSpec[],
  foreign: readonly PlacedLink[],
  bridge: string | undefined,
): Message | undefined {
  const [other] = foreign;
  if (!other) {
    return undefined;
  }
  const params = { nic: nic.name, other: other.link.name, namespace: other.namespace ?? "" };
  if (bridge !== undefined && nic.master !== bridge) {
    return message("plan.nicHasChildren", params);
  }
  const isTaken = foreign.some((one) => one.link.macvlan?.mode === "passthru");
  const wantsAlone = children.some((spec) => spec.macvlan?.mode === "passthru");
  return children.length > 0 && (isTaken || wantsAlone)
    ? message("plan.nicExclusive", params)
    : undefined;
}

const IPVLAN_KINDS: readonly (string | null)[] = ["ipvlan", "ipvtap"];

/** A device has one receive handler: it takes macvlan children or ipvlan children (EBUSY). */
function besideIpvlan(
  made: readonly LinkSpec[],
  live: LiveIndex,
  gone: ReadonlySet<LiveLink>,
): readonly PlanProblem[] {
  const ipvlans = live.all.filter(({ link }) => IPVLAN_KINDS.includes(link.kind));
  return made.flatMap(({ macvlan, name, node, lower }) => {
    const parent = lower === null ? undefined : live.link(null, lower);
    const other = ipvlans.find((placed) => live.lowerOf(placed) === lower);
    if (!macvlan || lower === null || !other || (parent && gone.has(parent))) {
      return [];
    }
    const at = { other: other.link.name, namespace: other.namespace ?? "" };
    const text = message("plan.besideIpvlan", { name, parent: lower, ...at });
    return [{ kind: "nic-in-use", node, message: text }];
  });
}

/** Links of ours that somebody gave names, or a bridge with one, that `ip -batch` cannot carry. */
export function unsafeNames({ gone, kept }: LinkDiff): readonly PlanProblem[] {
  const isUnsafe = ({ name, namespace, master }: LinkSpec): boolean =>
    ![name, namespace ?? "-", master ?? "-"].every(isBatchSafe);
  return [...gone, ...kept]
    .filter(({ was }) => isUnsafe(was))
    .map(({ was }) => ({
      kind: "unsafe-name",
      node: was.node,
      message: message("plan.unsafeName", { name: was.name }),
    }));
}
