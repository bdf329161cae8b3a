import { describe, expect, it } from "vitest";
import type { LiveLink } from "../live-state.ts";
import { liveLink, liveNamespace } from "./__testing__/live.ts";
import { linkNamespaces, parseListedIds, parseNamespaceIds } from "./namespace-ids.ts";

const elsewhere = (index: number, netnsid: number): Pick<LiveLink, "parent"> => ({
  parent: { index, name: null, elsewhere: true, netnsid },
});

describe("parents in other namespaces", () => {
  it("are found by what their id means in the child's namespace", () => {
    const own = liveNamespace(null, 100, [liveLink(3, "eno1")]);
    const other = liveNamespace("db", 300, [liveLink(3, "not-it")]);
    const web = liveNamespace("web", 200, [
      liveLink(9, "mv0", { kind: "macvlan", ...elsewhere(3, 5) }),
    ]);

    const linked = linkNamespaces([own, web, other], new Map([[200, new Map([[5, 100]])]]));

    expect(linked[1]?.links[0]?.parent).toMatchObject({ name: "eno1", namespace: null });
  });

  it("stay not found where nobody can tell what the id means", () => {
    const own = liveNamespace(null, 100, [liveLink(3, "eno1")]);
    const web = liveNamespace("web", 200, [
      liveLink(9, "mv0", { kind: "macvlan", ...elsewhere(3, 5) }),
    ]);

    const linked = linkNamespaces([own, web], new Map());

    expect(linked[1]?.links[0]?.parent).toEqual({
      index: 3,
      name: null,
      elsewhere: true,
      netnsid: 5,
    });
  });

  it("are paired by their indexes where they are the two ends of a veth", () => {
    const own = liveNamespace(null, 100, [
      liveLink(20, "host", { kind: "veth", ...elsewhere(2, 0) }),
    ]);
    const web = liveNamespace("web", 200, [
      liveLink(2, "eth0", { kind: "veth", ...elsewhere(20, 0) }),
    ]);

    const linked = linkNamespaces([own, web], new Map());

    expect(linked.map(({ links }) => links[0]?.parent?.namespace)).toEqual(["web", null]);
  });

  it("are not paired where two veths could be the other end", () => {
    const own = liveNamespace(null, 100, [
      liveLink(20, "host", { kind: "veth", ...elsewhere(2, 0) }),
    ]);
    const twins = ["a", "b"].map((name, at) =>
      liveNamespace(name, 200 + at, [liveLink(2, "eth0", { kind: "veth", ...elsewhere(20, 0) })]),
    );

    const linked = linkNamespaces([own, ...twins], new Map());

    expect(linked[0]?.links[0]?.parent?.namespace).toBeUndefined();
  });
});

describe("what the tools say of ids", () => {
  it("reads ip netns list-id, with and without names", () => {
    const ids = parseNamespaceIds(`[{"nsid":0,"name":"web"},{"nsid":3}]`);
    expect(ids.ok && [...ids.value]).toEqual([
      [0, "web"],
      [3, null],
    ]);
  });

  it("reads lsns, which prints ids as text or as numbers", () => {
    const rows = [
      { ns: 4026531833, netnsid: "unassigned" },
      { ns: 4026532178, netnsid: "0" },
      { ns: "4026532249", netnsid: 1 },
    ];
    expect([...parseListedIds(JSON.stringify({ namespaces: rows }))]).toEqual([
      [0, 4026532178],
      [1, 4026532249],
    ]);
  });

  it.each(["", "lsns: failed", "[]", `{"namespaces":[{}]}`])(
    "takes %j from lsns for no answer",
    (text) => {
      expect(parseListedIds(text).size).toBe(0);
    },
  );
});
