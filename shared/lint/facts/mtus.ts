import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf } from "../../topology/document.ts";
import { DEFAULT_MTU, vlanParent } from "../../topology/effective.ts";
import { nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";
import { chainEnds } from "./chain.ts";
import { lowerOf, nodesOf } from "./devices.ts";
import { perIndex } from "./per-index.ts";

type Device = NodeOf<"nic" | "bond" | "bridge" | "macvlan">;

const givers = perIndex((index) =>
  chainEnds<Device>(nodesOf(index, "nic", "bond", "bridge", "macvlan"), (device) => {
    if (device.mtu !== undefined) {
      return undefined;
    }
    return device.kind === "macvlan"
      ? lowerOf(index, device)
      : device.kind === "nic"
        ? vlanParent(index, device)
        : undefined;
  }),
);

/**
 * The MTU of a device, in bytes: its own, else its parent's.
 *
 * A bridge without one follows the smallest of its NICs and veths (`br_mtu_auto_adjust`).
 */
export function mtuOf(index: TopologyIndex, device: Device): number {
  const giver = givers(index).get(device.id);
  return giver?.mtu ?? (giver?.kind === "bridge" ? bridgeMtu(index, giver) : DEFAULT_MTU);
}

const bridgeMtus = perIndex(() => new Map<NodeId, number>());

function bridgeMtu(index: TopologyIndex, bridge: NodeOf<"bridge">): number {
  const known = bridgeMtus(index).get(bridge.id);
  if (known !== undefined) {
    return known;
  }
  const nics = (bridge.ports ?? []).flatMap((id) => nodeOfKind(index, id, "nic", "bond") ?? []);
  const mtus = nics.map((nic) => mtuOf(index, nic));
  if (index.vethsOf(bridge.id).length > 0 || mtus.length === 0) {
    mtus.push(DEFAULT_MTU);
  }
  const mtu = mtus.reduce((smallest, each) => Math.min(smallest, each));
  bridgeMtus(index).set(bridge.id, mtu);
  return mtu;
}
