import { message } from "../../messages/message.ts";
import { ownerOf } from "../../plan/group.ts";
import { networkOf } from "../../plan/ip-network.ts";
import type { LinkSpec } from "../../plan/link-spec.ts";
import type { LiveIndex } from "../../plan/live-index.ts";
import type { LiveLink } from "../../plan/live-state.ts";
import type { MadeLink, PlanProblem } from "../../plan/plan.ts";
import { onTrial } from "./file-actions.ts";
import { refuseEdited } from "./file-states.ts";
import { MANAGER_TITLES, refusal, type Permanence, type PersistInput } from "./persist-input.ts";
import type { FilePlan } from "./plan-files.ts";

/** Links that the host is to have after every boot, and the NICs that carry them. */
export interface Wanted {
  readonly links: readonly LinkSpec[];
  readonly nics: readonly string[];
}

/** All that stands in the way of writing the files; empty: nothing does. */
export function findObstacles(
  { topology, facts, record, states }: PersistInput,
  live: LiveIndex,
  wanted: Wanted,
  { manager, files }: Permanence,
  { tried, remade }: FilePlan,
): readonly PlanProblem[] {
  if (record && record.manager !== manager) {
    const title = MANAGER_TITLES[record.manager];
    return [refusal(message("persist.otherwise", { name: topology.name, manager: title }))];
  }
  if (wanted.links.length === 0) {
    return [refusal(message("persist.nothingHere", { name: topology.name }))];
  }
  const ours = new Set((record?.files ?? []).map(({ path }) => path));
  const names = new Set(wanted.links.map(({ name }) => name));
  const taken = [...files, ...onTrial(tried)].filter(
    ({ path }) => facts.files.has(path) && !ours.has(path),
  );
  const known = new Set([...ours, ...taken.map(({ path }) => path)]);
  const claims = facts.claims.filter(({ name, path }) => names.has(name) && !known.has(path));
  return [
    ...refuseEdited(record?.files ?? [], states),
    ...taken.map(({ path }) => refusal(message("persist.fileThere", { path }))),
    ...claims.map(({ name, path, manager: by }) =>
      refusal(message("persist.claimed", { name, path, by: MANAGER_TITLES[by] })),
    ),
    ...takenNames(topology.id, live, wanted, record),
    ...appliedOtherwise(live, wanted, remade),
    ...portNics(topology, wanted),
    ...onBonds(topology, wanted),
    ...doubleAddresses(live, wanted, record),
  ];
}

/** Somebody else's link has the name: neither applied of this document nor made of our files. */
function takenNames(
  document: string,
  live: LiveIndex,
  { links }: Wanted,
  record: Permanence | undefined,
): readonly PlanProblem[] {
  return links.flatMap(({ name, node }) => {
    const link = live.link(null, name);
    const isOurs =
      link === undefined ||
      ownerOf(link.alias)?.document === document ||
      record?.links.some((made) => isMade(link, made)) === true;
    return isOurs ? [] : [refusal(message("persist.nameTaken", { name }), node)];
  });
}

function isMade(link: LiveLink, { name, kind, parent }: MadeLink): boolean {
  return link.name === name && link.kind === kind && (link.parent?.name ?? null) === parent;
}

/** A link that was applied as well is not the manager's to make anew. */
function appliedOtherwise(
  live: LiveIndex,
  { links }: Wanted,
  remade: ReadonlySet<string>,
): readonly PlanProblem[] {
  return links.flatMap(({ name, node, kind, lower, macvlan, vlanId }) => {
    const link = live.link(null, name);
    const isOther =
      link !== undefined &&
      remade.has(name) &&
      ownerOf(link.alias) !== undefined &&
      (!isMade(link, { name, kind, parent: lower }) ||
        link.vlanId !== vlanId ||
        link.macvlan?.mode !== macvlan?.mode);
    return isOther ? [refusal(message("persist.applyFirst", { name }), node)] : [];
  });
}

/** A NIC that becomes a bridge's port loses its addresses: that is for its manager's user to say. */
function portNics({ nodes }: PersistInput["topology"], { links }: Wanted): readonly PlanProblem[] {
  const here = new Set(links.map(({ node }) => node));
  const bridges = nodes.filter((node) => node.kind === "bridge").filter(({ id }) => here.has(id));
  return bridges.flatMap(({ id, name, ports = [] }) =>
    nodes
      .filter((node) => node.kind === "nic" || node.kind === "bond")
      .filter((node) => !(node.kind === "nic" && node.vlan) && ports.includes(node.id))
      .map((nic) => refusal(message("persist.nicIsPort", { nic: nic.name, bridge: name }), id)),
  );
}

/** What stands on a bond would have to be named in the files that make the bond: those are not ours. */
function onBonds({ nodes }: PersistInput["topology"], { links }: Wanted): readonly PlanProblem[] {
  const bonds = new Set(nodes.filter(({ kind }) => kind === "bond").map(({ name }) => name));
  return links.flatMap(({ name, node, lower }) =>
    lower !== null && bonds.has(lower)
      ? [refusal(message("persist.onBond", { name, bond: lower }), node)]
      : [],
  );
}

/** An address that a NIC has by its own configuration would be there twice. */
function doubleAddresses(
  live: LiveIndex,
  { links }: Wanted,
  record: Permanence | undefined,
): readonly PlanProblem[] {
  const ours = new Set([...links, ...(record?.links ?? [])].map(({ name }) => name));
  return links.flatMap(({ name, node, addresses }) =>
    addresses.flatMap(({ cidr }) => {
      const { address } = networkOf(cidr);
      const other = live.host.links.find(
        (link) =>
          !ours.has(link.name) &&
          link.addresses.some((one) => networkOf(one.cidr).address === address),
      );
      return other
        ? [refusal(message("persist.addressTwice", { name, address, other: other.name }), node)]
        : [];
    }),
  );
}
