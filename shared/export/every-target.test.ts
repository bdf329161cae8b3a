import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintErrors } from "../lint/lint.ts";
import { say } from "../messages/say.ts";
import { arbitraryNetwork } from "../reachability/__testing__/arbitrary-network.ts";
import { topologyOf } from "../topology/__testing__/topology-of.ts";
import type { NodeOf, Topology } from "../topology/document.ts";
import { labOf } from "./lab.ts";
import { EXPORT_TARGETS } from "./registry.ts";
import type { ExportTarget } from "./target.ts";

const RUNS = { seed: 20_261_123, numRuns: 60 };

/** Everything that a target says of a document: its files, its notes, or why it refuses. */
function told(target: ExportTarget, topology: Topology): string {
  const texts = hostsOf(topology).map((host) => {
    const made = target.write(labOf(topology, host));
    const { files, notes } = made.ok ? made.value : { files: [], notes: made.error };
    return {
      files,
      notes: notes.map(({ kind, node, message }) => [kind, node, say(message), say(message, "vi")]),
    };
  });
  return JSON.stringify(texts);
}

function hostsOf({ nodes }: Topology): readonly NodeOf<"host">[] {
  return nodes.filter((node) => node.kind === "host");
}

const BASE = { kind: "macvlan", id: "mv", parent: "eno1", name: "mv0", mode: "bridge" };
const SOURCE = { ...BASE, mode: "source", sourceMacs: ["02:00:00:00:00:09"] };

/** A child and what may be said of it: each must be in the files or in the notes. */
const CHANGES: readonly (readonly [string, object, object])[] = [
  ...["private", "vepa", "passthru", "source"].map(
    (mode) => [`mode ${mode}`, BASE, { mode }] as const,
  ),
  ["mac", BASE, { mac: "02:00:00:00:00:77" }],
  ["mtu", BASE, { mtu: 1400 }],
  ["up", BASE, { up: false }],
  ["tap", BASE, { tap: true }],
  ["address", BASE, { addresses: ["10.0.0.9/24"] }],
  ["IPv6 address", BASE, { addresses: ["fd00::9/64"] }],
  [
    "second address",
    { ...BASE, addresses: ["10.0.0.8/24"] },
    { addresses: ["10.0.0.8/24", "10.0.0.9/24"] },
  ],
  ["dhcp", BASE, { dhcp: true }],
  [
    "route",
    { ...BASE, addresses: ["10.0.0.9/24"] },
    { routes: [{ to: "10.9.0.0/16", via: "10.0.0.1" }] },
  ],
  ["bcqueuelen", BASE, { bcqueuelen: 5000 }],
  ["bclim", BASE, { bclim: 7 }],
  ["sourceMacs", SOURCE, { sourceMacs: ["02:00:00:00:00:09", "02:00:00:00:00:0a"] }],
  ["nodst", SOURCE, { nodst: true }],
  ["nopromisc", { ...BASE, mode: "passthru" }, { nopromisc: true }],
];

const PLACES: readonly (readonly [string, object | null])[] = [
  ["the host's own stack", null],
  ["a namespace", { kind: "guest", id: "g", host: "ws", name: "web", type: "namespace" }],
  ["a container", { kind: "guest", id: "g", host: "ws", name: "web", type: "container" }],
];

function lab(child: object, guest: object | null): Topology {
  return topologyOf({
    nodes: [
      { kind: "host", id: "ws", name: "ws", local: true },
      { kind: "nic", id: "eno1", host: "ws", name: "eno1", addresses: ["10.0.0.2/24"] },
      ...(guest ? [guest] : []),
      { ...child, ...(guest ? { guest: "g" } : {}) },
    ],
  });
}

describe.each(EXPORT_TARGETS.map((target) => [target.name, target] as const))(
  "the target %s",
  (_name, target) => {
    it.each(
      PLACES.flatMap(([place, guest]) => CHANGES.map((one) => [place, ...one, guest] as const)),
    )("drops nothing in silence: in %s, %s", (_place, _what, base, change, guest) => {
      const before = lab(base, guest);
      const after = lab({ ...base, ...change }, guest);
      expect(lintErrors(after)).toEqual([]);
      if (!told(target, after).includes('["left","mv"')) {
        expect(told(target, after)).not.toBe(told(target, before));
      }
    });

    it("gives the same for the same document, and never throws", () => {
      fc.assert(
        fc.property(arbitraryNetwork(), (topology) => {
          const copy = structuredClone(topology);
          expect(told(target, copy)).toBe(told(target, topology));
        }),
        RUNS,
      );
    });

    it("writes paths that stay where they are put, each once", () => {
      fc.assert(
        fc.property(arbitraryNetwork(), (topology) => {
          for (const host of hostsOf(topology)) {
            const made = target.write(labOf(topology, host));
            const paths = made.ok ? made.value.files.map(({ path }) => path) : [];
            expect(new Set(paths).size).toBe(paths.length);
            paths.forEach((path) => {
              expect(path).toMatch(/^(?!.*(^|\/)\.\.(\/|$))[^/\0][^\0]*$/u);
            });
          }
        }),
        RUNS,
      );
    });
  },
);
