import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lint } from "../../lint/lint.ts";
import { say } from "../../messages/say.ts";
import type { NodeId } from "../../topology/brand.ts";
import { applyCommand } from "../../topology/commands/apply.ts";
import type { Topology } from "../../topology/document.ts";
import { parseTopology } from "../../topology/parse.ts";
import { interfacesOf } from "../interfaces.ts";
import { reachability } from "../matrix.ts";
import { PING_VERDICTS } from "../reachability.ts";
import { changedPairs } from "../remedies/changed-pairs.ts";
import { explain, type Explanation } from "./explain.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);

function example(name: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(`${name}.macvlan.json`, EXAMPLES), "utf8"));
  if (!parsed.ok) {
    throw new Error(parsed.error.map(({ message }) => say(message)).join("\n"));
  }
  return parsed.value;
}

function explained(name: string, from: string, to: string): Explanation {
  return explain(example(name), from as NodeId, to as NodeId);
}

function said(steps: Explanation["request"]): readonly string[] {
  return steps.map(({ message }) => say(message));
}

describe("explain", () => {
  it("names the host-VM restriction where the switch does not send back", () => {
    const { verdict, request, reply } = explained("home-lab", "eno1", "mv0");

    expect(verdict).toBe("no");
    expect(said(request)).toEqual([
      "192.168.1.50 is on the link of eno1, says the route.",
      "eno1 asks everybody who has 192.168.1.50 (an ARP broadcast).",
      "It leaves eno1 on the wire to lab switch.",
      "lab switch sends it out of every other port.",
      "lab switch never sends a frame back out of the port it came from, so it cannot return to eno1.",
      "Nobody who has 192.168.1.50 hears the question, so no MAC address is known to send to.",
      "This is the host-VM restriction: a host and the guests on its own NIC never meet inside that NIC.",
    ]);
    expect(reply).toEqual([]);
  });

  it("says that it follows a frame where an address is missing", () => {
    const { verdict, request } = explained("host-vm-second-nic", "eno1", "eno2");

    expect(verdict).toBe("yes");
    expect(said(request)[0]).toContain("eno1 has no IPv4 address, so there is no ping");
  });

  it("tells the way there and back where it works", () => {
    const { verdict, request, reply, remedies } = explained("home-lab", "mv0", "mv1");

    expect(verdict).toBe("yes");
    expect(request.map(({ frame }) => frame)).toContain("echoRequest");
    expect(reply.map(({ frame }) => frame)).toContain("echoReply");
    expect(said(request)).toContain(
      "mv0 (web) and mv1 (db) are both in mode bridge on one parent: it is handed over inside, without the switch.",
    );
    expect(remedies).toEqual([]);
  });

  it("follows the host's route into its shim", () => {
    const { request } = explained("host-vm-shim", "eno1", "mv0");

    expect(said(request)[0]).toBe("192.168.1.50 is on the link of shim0, says the route.");
  });

  it("says that one machine answers itself", () => {
    const { verdict, request } = explained("host-vm-shim", "eno1", "shim0");

    expect(verdict).toBe("local");
    expect(said(request)[0]).toContain("belong to one network stack");
  });

  it("judges interfaces without addresses by one frame each way", () => {
    const { verdict, request, reply } = explained("mode-passthru", "pc", "eno1");

    expect(verdict).toBe("no");
    expect(said(request)).toContain(
      "mv0 (guest1) is a passthru child: it takes every unicast frame from its parent, whatever its address.",
    );
    expect(reply.every(({ frame }) => frame === "unicast")).toBe(true);
  });

  it("names the rule that decides a step", () => {
    const { request } = explained("home-lab", "mv0", "eno1");

    expect(request.find(({ rule }) => rule === "T3")?.node).toBe("mv0");
  });
});

describe("remedies", () => {
  it("offers every known way out of the host-VM restriction", () => {
    const { remedies } = explained("host-vm-restriction", "eno1", "mv0");

    expect(remedies.map(({ title }) => title.id)).toEqual([
      "remedy.shim",
      "remedy.reflectiveRelay",
      "remedy.hostOnChild",
      "remedy.secondNic",
      "remedy.bridgeInstead",
    ]);
    expect(remedies.every(({ begins, breaks }) => begins === 4 && breaks === 0)).toBe(true);
  });

  it("offers mode bridge to siblings that do not meet", () => {
    const { remedies } = explained("mode-private", "mv0", "mv1");

    expect(remedies.map(({ title }) => title.id)).toEqual(["remedy.bridgeMode"]);
  });

  it("offers the VM's own MAC address to a tap that drops its unicast", () => {
    const { remedies } = explained("macvtap-vms", "nas", "tap2");

    expect(remedies.map(({ title }) => title.id)).toEqual(["remedy.sameMacAsVm"]);
  });

  it("says what a remedy breaks", () => {
    // mv1 in mode private hears no sibling; bridge for the asked pair leaves others as they are.
    const topology = example("mode-source");
    const { remedies } = explain(topology, "pc" as NodeId, "mv1" as NodeId);

    for (const remedy of remedies) {
      expect([...changedPairs(remedy)]).toHaveLength(remedy.begins + remedy.breaks);
    }
    expect(remedies.length).toBeGreaterThan(0);
  });

  const files = readdirSync(EXAMPLES).map((file) => file.replace(".macvlan.json", ""));

  it.each(files)("keep their word in %s: they work, and the kernel refuses nothing", (name) => {
    const topology = example(name);
    const interfaces = interfacesOf(topology);
    for (const from of interfaces) {
      for (const to of interfaces) {
        const { remedies } = explain(topology, from, to);
        for (const { title, commands, begins } of remedies) {
          const applied = applyCommand(topology, { type: "batch", commands });
          expect(applied.ok, title.id).toBe(true);
          if (applied.ok) {
            const errors = lint(applied.value.document).filter(
              ({ severity }) => severity === "error",
            );
            expect(errors, `${title.id} ${from} ${to}`).toEqual([]);
            expect(begins, title.id).toBeGreaterThan(0);
          }
        }
      }
    }
  });

  it("verdict agrees with the matrix for every pair of every example", () => {
    for (const name of files) {
      const topology = example(name);
      const { interfaces, ping } = reachability(topology);
      interfaces.forEach((from, row) => {
        interfaces.forEach((to, column) => {
          const cell = PING_VERDICTS[ping[row * interfaces.length + column] ?? 0];
          if (cell) {
            expect(explain(topology, from, to).verdict, `${name} ${from} ${to}`).toBe(cell);
          }
        });
      });
    }
  });
});
