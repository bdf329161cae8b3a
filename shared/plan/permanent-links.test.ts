import { describe, expect, it } from "vitest";
import { topologyOf } from "../topology/__testing__/topology-of.ts";
import { parseLiveNamespace } from "./live/parse-namespace.ts";
import type { LiveState } from "./live-state.ts";
import { makePlan } from "./make-plan.ts";
import type { PermanentLinks } from "./permanent-links.ts";
import type { Plan } from "./plan.ts";
import { removePlan } from "./remove-plan.ts";

const SHIM = { kind: "macvlan", id: "s", parent: "eno1", name: "shim0", mode: "bridge" };

const topology = topologyOf({
  nodes: [
    { kind: "host", id: "ws", name: "ws", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
    { ...SHIM, mac: "02:00:00:00:00:51" },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    { kind: "macvlan", id: "c", parent: "eno1", name: "mv0", mode: "bridge", guest: "web" },
  ],
});

const PERMANENT: PermanentLinks = {
  manager: "systemd-networkd",
  links: [{ name: "shim0", kind: "macvlan", parent: "eno1" }],
};

/** A machine whose manager has made the shim, or what is told otherwise. */
function machine(shim: object | null = {}): LiveState {
  const common = {
    ...{ flags: ["BROADCAST", "MULTICAST", "UP", "LOWER_UP"], mtu: 1500 },
    ...{ link_type: "ether", group: "default" },
  };
  const text = JSON.stringify([
    { ...common, ifindex: 2, ifname: "eno1", address: "52:54:00:aa:00:01" },
    ...(shim
      ? [
          {
            ...{ ...common, ifindex: 9, ifname: "shim0", link: "eno1" },
            ...{ address: "02:00:00:00:00:51" },
            linkinfo: { info_kind: "macvlan", info_data: { mode: "bridge" } },
            ...shim,
          },
        ]
      : []),
  ]);
  const place = { name: null, inode: 1, routes4: "[]", routes6: "[]", processes: null };
  const own = parseLiveNamespace({ ...place, links: text, addresses: text });
  if (!own.ok) {
    throw new Error(JSON.stringify(own.error));
  }
  return { namespaces: [own.value], unseen: [], managers: {} };
}

function planOf(live: LiveState, permanent?: PermanentLinks): Plan | readonly string[] {
  const planned = makePlan({ topology, live, permanent });
  return planned.ok ? planned.value : planned.error.map(({ message }) => message.id);
}

function names(plan: Plan | readonly string[]): readonly string[] {
  return "operations" in plan ? plan.operations.map(({ name }) => name) : plan;
}

function notes(plan: Plan | readonly string[]): readonly string[] {
  return "notes" in plan ? plan.notes.map(({ reason }) => reason.id) : [];
}

describe("a link that a manager has made of our files", () => {
  it("is there: only what is not permanent is planned", () => {
    expect(planOf(machine())).toEqual(["plan.nameTaken"]);

    const plan = planOf(machine(), PERMANENT);
    expect(names(plan)).toEqual(["web", "mv0"]);
    expect(notes(plan)).toEqual([]);
  });

  it("is said, and not changed, where it is not as it is drawn", () => {
    const live = machine({ linkinfo: { info_kind: "macvlan", info_data: { mode: "vepa" } } });
    const plan = planOf(live, PERMANENT);

    expect(names(plan)).toEqual(["web", "mv0"]);
    expect(notes(plan)).toEqual(["plan.permanentDiffers"]);
  });

  it("is somebody else's where kind or lower device are others", () => {
    const bridge = machine({ link: undefined, linkinfo: { info_kind: "bridge" } });

    expect(planOf(bridge, PERMANENT)).toEqual(["plan.nameTaken"]);
  });

  it("is made where it is missing, and planned as ever where it was applied", () => {
    expect(names(planOf(machine(null), PERMANENT))).toContain("shim0");
    const applied = machine({ ifalias: `macvlan-designer:${topology.id}:s` });
    expect(names(planOf(applied, PERMANENT))).toEqual(["web", "mv0"]);
  });

  it("is said when it is drawn no longer", () => {
    const link = { name: "shim9", kind: "macvlan", parent: "eno1" };
    const live = machine({ ifname: "shim9" });
    const plan = planOf(live, { ...PERMANENT, links: [link] });

    expect(notes(plan)).toEqual(["plan.permanentUndrawn"]);
  });
});

describe("removePlan", () => {
  const nothing = { namespaces: [], restore: [], permanent: PERMANENT };

  it("leaves what is permanent, and says who makes it", () => {
    const plan = removePlan(topology.id, machine(), nothing);

    expect(plan.ok && [names(plan.value), notes(plan.value)]).toEqual([[], ["plan.permanentStay"]]);
  });

  it("says of what was applied as well that it comes back", () => {
    const applied = machine({ ifalias: `macvlan-designer:${topology.id}:s` });
    const plan = removePlan(topology.id, applied, nothing);

    expect(plan.ok && [names(plan.value), notes(plan.value)]).toEqual([
      ["shim0"],
      ["plan.permanentComes"],
    ]);
  });
});
