import { BROADCAST } from "./frame.ts";
import type { Device, Network } from "./network.ts";
import { UNKNOWN_PORT, type ForwardingTable } from "./steps.ts";
import { walkFrame } from "./walk.ts";

/** Where the frames of one speaker with that address come in. */
interface Sighting {
  readonly speaker: number;
  readonly port: number;
}

/**
 * What switches and bridges have learned once every interface has spoken.
 *
 * An address is known where a speaker's own frame first came in; copies that a hairpin port sends
 * back later do not count.
 */
export interface Learned {
  /** By node and address, see {@link tableKey}. */
  readonly sightings: ReadonlyMap<number, readonly Sighting[]>;
  /** No address is seen at two ports of one node, so learning changes nothing any more. */
  readonly stable: boolean;
}

/** The key of an address on a switch (with VLAN, independent learning) or a bridge (without). */
export function tableKey(network: Network, node: Device, mac: number, vlan: number): number {
  return (vlan * network.macCount + mac) * network.devices.length + node.index;
}

/** Lets every speaker send one broadcast and notes where it comes in. */
export function learn(network: Network, speakers: readonly number[]): Learned {
  const sightings = new Map<number, Sighting[]>();
  let stable = true;
  for (const speaker of speakers) {
    const firstPorts = new Map<number, number>();
    const table: ForwardingTable = {
      port: () => UNKNOWN_PORT,
      seen: (node, mac, vlan, port) => {
        const key = tableKey(network, node, mac, vlan);
        const first = firstPorts.get(key);
        stable &&= first === undefined || first === port;
        if (first === undefined) {
          firstPorts.set(key, port);
        }
      },
    };
    walkFrame({ network, table }, speaker, BROADCAST);
    for (const [key, port] of firstPorts) {
      const known = sightings.get(key) ?? [];
      stable &&= known.every((sighting) => sighting.port === port);
      sightings.set(key, [...known, { speaker, port }]);
    }
  }
  return { sightings, stable };
}

/**
 * The table before anything else is sent.
 *
 * When several interfaces share an address, `lastSpeaker` has spoken last, else the last of the
 * document.
 */
export function learnedTable(
  network: Network,
  learned: Learned,
  lastSpeaker?: number,
): ForwardingTable {
  return {
    port: (node, mac, vlan) => {
      const known = learned.sightings.get(tableKey(network, node, mac, vlan));
      const own = known?.find(({ speaker }) => speaker === lastSpeaker);
      return (own ?? known?.at(-1))?.port ?? UNKNOWN_PORT;
    },
    seen: () => undefined,
  };
}

/** Which of several ports a flapping address is taken to be at: the first or last seen. */
export type FlapPolicy = "first" | "last";

/** A table that goes on learning; `settle` ends a frame, after which its sightings count. */
export interface LiveTable extends ForwardingTable {
  settle(): void;
}

/** Makes a table that starts as learned and learns from every frame that is walked with it. */
export function liveTable(network: Network, learned: Learned, policy: FlapPolicy): LiveTable {
  const current = new Map<number, readonly number[]>();
  const frame = new Map<number, number[]>();
  const portsAt = (key: number): readonly number[] =>
    current.get(key) ?? learned.sightings.get(key)?.map(({ port }) => port) ?? [];
  return {
    port: (node, mac, vlan) => {
      const ports = portsAt(tableKey(network, node, mac, vlan));
      return (policy === "first" ? ports[0] : ports.at(-1)) ?? UNKNOWN_PORT;
    },
    seen: (node, mac, vlan, port) => {
      const key = tableKey(network, node, mac, vlan);
      const ports = frame.get(key);
      if (ports) {
        ports.push(port);
      } else {
        frame.set(key, [port]);
      }
    },
    settle: () => {
      frame.forEach((ports, key) => current.set(key, ports));
      frame.clear();
    },
  };
}
