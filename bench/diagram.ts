// A picture of a thousand nodes as SVG, against parsing the same document and finding its problems.

import { DIAGRAM_FORMATS } from "../shared/diagram/formats.ts";
import { lint } from "../shared/lint/lint.ts";
import { classesOf } from "../shared/reachability/matrix.ts";
import { restrictionsOf } from "../shared/reachability/relations/restrictions.ts";
import { median, milliseconds, parsed } from "./measure.ts";

const GUESTS = 490;
const NICS = 8;
const ROUNDS = 15;
const MOST = 8;
const MODES = ["bridge", "private", "vepa"];

type Drawn = Readonly<Record<string, unknown>>;

/** 490 guests with a child each, eight NICs, switches, stations: 1,000 nodes. */
function document(): string {
  const nodes: Drawn[] = [
    { kind: "host", id: "h", name: "workstation" },
    { kind: "switch", id: "sw", name: "lab switch" },
  ];
  const cables: Drawn[] = [];
  for (let nic = 0; nic < NICS; nic += 1) {
    const id = `eth${nic}`;
    nodes.push({ kind: "nic", id, host: "h", name: id, addresses: [`10.0.254.${nic + 1}/16`] });
    cables.push({ id: `to-${id}`, from: id, to: "sw", ...(nic % 2 === 1 ? { vlan: nic } : {}) });
  }
  for (let station = 0; station < 10; station += 1) {
    const id = `station${station}`;
    nodes.push({ kind: "station", id, name: id, addresses: [`10.0.255.${station + 1}/16`] });
    cables.push({ id: `to-${id}`, from: id, to: "sw" });
  }
  for (let child = 0; child < GUESTS; child += 1) {
    const guest = `guest-${child}`;
    nodes.push({ kind: "guest", id: `g${child}`, host: "h", name: guest, type: "container" });
    nodes.push({
      kind: "macvlan",
      id: `m${child}`,
      parent: `eth${child % NICS}`,
      guest: `g${child}`,
      name: `mv${child}`,
      mode: MODES[child % MODES.length],
      addresses: [`10.0.${child >> 8}.${child & 255}/16`],
    });
  }
  return JSON.stringify({
    format: "macvlan-designer/topology",
    version: 1,
    id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
    name: "bench",
    nodes,
    cables,
  });
}

const text = document();
const relations = restrictionsOf(parsed(text), classesOf(parsed(text)));
const svg = DIAGRAM_FORMATS.find(({ name }) => name === "svg");
const reads: number[] = [];
const draws: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  reads.push(milliseconds(() => lint(parsed(text))));
  // A copy, so that nothing that is kept for a document helps.
  const fresh = parsed(text);
  draws.push(milliseconds(() => svg?.draw(fresh, relations)));
}

const nodes = parsed(text).nodes.length;
const ratio = median(draws) / median(reads);
console.log(
  `${nodes} nodes, ${relations.length} relations as SVG: ${median(draws).toFixed(1)} ms, ` +
    `parsing and linting: ${median(reads).toFixed(1)} ms, ` +
    `ratio ${ratio.toFixed(2)} (at most ${MOST})`,
);
process.exitCode = ratio <= MOST ? 0 : 1;
