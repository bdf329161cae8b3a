import type { NodeId } from "../../shared/topology/brand.ts";
import type { Cable } from "../../shared/topology/cable.ts";
import type { NodeOf } from "../../shared/topology/document.ts";
import { effectiveMac, effectiveMtu, isUp, stackOf } from "../../shared/topology/effective.ts";
import { nodeOfKind, type TopologyIndex } from "../../shared/topology/topology-index.ts";
import type { LabNames } from "./lab-names.ts";
import { switchVlans } from "./lab-vlans.ts";

/** A bridge that learns for ever and does nothing else: no spanning tree, no snooping. */
export const BRIDGE_OPTIONS =
  "type bridge stp_state 0 forward_delay 0 ageing_time 100000000 mcast_snooping 0";

type Plug = NodeOf<"nic" | "station">;

/** Lines that make the switches, the NICs and stations, and the cables between them; all up. */
export function wireLines(index: TopologyIndex, names: LabNames): string[] {
  const { nodes, cables = [] } = index.topology;
  const switches = nodes.filter((node) => node.kind === "switch");
  const plugs = nodes.filter((node) => plugOf(index, node.id) === node) as readonly Plug[];
  const vlans = switchVlans(index.topology);
  const options = vlans ? ` vlan_filtering 1 vlan_default_pvid ${vlans.untagged}` : "";
  return [
    ...switches.flatMap(({ id }) => bridgeLines(names, names.device(id), options)),
    ...plugs.map((plug) => plugLine(index, names, plug)),
    ...cables.filter(isLive).flatMap((cable) => cableLines(index, names, cable)),
    ...plugs
      .filter((plug) => hasCarrier(index, plug))
      .map(({ id }) => `link set dev ${names.port(id)} up`),
  ];
}

/** Lines that switch on reflective relay on the ports that have it. */
export function reflectLines(index: TopologyIndex, names: LabNames): string[] {
  const { cables = [] } = index.topology;
  return cables.flatMap((cable) => {
    const port = isLive(cable) && cable.reflectiveRelay ? farPort(index, names, cable) : undefined;
    return port === undefined ? [] : [`link set dev ${port} type bridge_slave hairpin on`];
  });
}

/**
 * Lines for `bridge` that tell the switches' ports which VLANs they carry; none without VLANs.
 *
 * An access port takes untagged frames into its VLAN and gives them out untagged; any other port
 * carries untagged frames in a VLAN of their own, and all the others tagged.
 */
export function portVlanLines(index: TopologyIndex, names: LabNames): string[] {
  const vlans = switchVlans(index.topology);
  const { cables = [] } = index.topology;
  if (!vlans) {
    return [];
  }
  const trunk = (port: string): string[] =>
    vlans.tagged.map((vid) => `vlan add dev ${port} vid ${vid}`);
  return cables.filter(isLive).flatMap((cable) => {
    const far = farPort(index, names, cable);
    const near = nearPort(index, names, cable);
    const access =
      far !== undefined && cable.vlan !== undefined
        ? [
            `vlan del dev ${far} vid ${vlans.untagged}`,
            `vlan add dev ${far} vid ${cable.vlan} pvid untagged`,
          ]
        : undefined;
    return [
      ...(near === undefined ? [] : trunk(near)),
      ...(access ?? (far === undefined ? [] : trunk(far))),
    ];
  });
}

function bridgeLines(names: LabNames, device: string, options = ""): string[] {
  return [
    `link add name ${device} index ${names.nextIndex()} ${BRIDGE_OPTIONS}${options}`,
    `link set dev ${device} up`,
  ];
}

