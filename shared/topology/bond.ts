import type { CableId, NodeId } from "./brand.ts";
import type { NodeOf } from "./document.ts";
import type { BondMode } from "./nodes/bond.ts";
import { nodeOfKind, type TopologyIndex } from "./topology-index.ts";

type Port = NodeOf<"nic">;

/** Modes in which one port is active and the others wait (`bond_uses_primary`). */
const ONE_ACTIVE: readonly BondMode[] = ["active-backup", "balance-tlb", "balance-alb"];

/** Whether a bond sends and receives by one port, and a primary is preferred. */
export function usesPrimary(mode: BondMode): boolean {
  return ONE_ACTIVE.includes(mode);
}

/** The ports of a bond that exist, in its order; one that another bond has first is not its own. */
export function bondPorts(index: TopologyIndex, bond: NodeOf<"bond">): readonly Port[] {
  return [...new Set(bond.ports)].flatMap((id) => {
    const port = nodeOfKind(index, id, "nic");
    return port && index.bondOfPort(id) === bond ? [port] : [];
  });
}

/** What a stack's frames leave the machine by. */
export type Uplink = NodeOf<"nic" | "bond">;

/** The NICs whose cables are an uplink's: a bond's ports, or the NIC itself. */
export function uplinkPorts(index: TopologyIndex, uplink: Uplink): readonly Port[] {
  return uplink.kind === "bond" ? bondPorts(index, uplink) : [uplink];
}

/**
 * The ports that carry a bond's frames, as we predict it.
 *
 * Mode broadcast: all that run. Any other: one, the primary where the mode has one and it runs, else
 * the first that runs; a mode that spreads frames counts on a switch that takes the ports for one
 * (a link aggregation group), so that one port stands for all. Empty: none runs.
 */
export function carryingPorts(
  index: TopologyIndex,
  bond: NodeOf<"bond">,
  runs: (port: Port) => boolean,
): readonly Port[] {
  const running = bondPorts(index, bond).filter(runs);
  if (bond.mode === "broadcast") {
    return running;
  }
  const primary = usesPrimary(bond.mode) ? bond.primary : undefined;
  return [running.find(({ id }) => id === primary) ?? running[0]].filter(
    (port) => port !== undefined,
  );
}

/** Where a cable of a device is plugged in: at a port where the device is a bond, else at itself. */
export function socketOf(index: TopologyIndex, device: NodeId, cable: CableId): NodeId {
  const bond = nodeOfKind(index, device, "bond");
  const port = bond?.ports?.find((id) => index.cablesOf(id).some((one) => one.id === cable));
  return port ?? device;
}

/** Whether an interface is a port of a bridge or bond, and so has no network stack of its own. */
export function isEnslaved(index: TopologyIndex, id: NodeId): boolean {
  return index.bridgeOfPort(id) !== undefined || index.bondOfPort(id) !== undefined;
}
