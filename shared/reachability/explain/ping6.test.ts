import { describe, expect, it } from "vitest";
import { say } from "../../messages/say.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { child, home, lab, type Drawn } from "../__testing__/lab.ts";
import { classesOf } from "../matrix.ts";
import { countPairs } from "../relations/count-pairs.ts";
import { focusRelations } from "../relations/focus-relations.ts";
import { questionsOf } from "../relations/question.ts";
import { restrictionsOf } from "../relations/restrictions.ts";
import type { PingQuestion } from "../relations/ping-question.ts";
import { explain, journeysOf, type Explanation } from "./explain.ts";

/** A host with a dual-stack guest a, one with IPv6 only (b), one with IPv4 only (c), and a VM. */
function dual(...extra: readonly Drawn[]): Topology {
  const [nodes, cables] = home({ nic: { addresses: ["10.0.0.1/24", "fd00::1/64"] } });
  const both = nodes.map((node) =>
    node["id"] === "lan" ? { ...node, addresses: ["10.0.0.9/24", "fd00::9/64"] } : node,
  );
  const guests = [
    ...child("a", 50, { addresses: ["10.0.0.50/24", "fd00::a/64"] }),
    ...child("b", 51, { addresses: ["fd00:0:0:0::beef/64"] }),
    ...child("c", 52),
    { kind: "guest", id: "g-vm", host: "h", name: "vm", type: "vm" },
    {
      ...{ kind: "macvlan", id: "tap", parent: "eth0", guest: "g-vm", name: "tap", mode: "bridge" },
      ...{ tap: true, addresses: ["10.0.0.60/24", "fd00::60/64"] },
    },
  ];
  return lab([...both, ...guests, ...extra], cables);
}

function explained(topology: Topology, from: string, to: string, question: PingQuestion = "ping6") {
  return explain(topology, from as NodeId, to as NodeId, question);
}

function said(steps: Explanation["request"]): readonly string[] {
  return steps.map(({ message }) => say(message));
}

describe("the story of a ping over IPv6", () => {
  it("names the group that is asked, who answers, and both echoes", () => {
    const { verdict, ip, request, reply } = explained(dual(), "a", "b");

    expect([verdict, ip]).toEqual(["yes", 6]);
    expect(said(request).slice(0, 4)).toEqual([
      "fd00::beef is on the link of a (g-a), says the route.",
      "a (g-a) asks the group ff02::1:ff00:beef (frames to 33:33:ff:00:be:ef) who has fd00::beef: only whose address ends like that listens there (a neighbour solicitation).",
      "a (g-a) and b (g-b) are both in mode bridge on one parent: it is handed over inside, without the switch.",
      "The stack behind b (g-b) accepts it.",
    ]);
    expect(said(request.filter(({ frame }) => frame === "advertisement"))[0]).toBe(
      "b (g-b) answers for fd00::beef with its own MAC address.",
    );
    expect([...new Set(request.map(({ frame }) => frame))]).toEqual([
      ...["route", "solicitation", "advertisement", "echoRequest"],
    ]);
    expect(reply.at(-1)?.frame).toBe("echoReply");
  });

  it("calls the host-VM restriction by its name", () => {
    const { verdict, request } = explained(dual(), "eth0", "a");

    expect(verdict).toBe("no");
    expect(said(request).at(-1)).toContain("This is the host-VM restriction");
  });

  it("says where a macvtap keeps the question from its virtual machine", () => {
    const { verdict, request } = explained(dual(), "a", "tap");
    const ways = journeysOf(dual(), "a" as NodeId, "tap" as NodeId, "ping6");

    expect(verdict).toBe("no");
    expect(ways.request.ends).toMatchObject([{ at: "tap", fate: "dies" }]);
    expect(said(request)).toContain(
      "tap (vm) is a macvtap, which has not joined the virtual machine's multicast group: the question does not get through (it would with allmulticast on).",
    );
  });

  it("follows a frame where an IPv6 address is missing, whatever IPv4 does", () => {
    const { verdict, ip, request } = explained(dual(), "a", "c");

    expect([verdict, ip]).toEqual(["yes", null]);
    expect(said(request)[0]).toContain("c (g-c) has no IPv6 address that is good beyond its link");
  });
});

describe("the question of ping", () => {
  it("is that of IPv6 between two that have only that in common", () => {
    const [toB, toTap] = [
      explained(dual(), "a", "b", "ping"),
      explained(dual(), "a", "tap", "ping"),
    ];

    expect([toB.ip, toB.verdict]).toEqual([6, "yes"]);
    expect([toTap.ip, toTap.verdict]).toEqual([4, "yes"]);
  });

  it("is not asked over IPv6 in a document without such addresses", () => {
    const [nodes, cables] = home();

    expect(questionsOf(lab(nodes, cables))).toEqual(["ping", "unicast", "broadcast"]);
    expect(questionsOf(dual())).toContain("ping6");
  });

  it("counts and marks by the version that is asked", () => {
    const reach = classesOf(dual());
    const marked = (question: PingQuestion) =>
      focusRelations(reach, ["tap" as NodeId], question).map(({ state, members }) => [
        members.join(),
        state,
      ]);

    expect(countPairs(dual(), reach, "ping").blocked).toBeLessThan(
      countPairs(dual(), reach, "ping6").blocked,
    );
    expect(marked("ping")).toContainEqual(["a", "reachable"]);
    expect(marked("ping6")).toContainEqual(["a", "one-way"]);
  });
});

describe("remedies over IPv6", () => {
  it("offer a shim that holds the host's address as well, which its guests get answers from", () => {
    const { remedies } = explained(dual(), "eth0", "a");
    const found = remedies.find(({ title }) => title.id === "remedy.shim");
    const added = found?.commands.at(-1);

    expect(added?.type === "node.add" && added.node).toMatchObject({
      addresses: ["fd00::1/128"],
      routes: [
        { to: "10.0.0.50/32", src: "10.0.0.1" },
        { to: "10.0.0.52/32", src: "10.0.0.1" },
        { to: "10.0.0.60/32", src: "10.0.0.1" },
        { to: "fd00::a/128", src: "fd00::1" },
        { to: "fd00:0:0:0::beef/128", src: "fd00::1" },
        { to: "fd00::60/128", src: "fd00::1" },
      ],
    });
    // To and from a and b, from the VM, which still does not hear questions, and the frames of c.
    expect([found?.begins, found?.breaks]).toEqual([4 + 1 + 2, 0]);
    expect(remedies.map(({ title }) => title.id)).toContain("remedy.hostOnChild");
  });

  it("count a shim with an address of its own as the host's way out, where IPv4 has no say", () => {
    const nic = { addresses: ["fd00::1/64"] };
    const six = { addresses: ["fd00::a/64"] };
    const shim = {
      ...{ kind: "macvlan", id: "shim", name: "shim", parent: "eth0", mode: "bridge" },
      ...{ addresses: ["fd00::100/128"], routes: [{ to: "fd00::a/128", src: "fd00::100" }] },
    };
    const [nodes, cables] = home({ nic });
    const states = (...extra: readonly Drawn[]) => {
      const topology = lab([...nodes, ...child("a", 50, six), ...extra], cables);
      return restrictionsOf(topology, classesOf(topology)).map(({ from, state }) => [from, state]);
    };

    expect(states()).toEqual([["eth0", "blocked"]]);
    expect(states(shim)).toEqual([["shim", "reachable"]]);
  });
});
