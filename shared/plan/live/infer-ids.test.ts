import { describe, expect, it } from "vitest";
import type { LiveLink } from "../live-state.ts";
import { liveLink, liveNamespace, mode } from "./__testing__/live.ts";
import { inferIds } from "./infer-ids.ts";

const elsewhere = (index: number, netnsid: number): Pick<LiveLink, "parent"> => ({
  parent: { index, name: null, elsewhere: true, netnsid },
});
const child = (parent: number, more: Partial<LiveLink> = {}): LiveLink =>
  liveLink(9, "mv0", { ...mode("bridge"), ...elsewhere(parent, 5), ...more });

describe("inferIds", () => {
  it("takes the one namespace that has a device of the parent's index", () => {
    const own = liveNamespace(null, 100, [liveLink(2, "eno1")]);
    const web = liveNamespace("web", 200, [child(2)]);
    const db = liveNamespace("db", 300, [liveLink(3, "eth0")]);
    expect(inferIds([own, web, db]).get(200)).toEqual(new Map([[5, 100]]));
  });

  it("does not take a sibling for the parent: a macvlan is never below another", () => {
    const own = liveNamespace(null, 100, [liveLink(2, "eno1")]);
    const web = liveNamespace("web", 200, [child(2)]);
    const db = liveNamespace("db", 300, [liveLink(2, "mv1", mode("bridge"))]);
    expect(inferIds([own, web, db]).get(200)).toEqual(new Map([[5, 100]]));
  });

  it("infers nothing where two namespaces fit", () => {
    const own = liveNamespace(null, 100, [liveLink(2, "eno1")]);
    const web = liveNamespace("web", 200, [child(2)]);
    const db = liveNamespace("db", 300, [liveLink(2, "eth0")]);
    expect(inferIds([own, web, db]).get(200)).toEqual(new Map());
  });

  it("lets all links of one id decide together", () => {
    const own = liveNamespace(null, 100, [liveLink(2, "eno1"), liveLink(3, "eno2")]);
    const web = liveNamespace("web", 200, [child(2), { ...child(3), index: 10 }]);
    const db = liveNamespace("db", 300, [liveLink(2, "eth0")]);
    expect(inferIds([own, web, db]).get(200)).toEqual(new Map([[5, 100]]));
  });

  it.each([
    ["a lower MTU", child(2, { mtu: 9000 })],
    ["another MAC than its passthru child", child(2, mode("passthru"))],
    ["no end that points back", child(2, { kind: "veth", macvlan: null })],
  ])("does not take a device with %s", (_, link) => {
    const own = liveNamespace(null, 100, [liveLink(2, "eno1")]);
    const web = liveNamespace("web", 200, [link]);
    expect(inferIds([own, web]).get(200)).toEqual(new Map());
  });

  it("pairs the ends of a veth", () => {
    const own = liveNamespace(null, 100, [liveLink(20, "v", { kind: "veth", ...elsewhere(2, 0) })]);
    const web = liveNamespace("web", 200, [
      liveLink(2, "e", { kind: "veth", ...elsewhere(20, 7) }),
    ]);
    const inferred = inferIds([own, web]);
    expect([inferred.get(100), inferred.get(200)]).toEqual([
      new Map([[0, 200]]),
      new Map([[7, 100]]),
    ]);
  });
});
