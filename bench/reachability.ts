// 4,096 interfaces on four NICs: all three matrices against filling as many bytes.

import { reachability } from "../shared/reachability/matrix.ts";
import type { Topology } from "../shared/topology/document.ts";
import { median, milliseconds, parsed } from "./measure.ts";

const INTERFACES = 4096;
const NICS = 4;
const STATIONS = 2;
const ROUNDS = 9;
const MOST = 10;
const MODES = ["bridge", "private", "vepa", "source"];

type Drawn = Readonly<Record<string, unknown>>;

/** NICs on one switch, children in mixed modes with a guest each, all in one subnet. */
function lab(): Topology {
  const nodes: Drawn[] = [
    { kind: "host", id: "h", name: "host" },
    { kind: "switch", id: "sw", name: "switch" },
  ];
  const cables: Drawn[] = [];
  for (let station = 0; station < STATIONS; station += 1) {
    const id = `station${station}`;
    const mac = `02:00:00:00:00:0${station}`;
    nodes.push({ kind: "station", id, name: id, mac, addresses: [`10.0.255.${station + 1}/16`] });
    cables.push({ id: `to-${id}`, from: id, to: "sw" });
  }
  for (let nic = 0; nic < NICS; nic += 1) {
    const id = `eth${nic}`;
    const addresses = [`10.0.254.${nic + 1}/16`];
    nodes.push({ kind: "nic", id, host: "h", name: id, addresses });
    cables.push({ id: `to-${id}`, from: id, to: "sw", reflectiveRelay: nic % 2 === 1 });
  }
  for (let child = 0; child < INTERFACES - NICS - STATIONS; child += 1) {
    const mode = MODES[(child >> 2) % MODES.length];
    nodes.push({ kind: "guest", id: `g${child}`, host: "h", name: `g${child}`, type: "namespace" });
    nodes.push({
      kind: "macvlan",
      id: `m${child}`,
      parent: `eth${child % NICS}`,
      guest: `g${child}`,
      name: `m${child}`,
      mode,
      addresses: [`10.0.${child >> 8}.${child & 255}/16`],
      ...(mode === "source" ? { sourceMacs: ["02:00:00:00:00:00"] } : {}),
    });
  }
  return parsed(
    JSON.stringify({
      format: "macvlan-designer/topology",
      version: 1,
      id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
      name: "bench",
      nodes,
      cables,
    }),
  );
}

const topology = lab();
const cells = INTERFACES * INTERFACES;
const fills: number[] = [];
const runs: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  fills.push(milliseconds(() => [1, 2, 3].map(() => new Uint8Array(cells).fill(1))));
  // A copy, so that nothing that is kept for a document helps.
  const fresh = structuredClone(topology);
  runs.push(milliseconds(() => reachability(fresh)));
}

const ratio = median(runs) / median(fills);
console.log(
  `${INTERFACES} interfaces, 3 x ${cells} cells: ${median(runs).toFixed(1)} ms, ` +
    `filling as many bytes: ${median(fills).toFixed(1)} ms, ` +
    `ratio ${ratio.toFixed(2)} (at most ${MOST})`,
);
process.exitCode = ratio <= MOST ? 0 : 1;
