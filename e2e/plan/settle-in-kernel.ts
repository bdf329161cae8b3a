import { deepStrictEqual } from "node:assert/strict";
import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { comparable } from "../../shared/plan/__testing__/kernel-state.ts";
import { hasUniqueMacs, topologies } from "../../shared/plan/__testing__/topologies.ts";
import { compareWithLive } from "../../shared/plan/compare.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import { makePlan } from "../../shared/plan/make-plan.ts";
import { mergeRestore } from "../../shared/plan/nic-restore.ts";
import type { Action, Plan } from "../../shared/plan/plan.ts";
import { removePlan } from "../../shared/plan/remove-plan.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { batch, look, runStage } from "./kernel-run.ts";

// Runs in a throw-away network and mount namespace that its test makes: settle-in-kernel.ts SEED RUNS

const [seed = "1", runs = "10"] = process.argv.slice(2);
const MADE = ["red", "blue"];

/** The same host as the simulation's, of veth pairs. */
function makeHost(): void {
  const nics = ["eno1", "eno2", "eno3"];
  batch(null, [
    "link set dev lo up",
    ...nics.flatMap((nic, at) => [
      `link add name ${nic} mtu 9000 address 52:54:00:aa:00:0${at + 2} type veth peer name wire${at} mtu 9000`,
      `link set dev wire${at} up`,
    ]),
    ...["eno2", "eno3"].map((nic) => `link set dev ${nic} mtu 1500`),
    "link set dev eno1 up",
    "link set dev eno3 up",
    "address add 192.168.1.10/24 broadcast 192.168.1.255 dev eno1",
    "address add 192.168.1.11/24 dev eno1",
    "route add default via 192.168.1.1 dev eno1 proto static",
    "route add 10.9.0.0/16 dev eno1 proto static",
    "route add 10.8.0.0/16 dev eno3",
  ]);
}

/** Without what comes and goes by itself: carrier, promiscuity, link-local IPv6. */
function settled(state: LiveState): unknown {
  return comparable({
    ...state,
    namespaces: state.namespaces.map((one) => ({
      ...one,
      processes: 0,
      routes: one.routes.filter(({ to }) => to !== "fe80::/64"),
      links: one.links.map((link) => ({
        ...link,
        carrier: true,
        promiscuity: 0,
        group: 0,
        // Whether a parent in another namespace was found by name is the reader's matter.
        parent: link.parent && { ...link.parent, name: null },
      })),
    })),
  });
}

function planFor(topology: Topology, live: LiveState, madeNamespaces: readonly string[]): Plan {
  const plan = makePlan({ topology, live, madeNamespaces });
  if (!plan.ok) {
    throw new Error(JSON.stringify(plan.error));
  }
  return plan.value;
}

function apply({ stages }: Plan): void {
  stages.forEach(({ actions }) => {
    runStage(actions, false);
  });
}

function takeBack({ stages }: Plan): void {
  [...stages].reverse().forEach(({ undo }) => {
    runStage(undo, true);
  });
}

/** Runs some stages, the last one in part, as when a helper is killed, and takes them back. */
function applyInPart({ stages }: Plan, at: number, lines: number): void {
  const begun = stages.slice(0, (at % Math.max(1, stages.length)) + 1);
  begun.forEach(({ actions }, position) => {
    const isLast = position === begun.length - 1;
    runStage(isLast ? actions.slice(0, 2).map((action) => cut(action, lines)) : actions, false);
  });
  [...begun].reverse().forEach(({ undo }) => {
    runStage(undo, true);
  });
}

function cut(action: Action, lines: number): Action {
  switch (action.run) {
    case "ip":
      return { ...action, lines: action.lines.slice(0, lines) };
    case "links.delete":
      return { ...action, links: action.links.slice(0, lines) };
    default:
      return action;
  }
}

function hasNoVlan({ nodes }: Topology): boolean {
  return !nodes.some((node) => node.kind === "nic" && node.vlan);
}

async function check(first: Topology, second: Topology, at: number, lines: number): Promise<void> {
  const empty = await look();
  const one = planFor(first, empty, []);
  apply(one);
  const between = await look();
  deepStrictEqual(compareWithLive(one.expectations, between), []);
  deepStrictEqual(planFor(first, between, MADE).operations, []);

  const two = planFor(second, between, MADE);
  applyInPart(two, at, lines);
  deepStrictEqual(settled(await look()), settled(between));
  apply(two);
  deepStrictEqual(planFor(second, await look(), MADE).operations, []);
  takeBack(two);
  deepStrictEqual(settled(await look()), settled(between));
  apply(planFor(second, await look(), MADE));

  const applied = await look();
  const restore = mergeRestore(mergeRestore([], one.restore), two.restore);
  const removal = removePlan(first.id, applied, { namespaces: MADE, restore });
  if (!removal.ok) {
    throw new Error(JSON.stringify(removal.error));
  }
  apply(removal.value);
  deepStrictEqual(settled(await look()), settled(empty));
}

// Both ways in which the kernel deletes a primary address.
writeFileSync("/proc/sys/net/ipv4/conf/all/promote_secondaries", String(Number(seed) % 2));
makeHost();
const drawings = topologies.filter((one) => hasUniqueMacs(one) && hasNoVlan(one));
await fc.assert(fc.asyncProperty(drawings, drawings, fc.nat(), fc.nat(10), check), {
  seed: Number(seed),
  numRuns: Number(runs),
  endOnFailure: true,
});
console.log(`${runs} pairs of documents, seed ${seed}`);
