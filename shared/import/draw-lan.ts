import { message, type Message } from "../messages/message.ts";
import { networkOf } from "../plan/ip-network.ts";
import type { NodeId } from "../topology/brand.ts";
import type { TopologyNode } from "../topology/document.ts";
import { isInterface } from "../topology/effective.ts";
import type { Draft, DrawnLink } from "./draft.ts";
import { drawGateways } from "./draw-gateways.ts";
import type { Lan } from "./lan.ts";
import { Segments } from "./segments.ts";

/**
 * Draws what is likely behind the NICs: switches, their cables, and the gateway.
 *
 * Every NIC with carrier gets a cable; the ports of a bond go to one switch. All go to one switch, but
 * for a NIC whose addresses show that it is in another network, and one that a bridge joins with a NIC
 * already there: that would be a loop, which a working machine does not have. Nobody can see from here
 * what is really behind a cable, so it is said.
 */
export function drawLan(draft: Draft): readonly Message[] {
  const segments = segmentsOf(draft);
  drawDirectCables(draft, segments);
  const cabled = new Set(draft.cables.flatMap(({ from, to }) => [from, to]));
  const nics = [...draft.drawn.values()].filter(
    ({ as, link, id }) => as === "nic" && link.carrier && link.kind !== "dummy" && !cabled.has(id),
  );
  const networks = networksByNic(draft, nics);
  const lans: Lan[] = [];
  const devices = [...draft.drawn.values()];
  const bonds = new Set<string | null>(
    devices.flatMap(({ as, link }) => (as === "bond" ? [link.name] : [])),
  );
  const lanOfBond = new Map<string, Lan>();
  for (const nic of byImportance(draft, nics, networks)) {
    const bond = bonds.has(nic.link.master) ? nic.link.master : null;
    const beside = bond === null ? undefined : lanOfBond.get(bond);
    if (beside) {
      plug(draft, beside, nic);
    } else {
      const lan = connect(draft, lans, segments, nic, networks.get(nic.id) ?? new Set());
      if (bond !== null) {
        lanOfBond.set(bond, lan);
      }
    }
  }
  drawGateways(draft, lans);
  const names = lans.map(({ name }) => name);
  return names.length > 0 ? [message("import.lanAssumed", { names })] : [];
}

/** VLANs, bridges, bonds and their ports join what they are made of. */
function segmentsOf(draft: Draft): Segments {
  const segments = new Segments();
  for (const node of draft.nodes) {
    if (node.kind === "nic" && node.vlan) {
      segments.join(node.id, node.vlan.parent);
    }
    if (node.kind === "bridge" || node.kind === "bond") {
      node.ports?.forEach((port) => segments.join(port, node.id));
    }
    if (node.kind === "macvlan" && isPort(draft.nodes, node.id)) {
      segments.join(node.id, node.parent);
    }
  }
  return segments;
}

function isPort(nodes: readonly TopologyNode[], id: NodeId): boolean {
  return nodes.some((node) => node.kind === "bridge" && node.ports?.includes(id));
}

/** A veth pair with both ends in the host's own stack is a cable between two NICs. */
function drawDirectCables(draft: Draft, segments: Segments): void {
  for (const { link, id } of draft.drawn.values()) {
    const peer = link.kind === "veth" && link.parent?.elsewhere === false ? link.parent.index : 0;
    const other = peer > link.index ? draft.drawn.get(peer) : undefined;
    if (other?.as === "nic" && segments.join(id, other.id)) {
      draft.cables.push({ id: draft.ids.take(`${id}-${other.id}`), from: id, to: other.id });
    }
  }
}

/** The IPv4 networks of each NIC: its own, and those of the bridges and children above it. */
function networksByNic(
  draft: Draft,
  nics: readonly DrawnLink[],
): ReadonlyMap<NodeId, ReadonlySet<string>> {
  const above = new Segments();
  for (const node of draft.nodes) {
    if (node.kind === "macvlan") {
      above.join(node.id, node.parent);
    }
    if (node.kind === "veth") {
      above.join(node.id, node.bridge);
    }
    if (node.kind === "bridge" || node.kind === "bond") {
      node.ports?.forEach((port) => above.join(port, node.id));
    }
  }
  const nodes = draft.nodes.filter(isInterface);
  return new Map(
    nics.map(({ id }) => [
      id,
      new Set(
        nodes
          .filter((node) => above.areJoined(node.id, id))
          .flatMap(({ addresses }) => addresses ?? [])
          .map((cidr) => networkOf(cidr))
          .filter(({ family }) => family === "inet")
          .map(({ network }) => network),
      ),
    ]),
  );
}

/** The NIC of the default route first, then those whose network is known, else in their order. */
function byImportance(
  draft: Draft,
  nics: readonly DrawnLink[],
  networks: ReadonlyMap<NodeId, ReadonlySet<string>>,
): readonly DrawnLink[] {
  const gateway = draft.host.routes.find(({ to }) => to === "0.0.0.0/0")?.via;
  const rank = ({ id, link }: DrawnLink): number => {
    const known = networks.get(id) ?? new Set();
    const leadsOut = draft.host.routes.some(
      ({ to, dev }) => to === "0.0.0.0/0" && (dev === link.name || dev === link.master),
    );
    const holdsGateway = [...known].some((network) => holds(network, gateway ?? null));
    return leadsOut ? 0 : holdsGateway ? 1 : known.size > 0 ? 2 : 3;
  };
  return [...nics].sort((a, b) => rank(a) - rank(b));
}

function holds(network: string, address: string | null): boolean {
  const prefix = network.split("/")[1] ?? "";
  return address?.includes(".") === true && networkOf(`${address}/${prefix}`).network === network;
}

function connect(
  draft: Draft,
  lans: Lan[],
  segments: Segments,
  nic: DrawnLink,
  networks: ReadonlySet<string>,
): Lan {
  const isFree = (lan: Lan): boolean => !segments.areJoined(lan.id, nic.id);
  const shares = (lan: Lan): boolean => [...networks].some((one) => lan.networks.has(one));
  const open = lans.filter(isFree);
  const unknown = networks.size === 0 ? open[0] : open.find(({ networks: had }) => had.size === 0);
  const lan = open.find(shares) ?? unknown ?? newLan(draft, lans);
  networks.forEach((network) => lan.networks.add(network));
  segments.join(lan.id, nic.id);
  plug(draft, lan, nic);
  return lan;
}

function plug(draft: Draft, lan: Lan, nic: DrawnLink): void {
  lan.nics.push(nic);
  const id = draft.ids.take(`${nic.id}-${lan.id}`);
  draft.cables.push({ id, from: nic.id, to: lan.id });
}

function newLan(draft: Draft, lans: Lan[]): Lan {
  const name = lans.length === 0 ? "LAN" : `LAN ${lans.length + 1}`;
  const lan = { id: draft.ids.take("lan"), name, networks: new Set<string>(), nics: [] };
  draft.nodes.push({ kind: "switch", id: lan.id, name });
  lans.push(lan);
  return lan;
}
