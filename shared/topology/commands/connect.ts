import { message, type Message } from "../../messages/message.ts";
import { err, ok } from "../../result.ts";
import type { CableId, NodeId } from "../brand.ts";
import type { Cable } from "../cable.ts";
import type { NodeOf, Topology, TopologyNode } from "../document.ts";
import { indexTopology, type TopologyIndex } from "../topology-index.ts";
import type { AttachCommand, ConnectCommand } from "./command.ts";
import type { EditResult } from "./edit.ts";
import { findNode, findNodeOf } from "./find.ts";
import { idsIn } from "./free-ids.ts";
import { cableName, nameOf, nameOfId } from "./names.ts";
import { nodeKeys, withKey } from "./ordered-keys.ts";
import { replaceNode, withCables, withPositions } from "./replace.ts";

type Plug = NodeOf<"nic" | "station" | "switch">;

/** Joins two nodes in the way their kinds allow, or says why they cannot be joined. */
export function connect(document: Topology, { from, to }: ConnectCommand): EditResult {
  const first = findNode(document, from);
  if (!first.ok) {
    return first;
  }
  const second = findNode(document, to);
  if (!second.ok) {
    return second;
  }
  return (
    join(document, first.value, second.value) ??
    join(document, second.value, first.value) ??
    impossible(
      message("command.impossible.kinds", { from: first.value.kind, to: second.value.kind }),
    )
  );
}

/** Hands a child to a guest, or leaves it in the host's own stack. */
export function attach(document: Topology, command: AttachCommand): EditResult {
  const { id, guest, position } = command;
  const child = findNodeOf(document, id, ["macvlan", "veth"]);
  if (!child.ok) {
    return child;
  }
  const { kind } = child.value;
  const name = nameOf(child.value);
  const changed = withKey<TopologyNode>(child.value, "guest", guest ?? undefined, nodeKeys(kind));
  const attached = replaceNode(document, changed);
  return ok({
    document: position ? withPositions(attached, { [id]: position }) : attached,
    label:
      guest === null
        ? message("command.keepOnHost", { name })
        : message("command.handTo", { name, guest: nameOfId(document, guest) }),
  });
}

/** One way round; undefined where these kinds cannot be joined this way round. */
function join(document: Topology, from: TopologyNode, to: TopologyNode): EditResult | undefined {
  if (isPlug(from) && isPlug(to)) {
    return from.kind === "switch" && to.kind !== "switch" ? undefined : plug(document, from, to);
  }
  if (to.kind === "bridge" && isBridgePort(from)) {
    return enslave(document, from, to);
  }
  if (from.kind === "nic" && to.kind === "bond") {
    return enslaveToBond(document, from, to);
  }
  if ((from.kind === "macvlan" || from.kind === "veth") && to.kind === "guest") {
    return attach(document, { type: "node.attach", id: from.id, guest: to.id });
  }
  if (from.kind === "macvlan" && (to.kind === "nic" || to.kind === "bond")) {
    const changed = withKey(from, "parent", to.id, nodeKeys("macvlan"));
    const label = message("command.setParent", { name: from.name, parent: to.name });
    return ok({ document: replaceNode(document, changed), label });
  }
  return undefined;
}

type BridgePort = NodeOf<"nic" | "bond" | "macvlan">;

function isBridgePort(node: TopologyNode): node is BridgePort {
  return node.kind === "nic" || node.kind === "bond" || node.kind === "macvlan";
}

function isPlug(node: TopologyNode): node is Plug {
  return node.kind === "nic" || node.kind === "station" || node.kind === "switch";
}

function plug(document: Topology, from: Plug, to: Plug): EditResult {
  const index = indexTopology(document);
  const problem =
    from.id === to.id
      ? message("command.impossible.itself", { name: from.name })
      : (plugProblem(index, from) ?? plugProblem(index, to));
  if (problem) {
    return impossible(problem);
  }
  const cable: Cable = { id: freeCableId(document), from: from.id, to: to.id };
  return ok({
    document: withCables(document, [...(document.cables ?? []), cable]),
    label: message("command.add", { name: cableName(document, cable) }),
  });
}

/** A NIC or station has one socket, a VLAN none. */
function plugProblem(index: TopologyIndex, node: Plug): Message | undefined {
  const { name } = node;
  if (node.kind === "nic" && node.vlan) {
    return message("command.impossible.vlanCable", { name });
  }
  return node.kind !== "switch" && index.cablesOf(node.id).length > 0
    ? message("command.impossible.cabled", { name })
    : undefined;
}

function enslave(document: Topology, port: BridgePort, bridge: NodeOf<"bridge">): EditResult {
  const problem = portProblem(indexTopology(document), port, bridge);
  if (problem) {
    return impossible(problem);
  }
  const ports = [...(bridge.ports ?? []), port.id];
  return ok({
    document: replaceNode(document, withKey(bridge, "ports", ports, nodeKeys("bridge"))),
    label: message("command.addPort", { name: port.name, bridge: bridge.name }),
  });
}

/** What the kernel would answer with EBUSY (`br_add_if`, `netdev_rx_handler_register`). */
function portProblem(
  index: TopologyIndex,
  port: BridgePort,
  bridge: NodeOf<"bridge">,
): Message | undefined {
  const { id, name } = port;
  const other = index.bridgeOfPort(id);
  if (other) {
    return message("command.impossible.portAlready", { name, bridge: other.name });
  }
  if (port.kind !== "macvlan") {
    return index.childrenOf(id).length > 0
      ? message("command.impossible.portWithChildren", { name })
      : undefined;
  }
  if (port.guest !== undefined) {
    return message("command.impossible.portOfGuest", { name });
  }
  if (port.tap) {
    return message("command.impossible.portTap", { name });
  }
  return port.parent === bridge.id
    ? message("command.impossible.portOnBridge", { name, bridge: bridge.name })
    : undefined;
}

function enslaveToBond(document: Topology, nic: NodeOf<"nic">, bond: NodeOf<"bond">): EditResult {
  const problem = bondPortProblem(indexTopology(document), nic, bond);
  if (problem) {
    return impossible(problem);
  }
  const ports = [...(bond.ports ?? []), nic.id];
  return ok({
    document: replaceNode(document, withKey(bond, "ports", ports, nodeKeys("bond"))),
    label: message("command.addBondPort", { name: nic.name, bond: bond.name }),
  });
}

/** What the kernel would refuse (`bond_enslave`), and a VLAN, whose bond we cannot predict. */
function bondPortProblem(
  index: TopologyIndex,
  { id, name, vlan }: NodeOf<"nic">,
  bond: NodeOf<"bond">,
): Message | undefined {
  const other = index.bondOfPort(id);
  if (other) {
    return message("command.impossible.bondPortAlready", { name, bond: other.name });
  }
  const bridge = index.bridgeOfPort(id);
  if (bridge) {
    return message("command.impossible.portAlready", { name, bridge: bridge.name });
  }
  if (vlan) {
    return message("command.impossible.bondPortVlan", { name, bond: bond.name });
  }
  return index.childrenOf(id).length > 0
    ? message("command.impossible.bondPortWithChildren", { name })
    : undefined;
}

function freeCableId(document: Topology): CableId {
  const taken = idsIn(document);
  let number = (document.cables ?? []).length + 1;
  while (taken.has(`c${number}`)) {
    number += 1;
  }
  return `c${number}` as NodeId;
}

function impossible(reason: Message): EditResult {
  return err({ kind: "impossibleConnection", message: reason });
}
