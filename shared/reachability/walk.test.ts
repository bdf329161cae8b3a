import { describe, expect, it } from "vitest";
import { ask, child, home, lab, type Drawn } from "./__testing__/lab.ts";
import { compileNetwork } from "./compile.ts";
import { learn, learnedTable } from "./forwarding.ts";
import { BROADCAST } from "./frame.ts";
import { reachability } from "./matrix.ts";
import type { TraceEvent } from "./trace.ts";
import { walkFrame } from "./walk.ts";

const host = { kind: "host", id: "h", name: "h" };
const node = (kind: string, id: string, more: Drawn = {}): Drawn => ({
  kind,
  id,
  name: id,
  ...more,
});
const nic = (id: string, more: Drawn = {}): Drawn => node("nic", id, { host: "h", ...more });
const cable = (from: string, to: string, more: Drawn = {}): Drawn => ({
  id: `${from}-${to}`,
  from,
  to,
  ...more,
});

describe("cables", () => {
  it("join two NICs, or a NIC and a station, directly", () => {
    const { unicast, broadcast } = ask(
      lab(
        [host, nic("e0"), nic("e1"), nic("e2"), node("station", "s")],
        [cable("e0", "e1"), cable("s", "e2")],
      ),
    );

    expect([unicast("e0", "e1"), broadcast("e1", "e0"), unicast("s", "e2")]).toEqual([1, 1, 1]);
    expect(broadcast("s", "e0")).toBe(0);
  });

  it("carry nothing when they are down or a NIC has no carrier", () => {
    const { unicast } = ask(
      lab(
        [host, nic("e0"), nic("e1", { carrier: false }), nic("e2"), node("switch", "sw")],
        [cable("e0", "sw", { up: false }), cable("e1", "sw"), cable("e2", "sw")],
      ),
    );

    expect([unicast("e0", "e2"), unicast("e2", "e0"), unicast("e1", "e2")]).toEqual([0, 0, 0]);
  });

  it("give a NIC no carrier when the NIC at the other end is down", () => {
    const pair = [...child("a", 50, { parent: "e0" }), ...child("b", 51, { parent: "e0" })];
    const between = (up: boolean) =>
      ask(lab([host, nic("e0"), nic("e1", { up }), ...pair], [cable("e0", "e1")]));

    expect([between(true).unicast("a", "b"), between(false).unicast("a", "b")]).toEqual([1, 0]);
  });

  it("reflect at the far switch only, so a trunk's near side hears everything twice", () => {
    const { broadcast } = ask(
      lab(
        [node("switch", "near"), node("switch", "far"), node("station", "a"), node("station", "b")],
        [cable("near", "far", { reflectiveRelay: true }), cable("a", "near"), cable("b", "near")],
      ),
    );

    expect([broadcast("a", "b"), broadcast("a", "a")]).toEqual([2, 1]);
  });
});

describe("VLANs", () => {
  const vlan = (id: string, parent: string, tag: number, more: Drawn = {}): Drawn =>
    nic(id, { vlan: { parent, id: tag }, ...more });

  it("pass from a sub-interface to an access port of the same VLAN only", () => {
    const { unicast, broadcast } = ask(
      lab(
        [
          host,
          nic("e0"),
          vlan("e0.10", "e0", 10),
          vlan("e0.20", "e0", 20),
          node("switch", "sw"),
          node("station", "ten"),
          node("station", "plain"),
        ],
        [cable("e0", "sw"), cable("ten", "sw", { vlan: 10 }), cable("plain", "sw")],
      ),
    );

    expect([unicast("e0.10", "ten"), unicast("ten", "e0.10")]).toEqual([1, 1]);
    expect([broadcast("e0.20", "ten"), broadcast("e0", "ten"), broadcast("ten", "e0")]).toEqual([
      0, 0, 0,
    ]);
    expect([broadcast("e0", "plain"), broadcast("e0.10", "plain")]).toEqual([1, 0]);
  });

  it("carry children like any other parent, and keep them apart from the NIC's own", () => {
    const { ping, unicast } = ask(
      lab(
        [
          host,
          nic("e0"),
          vlan("e0.10", "e0", 10),
          node("switch", "sw"),
          ...child("a", 50, { parent: "e0.10" }),
          ...child("b", 51, { parent: "e0.10" }),
          ...child("c", 52, { parent: "e0" }),
        ],
        [cable("e0", "sw", { reflectiveRelay: true })],
      ),
    );

    expect([ping("a", "b"), unicast("a", "c"), unicast("c", "a")]).toEqual(["yes", 0, 0]);
  });

  it("go down with their parent", () => {
    const { unicast } = ask(
      lab(
        [
          host,
          nic("e0", { up: false }),
          vlan("e0.10", "e0", 10),
          node("switch", "sw"),
          ...child("a", 50, { parent: "e0.10" }),
          ...child("b", 51, { parent: "e0.10" }),
        ],
        [cable("e0", "sw")],
      ),
    );

    expect(unicast("a", "b")).toBe(0);
  });
});

