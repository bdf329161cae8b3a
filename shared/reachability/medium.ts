import { learnedTable, liveTable, type FlapPolicy, type Learned } from "./forwarding.ts";
import { BROADCAST } from "./frame.ts";
import type { Network } from "./network.ts";
import { walkFrame, type Walked } from "./walk.ts";

/** What carries the frames of a ping. */
export interface Medium {
  /** Sends a frame to a MAC address or {@link BROADCAST}. */
  send(from: number, destination: number): Walked;
}

/** A network in which learning changes nothing any more; every walk is made once. */
export function stableMedium(network: Network, learned: Learned): Medium {
  const table = learnedTable(network, learned);
  const known = new Map<number, Walked>();
  return {
    send: (from, destination) => {
      const key = (destination - BROADCAST) * network.devices.length + from;
      const found = known.get(key) ?? walkFrame({ network, table }, from, destination);
      known.set(key, found);
      return found;
    },
  };
}

/** A network in which some address flaps: every frame teaches, as in the kernel. */
export function flappingMedium(network: Network, learned: Learned, policy: FlapPolicy): Medium {
  const table = liveTable(network, learned, policy);
  return {
    send: (from, destination) => {
      const walked = walkFrame({ network, table }, from, destination);
      table.settle();
      return walked;
    },
  };
}