function plugLine(index: TopologyIndex, names: LabNames, plug: Plug): string {
  const stack = stackOf(index, plug);
  if (stack === undefined) {
    throw new Error(`${plug.id} has no network stack`);
  }
  const mtu = effectiveMtu(index, plug);
  const near = `name ${names.device(plug.id)} index ${names.nextIndex()} mtu ${mtu}`;
  const far = `name ${names.port(plug.id)} index ${names.nextIndex()} mtu ${mtu}`;
  const mac = effectiveMac(index, plug);
  return `link add ${far} type veth peer ${near} address ${mac} netns @${names.stack(stack)}`;
}

function cableLines(index: TopologyIndex, names: LabNames, cable: Cable): string[] {
  const from = plugOf(index, cable.from);
  const to = plugOf(index, cable.to);
  if (!from && !to) {
    return trunkLines(names, cable);
  }
  if (from && to) {
    // A bridge that floods: each end may have a carrier of its own, as the document can say.
    return [
      ...bridgeLines(names, names.device(cable.id)),
      ...[from, to].flatMap((plug) => [
        ...enslave(index, names, plug, cable.id),
        ...(hasCarrier(index, plug)
          ? [`link set dev ${names.port(plug.id)} type bridge_slave learning off`]
          : []),
      ]),
    ];
  }
  const [plug, target] = from ? [from, cable.to] : [to, cable.from];
  return plug ? enslave(index, names, plug, target) : [];
}

function enslave(index: TopologyIndex, names: LabNames, plug: Plug, bridge: NodeId): string[] {
  if (index.cablesOf(plug.id).filter(isLive).length > 1) {
    throw new Error(`${plug.id} has more than one cable: a veth has only one other end`);
  }
  return hasCarrier(index, plug)
    ? [`link set dev ${names.port(plug.id)} master ${names.device(bridge)}`]
    : [];
}

function trunkLines(names: LabNames, cable: Cable): string[] {
  const { from, to } = names.trunk(cable.id);
  return [
    `link add name ${from} index ${names.nextIndex()} type veth peer name ${to} index ${names.nextIndex()}`,
    `link set dev ${from} master ${names.device(cable.from)}`,
    `link set dev ${to} master ${names.device(cable.to)}`,
    `link set dev ${from} up`,
    `link set dev ${to} up`,
  ];
}

/** The port of `to` that faces `from`; undefined when `to` is no switch or nothing is plugged in. */
function farPort(index: TopologyIndex, names: LabNames, cable: Cable): string | undefined {
  if (!nodeOfKind(index, cable.to, "switch")) {
    return undefined;
  }
  const from = plugOf(index, cable.from);
  if (!from) {
    return names.trunk(cable.id).to;
  }
  return hasCarrier(index, from) ? names.port(from.id) : undefined;
}

/** The port of `from` that faces `to`; undefined when `from` is no switch or nothing is plugged in. */
function nearPort(index: TopologyIndex, names: LabNames, cable: Cable): string | undefined {
  if (!nodeOfKind(index, cable.from, "switch")) {
    return undefined;
  }
  const to = plugOf(index, cable.to);
  if (!to) {
    return names.trunk(cable.id).from;
  }
  return hasCarrier(index, to) ? names.port(to.id) : undefined;
}

/** A NIC or station with a socket of its own; a VLAN has none. */
function plugOf(index: TopologyIndex, id: NodeId): Plug | undefined {
  const node = nodeOfKind(index, id, "nic", "station");
  return node?.kind === "nic" && node.vlan ? undefined : node;
}

function isLive(cable: Cable): boolean {
  return cable.up ?? true;
}

/**
 * Whether a NIC or station has a link: drawn, or a live cable whose other end is up.
 *
 * A port without link takes no part in its switch: a drawn `carrier: false` beats the cable.
 */
function hasCarrier(index: TopologyIndex, plug: Plug): boolean {
  const drawn = plug.kind === "nic" ? plug.carrier : undefined;
  return (
    drawn ??
    index.cablesOf(plug.id).some((cable) => {
      const other = plugOf(index, cable.from === plug.id ? cable.to : cable.from);
      return isLive(cable) && (other === undefined || isUp(other));
    })
  );
}
