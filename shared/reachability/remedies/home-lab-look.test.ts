import { describe, expect, it } from "vitest";
import type { NodeId } from "../../topology/brand.ts";
import { ask, lab, type Drawn } from "../__testing__/lab.ts";
import { explain } from "../explain/explain.ts";
import { interfacesOf } from "../interfaces.ts";
import { changedPairs } from "./changed-pairs.ts";
import { works, type ChangedPair } from "./effect.ts";

/** The home lab that the design's main window shows: a VM, a container and a private namespace. */
const homeLab = lab(
  [
    { kind: "host", id: "ws", name: "workstation" },
    nic("enp5s0", 10),
    { kind: "guest", id: "web", host: "ws", name: "web", type: "vm" },
    { kind: "guest", id: "db", host: "ws", name: "db", type: "container" },
    { kind: "guest", id: "guest-wifi", host: "ws", name: "guest-wifi", type: "namespace" },
    { ...child("mv0", "web", 50), tap: true },
    child("mv1", "db", 51),
    { ...child("mv2", "guest-wifi", 52), mode: "private" },
    { kind: "switch", id: "sw", name: "lab switch" },
    { kind: "station", id: "nas", name: "NAS", addresses: ["192.168.1.20/24"] },
    { kind: "station", id: "gateway", name: "gateway", addresses: ["192.168.1.1/24"] },
  ],
  ["enp5s0", "nas", "gateway"].map((from) => ({ id: `to-${from}`, from, to: "sw" })),
);

function nic(id: string, last: number): Drawn {
  return { kind: "nic", id, host: "ws", name: id, addresses: [`192.168.1.${last}/24`] };
}

function child(id: string, guest: string, last: number): Drawn {
  const addresses = [`192.168.1.${last}/24`];
  return { kind: "macvlan", id, parent: "enp5s0", guest, name: id, mode: "bridge", addresses };
}

const explained = explain(homeLab, "enp5s0" as NodeId, "mv0" as NodeId);

interface Told {
  readonly begins: number;
  readonly breaks: number;
  readonly pairs: readonly string[];
}

/** What one remedy of the host's pair with web does. */
function effectOf(title: string): Told {
  const remedy = explained.remedies.find(({ title: { id } }) => id === title);
  if (!remedy) {
    throw new Error(`no ${title}`);
  }
  const said = ({ from, to, after }: ChangedPair): string =>
    `${from} ${works(after) ? "→" : "✕"} ${to}`;
  const { begins, breaks } = remedy;
  return { begins, breaks, pairs: [...changedPairs(remedy)].map(said) };
}

describe("the home lab of the main window", () => {
  it("has 30 ordered pairs, 10 of them blocked", () => {
    const ids: readonly string[] = interfacesOf(homeLab);
    const { ping } = ask(homeLab);
    const pairs = ids.flatMap((a) => ids.filter((b) => a !== b).map((b) => [a, b] as const));

    expect(pairs).toHaveLength(30);
    // The host and its guests never meet (T3), nor does a private child meet a sibling.
    expect(pairs.filter(([a, b]) => ping(a, b) !== "yes").map(([a, b]) => `${a} ✕ ${b}`)).toEqual([
      "enp5s0 ✕ mv0",
      "enp5s0 ✕ mv1",
      "enp5s0 ✕ mv2",
      "mv0 ✕ enp5s0",
      "mv0 ✕ mv2",
      "mv1 ✕ enp5s0",
      "mv1 ✕ mv2",
      "mv2 ✕ enp5s0",
      "mv2 ✕ mv0",
      "mv2 ✕ mv1",
    ]);
  });

  it("gets 4 pairs by a shim", () => {
    // The host's new child meets bridge siblings inside the parent (T1, T2), the private one never.
    expect(effectOf("remedy.shim")).toEqual({
      begins: 4,
      breaks: 0,
      pairs: ["enp5s0 → mv0", "enp5s0 → mv1", "mv0 → enp5s0", "mv1 → enp5s0"],
    });
  });

  it("gets 5 pairs by reflective relay, guest-wifi one way only", () => {
    // The host's question comes back to all children (M5) and the answer is unicast, which private
    // does not refuse (R3). What mv2 asks comes back to itself alone (M2), and what bridge siblings
    // ask does not come back to it (M4).
    expect(effectOf("remedy.reflectiveRelay")).toEqual({
      begins: 5,
      breaks: 0,
      pairs: ["enp5s0 → mv0", "enp5s0 → mv1", "enp5s0 → mv2", "mv0 → enp5s0", "mv1 → enp5s0"],
    });
  });

  it("gets all 10 pairs by a Linux bridge, which knows no private guests", () => {
    const { begins, breaks, pairs } = effectOf("remedy.bridgeInstead");

    expect([begins, breaks]).toEqual([10, 0]);
    expect(pairs).toEqual(expect.arrayContaining(["mv0 → mv2", "mv2 → br0"]));
  });
});
