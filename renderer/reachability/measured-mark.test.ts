import { describe, expect, it } from "vitest";
import type { NodeId } from "../../shared/topology/brand.ts";
import { createVerifyStore, pairKey } from "../store/verify-store.ts";
import type { Pair } from "../store/view-store.ts";
import { isProbed, measuredMark } from "./measured-mark.ts";

const PAIR: Pair = { from: "a" as NodeId, to: "b" as NodeId };

describe("a measurement", () => {
  it.each([
    ["ping", true, true],
    ["ping", false, true],
    ["ping6", true, false],
    ["ping6", false, true],
    ["unicast", true, false],
    ["broadcast", false, false],
  ] as const)("for the question %s, with IPv4 at both ends: %s, counts: %s", (asked, ipv4, is) => {
    expect(isProbed(asked, ipv4)).toBe(is);
  });

  it.each([
    [true, "reaches", "agrees"],
    [false, "reaches", "differs"],
    [false, "blocked", "agrees"],
    [true, "blocked", "differs"],
    [true, "race", null],
    [null, "blocked", null],
  ] as const)("of %s beside the sign %s is marked: %s", (answered, sign, mark) => {
    const store = createVerifyStore();
    const results = new Map([[pairKey("a", "b"), { ...PAIR, answered, output: "" }]]);
    store.setState({ documentId: "lab", results });

    expect(measuredMark(store.getState(), "lab", PAIR, sign)).toBe(mark);
    expect(measuredMark(store.getState(), "other", PAIR, sign)).toBeNull();
  });
});
