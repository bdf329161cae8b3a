import { isWithin, networkOf } from "../plan/ip-network.ts";
import type { LiveLink } from "../plan/live-state.ts";
import { cidrSchema, macSchema } from "../topology/fields.ts";
import type { Draft, DrawnLink } from "./draft.ts";
import type { Lan } from "./lan.ts";

/** Draws the next hop of every IPv4 default route as a station on the LAN that it is reached by. */
export function drawGateways(draft: Draft, lans: readonly Lan[]): void {
  const own = new Set(
    draft.live.namespaces.flatMap(({ links }) =>
      links.flatMap(({ addresses }) => addresses.map(({ cidr }) => cidr.split("/")[0])),
    ),
  );
  const seen = new Set<string>();
  for (const { to, via, dev, family } of draft.host.routes) {
    if (family !== "inet" || to !== "0.0.0.0/0" || !via?.includes(".") || seen.has(via)) {
      continue;
    }
    seen.add(via);
    const wire = own.has(via) ? undefined : wireOf(draft, deviceNamed(draft, dev));
    const lan = wire && lans.find(({ nics }) => nics.includes(wire.nic));
    if (wire && lan) {
      drawGateway(draft, lan, { via, dev, vlan: wire.vlan });
    }
  }
}

interface Hop {
  readonly via: string;
  readonly dev: string;
  readonly vlan: number | undefined;
}

function drawGateway(draft: Draft, lan: Lan, { via, dev, vlan }: Hop): void {
  const address = cidrSchema.safeParse(`${via}/${prefixOf(draft, dev, via)}`);
  if (!address.success) {
    return;
  }
  const neighbour = draft.host.neighbours?.find((one) => one.address === via && one.dev === dev);
  const mac = macSchema.safeParse(neighbour?.mac);
  const id = draft.ids.take("gateway");
  draft.nodes.push({
    kind: "station",
    id,
    name: "Gateway",
    ...(mac.success ? { mac: mac.data } : {}),
    addresses: [address.data],
  });
  draft.cables.push({
    id: draft.ids.take(`${id}-${lan.id}`),
    from: id,
    to: lan.id,
    ...(vlan === undefined ? {} : { vlan }),
  });
}

/** The prefix length of the network that we share with it; 32 where it is in none of ours. */
function prefixOf(draft: Draft, dev: string, via: string): number {
  const networks = (deviceNamed(draft, dev)?.link.addresses ?? []).map(({ cidr }) =>
    networkOf(cidr),
  );
  return networks.find((network) => isWithin(via, network))?.prefix ?? 32;
}

interface Wire {
  readonly nic: DrawnLink;
  /** The frames on it carry this tag, so the gateway is on an access port of that VLAN. */
  readonly vlan: number | undefined;
}

/** The NIC by which a device's frames leave the machine; none through two tags or no NIC at all. */
function wireOf(draft: Draft, device: DrawnLink | undefined, depth = 0): Wire | undefined {
  if (!device || depth > 8) {
    return undefined;
  }
  const below = (link: LiveLink): Wire | undefined =>
    wireOf(draft, link.parent ? draft.drawn.get(link.parent.index) : undefined, depth + 1);
  switch (device.as) {
    case "nic":
      return { nic: device, vlan: undefined };
    case "macvlan":
      return below(device.link);
    case "vlan": {
      const wire = below(device.link);
      return wire?.vlan === undefined && wire
        ? { nic: wire.nic, vlan: device.link.vlanId ?? undefined }
        : undefined;
    }
    case "bond":
    case "bridge":
      return [...draft.drawn.values()]
        .filter(({ link, as }) => link.master === device.link.name && as !== "bridge")
        .map((port) => wireOf(draft, port, depth + 1))
        .find((wire) => wire?.nic.link.carrier);
  }
}

function deviceNamed(draft: Draft, name: string): DrawnLink | undefined {
  return [...draft.drawn.values()].find(({ link }) => link.name === name);
}
