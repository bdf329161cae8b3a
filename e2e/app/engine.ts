import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reachability } from "../../shared/reachability/matrix.ts";
import { PING_VERDICTS } from "../../shared/reachability/reachability.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { parseTopology } from "../../shared/topology/parse.ts";
import { ROOT } from "./places.ts";

export type Question = "ping" | "ping6" | "unicast" | "broadcast";

/** A document by its text. */
export function parsed(text: string): Topology {
  const result = parseTopology(text);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return result.value;
}

export function exampleText(name: string): string {
  return readFileSync(join(ROOT, "examples", `${name}.macvlan.json`), "utf8");
}

export function example(name: string): Topology {
  return parsed(exampleText(name));
}

/** Whether one end reaches another, straight out of the matrices: the picture is measured by it. */
export function worksIn(
  topology: Topology,
  question: Question,
): (from: string, to: string) => boolean {
  const { interfaces, ping, ping6, unicast, broadcast } = reachability(topology);
  const places = new Map<string, number>(interfaces.map((id, place) => [id, place]));
  return (from, to) => {
    const cell = (places.get(from) ?? 0) * interfaces.length + (places.get(to) ?? 0);
    const [four, six] = [ping, ping6].map((verdicts) => PING_VERDICTS[verdicts[cell] ?? 0]);
    const asked = { ping: four ?? six, ping6: six, unicast: null, broadcast: null };
    const verdict = asked[question];
    const frames = (question === "broadcast" ? broadcast : unicast)[cell] ?? 0;
    return verdict ? verdict === "yes" || verdict === "local" : frames > 0;
  };
}

/** What a line or a mark between two ends has to say. */
export function stateOf(
  works: (from: string, to: string) => boolean,
  from: string,
  to: string,
): "reachable" | "one-way" | "blocked" {
  const both = [works(from, to), works(to, from)];
  return both.every(Boolean) ? "reachable" : both.some(Boolean) ? "one-way" : "blocked";
}

/** The text of a lab: a host on a switch with a station, and so many guests on its one NIC. */
export function crowd(count: number, mode = "bridge"): string {
  const guests = Array.from({ length: count }, (_, number) => [
    { kind: "guest", id: `g${number}`, host: "ws", name: `vm${number}`, type: "namespace" },
    {
      kind: "macvlan",
      id: `mv${number}`,
      parent: "eno1",
      guest: `g${number}`,
      name: `mv${number}`,
      mode,
      addresses: [`10.0.${Math.floor(number / 200)}.${(number % 200) + 20}/16`],
    },
  ]);
  return JSON.stringify({
    format: "macvlan-designer/topology",
    version: 1,
    id: "8f2f6f5c-3a50-4f0e-9a53-3f1d6d3ff001",
    name: "Crowd",
    nodes: [
      { kind: "host", id: "ws", name: "workstation", local: true },
      { kind: "nic", id: "eno1", host: "ws", name: "eno1", addresses: ["10.0.250.1/16"] },
      ...guests.flat(),
      { kind: "switch", id: "sw", name: "switch" },
      { kind: "station", id: "nas", name: "NAS", addresses: ["10.0.250.9/16"] },
    ],
    cables: [
      { id: "c1", from: "eno1", to: "sw" },
      { id: "c2", from: "nas", to: "sw" },
    ],
  });
}

/** The other interfaces of a document. */
export function othersThan(topology: Topology, id: string): readonly NodeId[] {
  return reachability(topology).interfaces.filter((other) => other !== id);
}
