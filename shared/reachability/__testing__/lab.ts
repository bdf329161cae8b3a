import type { Topology } from "../../topology/document.ts";
import { parseTopology } from "../../topology/parse.ts";
import { reachability } from "../matrix.ts";
import { PING_VERDICTS, type PingVerdict } from "../reachability.ts";

/** A node or cable as it stands in a file. */
export type Drawn = Readonly<Record<string, unknown>>;

export const LAB_ID = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11";

/** Parses a document of these nodes and cables; throws with the issues when it is refused. */
export function lab(nodes: readonly Drawn[], cables: readonly Drawn[] = []): Topology {
  const text = JSON.stringify({
    format: "macvlan-designer/topology",
    version: 1,
    id: LAB_ID,
    name: "lab",
    nodes,
    cables,
  });
  const parsed = parseTopology(text);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error, null, 1));
  }
  return parsed.value;
}

/** A host `h` with NIC `eth0` on switch `sw`, and station `lan` on the same switch. */
export function home(
  options: { hairpin?: boolean; host?: Drawn; nic?: Drawn } = {},
): readonly [nodes: readonly Drawn[], cables: readonly Drawn[]] {
  return [
    [
      { kind: "host", id: "h", name: "h", ...options.host },
      {
        kind: "nic",
        id: "eth0",
        host: "h",
        name: "eth0",
        addresses: ["10.0.0.1/24"],
        ...options.nic,
      },
      { kind: "switch", id: "sw", name: "switch" },
      { kind: "station", id: "lan", name: "lan", addresses: ["10.0.0.9/24"] },
    ],
    [
      { id: "c0", from: "eth0", to: "sw", reflectiveRelay: options.hairpin ?? false },
      { id: "c1", from: "lan", to: "sw" },
    ],
  ];
}

/** A child with a namespace guest of its own. */
export function child(id: string, last: number, more: Drawn = {}): readonly Drawn[] {
  return [
    { kind: "guest", id: `g-${id}`, host: "h", name: `g-${id}`, type: "namespace" },
    {
      kind: "macvlan",
      id,
      parent: "eth0",
      guest: `g-${id}`,
      name: id,
      mode: "bridge",
      addresses: [`10.0.0.${last}/24`],
      ...more,
    },
  ];
}

/** Answers questions about one document's result by the names of its interfaces. */
export interface Answers {
  readonly unicast: (from: string, to: string) => number;
  readonly broadcast: (from: string, to: string) => number;
  readonly ping: (from: string, to: string) => PingVerdict;
  readonly ping6: (from: string, to: string) => PingVerdict;
}

/** Works out a document's result for questions. */
export function ask(topology: Topology): Answers {
  const result = reachability(topology);
  const at = (from: string, to: string): number => {
    const place = (id: string): number => {
      const found = result.interfaces.findIndex((each) => each === id);
      if (found < 0) {
        throw new Error(`no interface ${id}`);
      }
      return found;
    };
    return place(from) * result.interfaces.length + place(to);
  };
  return {
    unicast: (from, to) => result.unicast[at(from, to)] ?? -1,
    broadcast: (from, to) => result.broadcast[at(from, to)] ?? -1,
    ping: (from, to) => PING_VERDICTS[result.ping[at(from, to)] ?? 0] ?? null,
    ping6: (from, to) => PING_VERDICTS[result.ping6[at(from, to)] ?? 0] ?? null,
  };
}
