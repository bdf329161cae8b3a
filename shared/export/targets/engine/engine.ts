import type { Family } from "../../../plan/ip-network.ts";
import type { Lab, LabChild, LabGuest, LabVlan } from "../../lab.ts";
import { slugOf } from "../../made-from.ts";
import type { Engine } from "./abilities.ts";
import { engineAddress, networksOf, type EngineNetwork } from "./networks.ts";
import { Slugs } from "../../slug.ts";

/** A network with the name that it gets. */
export interface NamedNetwork extends EngineNetwork {
  readonly name: string;
}

/** A child as a container's connection to a network. */
export interface EngineEndpoint {
  readonly child: LabChild;
  readonly network: NamedNetwork;
  readonly ipv4: string | null;
  readonly ipv6: string | null;
  /** Null: the engine makes one up. */
  readonly mac: string | null;
  /** Whether the default route has to be this one's, of several. */
  readonly isFirst: boolean;
}

/** A container, by a name that every engine takes. */
export interface EngineContainer {
  readonly name: string;
  readonly guest: LabGuest;
  readonly endpoints: readonly EngineEndpoint[];
}

/** One host's part of a document as an engine sees it. */
export interface EngineLab {
  readonly networks: readonly NamedNetwork[];
  /** Only those with an endpoint. */
  readonly containers: readonly EngineContainer[];
  /** Children whose subnet another network has already. */
  readonly overlapping: readonly LabChild[];
}

/** Sorts what an engine can make of a document into networks and containers. */
export function engineLabOf(lab: Lab, engine: Engine): EngineLab {
  const mine = lab.children.filter(
    ({ guest, mode }) => guest?.type === "container" && mode !== "source",
  );
  const { networks: unnamed, overlapping } = networksOf(mine, engine);
  const names = new Slugs();
  const networks = unnamed.map((one) => ({
    ...one,
    name: names.take(`${slugOf(lab.topology).slice(0, 15)}-${one.parent}-${one.mode}`),
  }));
  const hosts = new Slugs();
  const containers = lab.guests
    .filter(({ type, children }) => type === "container" && children.some(isIn(mine, overlapping)))
    .map((guest) => ({
      name: hosts.take(guest.name, guest.node),
      guest,
      endpoints: endpointsOf(lab, guest, networks),
    }));
  return { networks, containers, overlapping };
}

function isIn(mine: readonly LabChild[], overlapping: readonly LabChild[]) {
  return (child: LabChild): boolean => mine.includes(child) && !overlapping.includes(child);
}

function endpointsOf(
  lab: Lab,
  { children }: LabGuest,
  networks: readonly NamedNetwork[],
): readonly EngineEndpoint[] {
  const made = children.flatMap((child) => {
    const network = networks.find((one) => one.children.includes(child));
    const address = (family: Family): string | null =>
      engineAddress(child, family)?.address ?? null;
    return network
      ? [{ child, network, ipv4: address("inet"), ipv6: address("inet6"), mac: macOf(lab, child) }]
      : [];
  });
  const routed = made.filter(({ network }) => hasGateway(network));
  const first = routed.find(({ child }) => child.routes.some(({ to }) => to.endsWith("/0")));
  return made.map((one) => ({ ...one, isFirst: routed.length > 1 && one === first }));
}

/** Whether an engine sets a default route for a network. */
export function hasGateway({ subnets }: EngineNetwork): boolean {
  return subnets.some(({ gateway }) => gateway !== null);
}

/** A passthru child has its NIC's MAC; told another one, it would give that to the NIC. */
function macOf({ nics }: Lab, { mode, mac, parent }: LabChild): string | null {
  return mode === "passthru" ? (nics.find(({ name }) => name === parent)?.drawnMac ?? null) : mac;
}

/** VLANs that an engine makes with the network on them: named `NIC.TAG`, with one dot. */
export function autoVlans(
  lab: Lab,
  engine: Engine,
  networks: readonly EngineNetwork[],
): readonly LabVlan[] {
  return lab.vlans.filter(
    ({ name, parent, tag }) =>
      engine.vlans &&
      name === `${parent}.${tag}` &&
      !parent.includes(".") &&
      networks.some((network) => network.parent === name),
  );
}