describe("Wi-Fi", () => {
  it("takes frames of the NIC's own MAC only, so children reach nobody", () => {
    const [nodes, cables] = home({ nic: { wireless: true } });
    const { ping } = ask(lab([...nodes, ...child("a", 50), ...child("b", 51)], cables));

    expect([ping("eth0", "lan"), ping("a", "lan"), ping("lan", "a")]).toEqual(["yes", "no", "no"]);
    expect(ping("a", "b")).toBe("yes");
  });
});

describe("a loop", () => {
  it("ends, though it means nothing", () => {
    const looped = lab(
      [
        node("switch", "x"),
        node("switch", "y"),
        node("switch", "z"),
        node("station", "a"),
        node("station", "b"),
      ],
      [cable("x", "y"), cable("y", "z"), cable("z", "x"), cable("a", "x"), cable("b", "y")],
    );

    expect(reachability(looped).interfaces).toEqual(["a", "b"]);
  });
});

describe("addresses at two places", () => {
  it("are reached where the receiver of the cell has spoken last", () => {
    const mac = "02:00:00:00:00:77";
    const { unicast } = ask(
      lab(
        [
          node("switch", "sw"),
          node("station", "a"),
          node("station", "twin1", { mac }),
          node("station", "twin2", { mac }),
        ],
        [cable("a", "sw"), cable("twin1", "sw"), cable("twin2", "sw")],
      ),
    );

    expect([unicast("a", "twin1"), unicast("a", "twin2"), unicast("twin1", "twin2")]).toEqual([
      1, 1, 0,
    ]);
  });
});

describe("what a stack accepts", () => {
  function accepted(extra: readonly Drawn[], to: string): readonly string[] {
    const [nodes, cables] = home({ nic: { mac: "02:00:00:00:00:01" } });
    const stations = nodes.map((each) =>
      each["id"] === "lan" ? { ...each, mac: "02:00:00:00:00:09" } : each,
    );
    const network = compileNetwork(lab([...stations, ...extra], cables));
    const table = learnedTable(network, learn(network, network.speakers));
    const at = (id: string) => network.devices.findIndex((device) => device.id === id);
    const walked = walkFrame({ network, table }, at("lan"), network.devices[at(to)]?.mac ?? -1);
    return walked.accepted.map((index) => network.devices[index]?.id ?? "");
  }

  it("includes copies to a source child of frames for the parent's MAC", () => {
    const listening = { mode: "source", sourceMacs: ["02:00:00:00:00:09"] };

    expect(accepted(child("a", 50, listening), "eth0")).toEqual(["a", "eth0"]);
    expect(accepted([...child("a", 50, listening), ...child("b", 51)], "b")).toEqual(["b"]);
  });

  it("is untouched by a child that is down with the parent's MAC", () => {
    const twin = { mac: "02:00:00:00:00:01", up: false };

    expect(accepted(child("a", 50, twin), "eth0")).toEqual(["eth0"]);
  });

  it("leaves out frames for the device's MAC when a VM has one of its own", () => {
    const [guest, tap] = child("t", 50, {
      mode: "passthru",
      tap: true,
      guestMac: "02:00:00:00:00:77",
    });

    expect(accepted([{ ...guest, type: "vm" }, { ...tap }], "eth0")).toEqual([]);
  });
});

describe("the trace", () => {
  function trace(from: string, to: string): readonly string[] {
    const [nodes, cables] = home();
    const network = compileNetwork(lab([...nodes, ...child("a", 50)], cables));
    const table = learnedTable(network, learn(network, network.speakers));
    const at = (id: string) => network.devices.findIndex((device) => device.id === id);
    const destination = to === "all" ? BROADCAST : (network.devices[at(to)]?.mac ?? -1);
    const events: TraceEvent[] = [];
    walkFrame({ network, table, trace: (event) => events.push(event) }, at(from), destination);
    return events.map((event) => `${event.kind}${"rule" in event ? ` ${event.rule}` : ""}`);
  }

  it("tells the host-VM restriction step by step", () => {
    expect(trace("a", "eth0")).toEqual([
      ...["sends", "leavesChild T3", "sends", "onWire", "switchNeverReturns"],
    ]);
  });

  it("names the rule that gives a station's frame to a child", () => {
    expect(trace("lan", "a")).toEqual([
      ...["sends", "onWire", "switchForwards", "onWire", "arrives", "toChild R3", "arrives"],
      "accepted",
    ]);
  });

  it("follows every copy of a broadcast", () => {
    const events = trace("lan", "all");

    expect(events.filter((event) => event === "accepted")).toHaveLength(2);
    expect(events).toContain("toParent M5");
  });
});
