import type { MacAddress, NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { DEFAULT_BCQUEUELEN, isInterface, lowerDevice } from "../../shared/topology/effective.ts";
import {
  indexTopology,
  nodeOfKind,
  type InterfaceNode,
  type TopologyIndex,
} from "../../shared/topology/topology-index.ts";
import {
  hasIpv6,
  ipv4Of,
  ipv6Of,
  isLinkLocal,
  pingedAddresses,
  withoutPrefix,
  type PingedAddresses,
} from "./lab-addresses.ts";
import { comesUp, configure, stack, stackDevice, stackMac, type Batch } from "./lab-configure.ts";
import { birthplace, hostLines, isHeldOpen } from "./lab-links.ts";
import { LAN, LabNames } from "./lab-names.ts";
import { switchVlans } from "./lab-vlans.ts";
import { portVlanLines, reflectLines, wireLines } from "./lab-wires.ts";

/** A macvtap that a virtual machine holds open: its frames go to a tap device of the guest. */
interface Tap {
  readonly namespace: string;
  readonly device: string;
  readonly guest: string;
  readonly guestDevice: string;
  readonly index: number;
}

/** Where an interface of the document can be heard and spoken from. */
interface Endpoint extends PingedAddresses {
  readonly id: NodeId;
  readonly namespace: string;
  readonly device: string;
  readonly mac: MacAddress;
  /** A virtual machine's NIC behind a macvtap. */
  readonly tapped: boolean;
}

interface Namespace {
  readonly name: string;
  readonly arpIgnore: 0 | 1;
  /** Every IPv4 address of the stack: an echo to one of them never leaves it. */
  readonly addresses: readonly string[];
  readonly ipv6: boolean;
  /** The same for IPv6: those of interfaces that are up, without link-local ones. */
  readonly addresses6: readonly string[];
}

/** All that the prober needs to build a topology and to measure in it. */
export interface LabPlan {
  /** Whether the stacks have IPv6 on, and pings are measured over it, too. */
  readonly ipv6: boolean;
  readonly namespaces: readonly Namespace[];
  /** Run one after the other: links, down, in the namespaces where they will live. */
  readonly create: readonly Batch[];
  readonly taps: readonly Tap[];
  /** Run at once: addresses and `up` in document order. */
  readonly configure: readonly Batch[];
  /** Run at once after that; a route that the kernel refuses is simply missing. */
  readonly routes: readonly Batch[];
  /** Switches reflective relay on, once the switches have learned where every MAC lives. */
  readonly reflect: readonly Batch[];
  readonly endpoints: readonly Endpoint[];
  /** Whether one MAC is in use at two places, so that switches believe whoever spoke last. */
  readonly twins: boolean;
  /** Broadcasts that the shortest queue of a macvlan port surely holds. */
  readonly broadcastQueue: number;
}

/**
 * What of a document namespaces cannot show, in English for a test's log; undefined: all of it.
 *
 * VLANs need the 8021q module, which a kernel may lack, and follow their parent's carrier; a Wi-Fi
 * access point has no stand-in.
 */
export function unmeasurable(topology: Topology, hasVlans = false): string | undefined {
  const nics = topology.nodes.filter((node) => node.kind === "nic");
  if (!hasVlans && switchVlans(topology)) {
    return "VLANs: predicted, but not measured without the kernel's 8021q module";
  }
  if (nics.some((nic) => nic.vlan && nic.carrier !== undefined)) {
    return "a VLAN's carrier: predicted, but always its parent's in a kernel";
  }
  return nics.some((nic) => nic.wireless)
    ? "Wi-Fi: predicted, but not measured without an access point"
    : undefined;
}

/**
 * Translates a document into namespaces, `ip` commands and endpoints.
 *
 * A NIC or station is a veth pair whose outer end is plugged into a switch; a switch is a bridge;
 * every host, guest and station is a namespace.
 *
 * @param firstIndex the first of as many free interface indexes as the document needs.
 */
export function planLab(topology: Topology, firstIndex: number): LabPlan {
  const index = indexTopology(topology);
  const names = new LabNames(topology, firstIndex);
  const interfaces = topology.nodes.filter((node) => isInterface(node));
  const hosts = topology.nodes.filter((node) => node.kind === "host");
  const stacks = [
    ...new Set([...hosts.map(({ id }) => id), ...interfaces.map((node) => stack(index, node))]),
  ];
  const ipv6 = hasIpv6(topology);
  return {
    ipv6,
    namespaces: [
      { name: LAN, arpIgnore: 0, addresses: [], ipv6: false, addresses6: [] },
      ...stacks.map((id) => ({
        name: names.stack(id),
        arpIgnore: hosts.find((host) => host.id === id)?.arpIgnore ?? 0,
        ipv6,
        ...addressesOf(
          index,
          names,
          interfaces.filter((node) => stack(index, node) === id),
        ),
      })),
    ],
    create: [
      { namespace: LAN, lines: wireLines(index, names) },
      { namespace: LAN, tool: "bridge", lines: portVlanLines(index, names) },
      ...hosts.map(({ id }) => ({
        namespace: names.stack(id),
        lines: hostLines(index, names, id),
      })),
    ],
    taps: interfaces
      .filter((node) => node.kind === "macvlan")
      .filter((node) => isHeldOpen(index, node))
      .map((node) => ({
        namespace: names.stack(birthplace(index, node)),
        device: names.device(node.id),
        guest: names.stack(stack(index, node)),
        guestDevice: names.guestDevice(node.id),
        index: names.nextIndex(),
      })),
    ...configure(index, names, interfaces, stacks),
    reflect: [{ namespace: LAN, lines: reflectLines(index, names) }],
    endpoints: interfaces
      .filter((node) => !index.bridgeOfPort(node.id))
      .map((node) => endpoint(index, names, node)),
    twins: hasTwins(index, interfaces),
    broadcastQueue: shortestQueue(interfaces),
  };
}

function addressesOf(
  index: TopologyIndex,
  names: LabNames,
  members: readonly InterfaceNode[],
): Pick<Namespace, "addresses" | "addresses6"> {
  const held6 = members.filter((node) => comesUp(index, names, node)).flatMap(ipv6Of);
  return {
    addresses: members.flatMap((node) => ipv4Of(node).map(withoutPrefix)),
    addresses6: held6.filter((address) => !isLinkLocal(address)).map(withoutPrefix),
  };
}

function hasTwins(index: TopologyIndex, interfaces: readonly InterfaceNode[]): boolean {
  const places = new Map<MacAddress, NodeId>();
  return interfaces.some((node) => {
    const lower = node.kind === "macvlan" ? lowerDevice(index, node) : node;
    const place = plugBelow(index, lower ?? node).id;
    const mac = stackMac(index, node);
    const known = places.get(mac);
    places.set(mac, place);
    return known !== undefined && known !== place;
  });
}

/** The NIC that a VLAN's frames leave by; whatever else it is given. */
function plugBelow(index: TopologyIndex, node: InterfaceNode): InterfaceNode {
  const parent = node.kind === "nic" ? nodeOfKind(index, node.vlan?.parent, "nic") : undefined;
  return parent ? plugBelow(index, parent) : node;
}

/** A length of 0 holds none at all, so it sets no limit to how many may come at once. */
function shortestQueue(interfaces: readonly InterfaceNode[]): number {
  const drawn = interfaces.flatMap((node) =>
    node.kind === "macvlan" ? (node.bcqueuelen ?? []) : [],
  );
  return Math.min(DEFAULT_BCQUEUELEN, ...drawn.filter((length) => length > 0));
}

function endpoint(index: TopologyIndex, names: LabNames, node: InterfaceNode): Endpoint {
  return {
    id: node.id,
    namespace: names.stack(stack(index, node)),
    device: stackDevice(index, names, node),
    mac: stackMac(index, node),
    tapped: isHeldOpen(index, node),
    ...pingedAddresses(node),
  };
}
