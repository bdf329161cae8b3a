import { message } from "../../messages/message.ts";
import { ownerOf } from "../../plan/group.ts";
import { networkOf } from "../../plan/ip-network.ts";
import type { LinkSpec } from "../../plan/link-spec.ts";
import type { LiveIndex } from "../../plan/live-index.ts";
import type { PlanProblem } from "../../plan/plan.ts";
import type { PersistManager, SystemFile } from "../../plan/system-file.ts";
import { onTrial } from "./file-actions.ts";
import { MANAGER_TITLES, refusal, type PersistInput } from "./persist-input.ts";

/** Links that the host is to have after every boot, and the NICs that carry them. */
export interface Wanted {
  readonly links: readonly LinkSpec[];
  readonly nics: readonly string[];
}

/** All that stands in the way of writing the files; empty: nothing does. */
export function findObstacles(
  { topology, facts, record }: PersistInput,
  live: LiveIndex,
  wanted: Wanted,
  manager: PersistManager,
  files: readonly SystemFile[],
): readonly PlanProblem[] {
  if (record) {
    const title = MANAGER_TITLES[record.manager];
    return [refusal(message("persist.otherwise", { name: topology.name, manager: title }))];
  }
  if (wanted.links.length === 0) {
    return [refusal(message("persist.nothingHere", { name: topology.name }))];
  }
  const places = manager === "ifupdown" ? files : [...files, ...onTrial(files)];
  const names = new Set(wanted.links.map(({ name }) => name));
  const taken = places.filter(({ path }) => facts.files.has(path));
  const paths = new Set(taken.map(({ path }) => path));
  const claims = facts.claims.filter(({ name, path }) => names.has(name) && !paths.has(path));
  return [
    ...taken.map(({ path }) => refusal(message("persist.fileThere", { path }))),
    ...claims.map(({ name, path, manager: by }) =>
      refusal(message("persist.claimed", { name, path, by: MANAGER_TITLES[by] })),
    ),
    ...takenNames(topology.id, live, wanted),
    ...portNics(topology, wanted),
    ...doubleAddresses(live, wanted),
  ];
}

/** Somebody else's link has the name; one that was applied of this document is what is drawn. */
function takenNames(document: string, live: LiveIndex, { links }: Wanted): readonly PlanProblem[] {
  return links.flatMap(({ name, node }) => {
    const link = live.link(null, name);
    return link && ownerOf(link.alias)?.document !== document
      ? [refusal(message("persist.nameTaken", { name }), node)]
      : [];
  });
}

/** A NIC that becomes a bridge's port loses its addresses: that is for its manager's user to say. */
function portNics({ nodes }: PersistInput["topology"], { links }: Wanted): readonly PlanProblem[] {
  const here = new Set(links.map(({ node }) => node));
  const bridges = nodes.filter((node) => node.kind === "bridge").filter(({ id }) => here.has(id));
  return bridges.flatMap(({ id, name, ports = [] }) =>
    nodes
      .filter((node) => node.kind === "nic")
      .filter(({ id: nic, vlan }) => !vlan && ports.includes(nic))
      .map((nic) => refusal(message("persist.nicIsPort", { nic: nic.name, bridge: name }), id)),
  );
}

/** An address that a NIC has by its own configuration would be there twice. */
function doubleAddresses(live: LiveIndex, { links }: Wanted): readonly PlanProblem[] {
  const ours = new Set(links.map(({ name }) => name));
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
