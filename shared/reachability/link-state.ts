import type { NodeId } from "../topology/brand.ts";
import { isUp, lowerDevice, vlanParent } from "../topology/effective.ts";
import { bondPorts } from "../topology/bond.ts";
import type { NodeOf } from "../topology/document.ts";
import { nodeOfKind, type InterfaceNode, type TopologyIndex } from "../topology/topology-index.ts";

/** Whether an interface is up (IFF_UP), and whether it has carrier and so may send. */
export interface LinkState {
  readonly up: boolean;
  readonly carrier: boolean;
}

const DEAD: LinkState = { up: false, carrier: false };

/**
 * Answers for the state of every interface of a document; each is worked out once.
 *
 * `plugged` says whether a NIC or station has a cable with link. What stands on itself is dead.
 */
export function linkStates(
  index: TopologyIndex,
  plugged: (id: NodeId) => boolean,
): (node: InterfaceNode) => LinkState {
  const known = new Map<NodeId, LinkState>();
  const stateOf = (node: InterfaceNode): LinkState => {
    const found = known.get(node.id);
    if (found) {
      return found;
    }
    known.set(node.id, DEAD);
    const state = workOut(index, node, plugged, stateOf);
    known.set(node.id, state);
    return state;
  };
  return stateOf;
}

function workOut(
  index: TopologyIndex,
  node: InterfaceNode,
  plugged: (id: NodeId) => boolean,
  stateOf: (node: InterfaceNode) => LinkState,
): LinkState {
  const up = isUp(node);
  switch (node.kind) {
    case "nic":
      return nicState(index, node, plugged, stateOf);
    case "bond":
      // bond_set_carrier: while one of its ports has link.
      return {
        up,
        carrier: up && bondPorts(index, node).some((port) => isRunning(stateOf(port))),
      };
    case "bridge":
      return { up, carrier: up && bridgeHasCarrier(index, node, stateOf) };
    case "macvlan": {
      // netif_stacked_transfer_operstate: a child's carrier is its lower device's.
      const lower = lowerDevice(index, node);
      return { up, carrier: lower !== undefined && isRunning(stateOf(lower)) };
    }
    case "veth":
      return { up, carrier: up };
    case "station":
      return { up, carrier: plugged(node.id) };
  }
}

/** A VLAN cannot be up on a parent that is down (`vlan_dev_open`), and follows its carrier. */
function nicState(
  index: TopologyIndex,
  node: NodeOf<"nic">,
  plugged: (id: NodeId) => boolean,
  stateOf: (node: InterfaceNode) => LinkState,
): LinkState {
  if (!node.vlan) {
    return { up: isUp(node), carrier: node.carrier ?? plugged(node.id) };
  }
  const parent = vlanParent(index, node);
  const below = parent ? stateOf(parent) : DEAD;
  return { up: isUp(node) && below.up, carrier: node.carrier ?? below.carrier };
}

/** A bridge has carrier while one of its ports forwards (`br_port_state_selection`). */
function bridgeHasCarrier(
  index: TopologyIndex,
  bridge: NodeOf<"bridge">,
  stateOf: (node: InterfaceNode) => LinkState,
): boolean {
  const enslaved = (bridge.ports ?? []).map((id) =>
    nodeOfKind(index, id, "nic", "bond", "macvlan"),
  );
  const ports = [...enslaved, ...index.vethsOf(bridge.id)];
  return ports.some((port) => port && isRunning(stateOf(port)));
}

/** Whether frames pass: it is up and has carrier. */
export function isRunning(state: LinkState): boolean {
  return state.up && state.carrier;
}
