import { message } from "../../messages/message.ts";
import { isEnslaved, uplinkPorts, type Uplink } from "../../topology/bond.ts";
import type { NodeId } from "../../topology/brand.ts";
import { otherEnds } from "../../topology/cabling.ts";
import type { Command } from "../../topology/commands/command.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { clearLayer3, hasLayer3, idOf, layer3Of } from "./address-moves.ts";
import { hostAndGuest, type HostAndGuest } from "./host-and-guest.ts";
import { freeName } from "./names.ts";
import type { Candidate, Pair } from "./remedy.ts";

/**
 * The host's address on another NIC on the same switch.
 *
 * The restriction is one of the parent, not of the host: to the switch two NICs are two stations. An
 * unused NIC that is already there serves; otherwise one has to be put in.
 */
export function secondNic(pair: Pair): Candidate | undefined {
  const found = hostAndGuest(pair);
  if (!found || !isUplink(found.parent) || !hasLayer3(found.parent)) {
    return undefined;
  }
  const { parent } = found;
  const near = switchOf(pair.index, parent);
  if (near === undefined) {
    return undefined;
  }
  const spare = spareNic(pair.index, parent, near);
  const layer3 = layer3Of(parent);
  if (spare) {
    return {
      title: message("remedy.otherNic", { nic: spare.name, parent: parent.name }),
      commands: [...clearLayer3(parent), ...giveTo(spare, layer3)],
    };
  }
  const name = freeName(pair.index, parent.host, "nic");
  return {
    title: message("remedy.secondNic", { parent: parent.name }),
    commands: [
      ...clearLayer3(parent),
      {
        type: "node.add",
        node: { kind: "nic", id: idOf(name), host: parent.host, name, ...layer3 },
      },
      { type: "cable.add", cable: { id: idOf(`${name}-cable`), from: idOf(name), to: near } },
    ],
  };
}

/** Whether it leads to the switch by itself, as a VLAN and a bridge do not. */
function isUplink(parent: HostAndGuest["parent"]): parent is Uplink {
  return parent.kind === "bond" || (parent.kind === "nic" && !parent.vlan);
}

function switchOf(index: TopologyIndex, uplink: Uplink): NodeId | undefined {
  const ends = uplinkPorts(index, uplink).flatMap(({ id }) => otherEnds(index, id));
  return ends.find((id) => index.nodes.get(id)?.kind === "switch");
}

/** A NIC of the same host on the same switch that nothing uses yet. */
function spareNic(index: TopologyIndex, parent: Uplink, near: NodeId): NodeOf<"nic"> | undefined {
  return index.topology.nodes.find(
    (node): node is NodeOf<"nic"> =>
      node.kind === "nic" &&
      node.host === parent.host &&
      node.id !== parent.id &&
      !node.vlan &&
      !hasLayer3(node) &&
      index.childrenOf(node.id).length === 0 &&
      !isEnslaved(index, node.id) &&
      switchOf(index, node) === near,
  );
}

function giveTo({ id }: NodeOf<"nic">, layer3: ReturnType<typeof layer3Of>): readonly Command[] {
  const commands: Command[] = [];
  if (layer3.addresses) {
    commands.push({ type: "nic.setAddresses", id, addresses: layer3.addresses });
  }
  if (layer3.dhcp !== undefined) {
    commands.push({ type: "nic.setDhcp", id, dhcp: layer3.dhcp });
  }
  if (layer3.routes) {
    commands.push({ type: "nic.setRoutes", id, routes: layer3.routes });
  }
  return commands;
}
