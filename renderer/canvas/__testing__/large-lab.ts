import { topologyOf } from "../../../shared/topology/__testing__/topology-of.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { MACVLAN_MODES } from "../../../shared/topology/nodes/macvlan.ts";

const NICS = 4;
const STATIONS = 3;
/** Hosts, switches and what else is not a guest with its child. */
const OTHERS = NICS + STATIONS + 2;
const MODES = MACVLAN_MODES.filter((mode) => mode !== "passthru");

/** A document of so many nodes: one host, four NICs, guests with a child each, a switch. */
export function largeLab(nodes: number): Topology {
  const guests = Math.floor((nodes - OTHERS) / 2);
  const nics = Array.from({ length: NICS }, (_, at) => `eth${at}`);
  const stations = Array.from({ length: STATIONS }, (_, at) => `station${at}`);
  return topologyOf({
    nodes: [
      { kind: "host", id: "h", name: "host", local: true },
      { kind: "switch", id: "sw", name: "switch" },
      ...nics.map((id) => ({ kind: "nic", id, host: "h", name: id })),
      ...stations.map((id) => ({ kind: "station", id, name: id })),
      ...Array.from({ length: guests }, (_, at) => [
        { kind: "guest", id: `g${at}`, host: "h", name: `guest${at}`, type: "container" },
        {
          kind: "macvlan",
          id: `m${at}`,
          parent: `eth${at % NICS}`,
          guest: `g${at}`,
          name: `mv${at}`,
          mode: MODES[at % MODES.length],
          addresses: [`10.0.${at >> 8}.${at & 255}/16`],
        },
      ]).flat(),
    ],
    cables: [...nics, ...stations].map((from) => ({ id: `to-${from}`, from, to: "sw" })),
  });
}
