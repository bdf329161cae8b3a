import { describe, expect, it } from "vitest";
import { formatJsonPath, formatKeys, valueAt } from "./json-path.ts";
import { nearest } from "./nearest.ts";
import { placesOf } from "./text-place.ts";

describe("formatJsonPath", () => {
  it.each([
    [[], "$"],
    [["nodes", 3, "mode"], "$.nodes[3].mode"],
    [["positions", "eno1.5", "x"], "$.positions['eno1.5'].x"],
    [["positions", "0"], "$.positions['0']"],
    [["$schema"], "$['$schema']"],
    [["it's", 'a "b"', "c\\d", "e\nf"], "$['it\\'s']['a \"b\"']['c\\\\d']['e\\nf']"],
    [["größe"], "$.größe"],
  ])("writes %j as %s (RFC 9535)", (path, text) => {
    expect(formatJsonPath(path)).toBe(text);
  });
});

describe("formatKeys", () => {
  it.each([
    [["vlan", "parent"], "vlan.parent"],
    [["addresses", 2], "addresses[2]"],
    [["eno1.5", "x"], "['eno1.5'].x"],
  ])("writes %j as %s", (path, text) => {
    expect(formatKeys(path)).toBe(text);
  });
});

describe("valueAt", () => {
  it("finds own values only", () => {
    const value = { list: [{ key: 7 }] };
    expect(valueAt(value, ["list", 0, "key"])).toBe(7);
    expect(valueAt(value, ["list", 1, "key"])).toBeUndefined();
    expect(valueAt(value, ["constructor"])).toBeUndefined();
  });
});

describe("nearest", () => {
  it.each([
    ["brige", "bridge"],
    ["VEPA", "vepa"],
    ["passthrough", "passthru"],
    ["xyz", undefined],
    ["x", undefined],
    ["b".repeat(65), undefined],
  ])("finds for %s: %s", (word, found) => {
    expect(nearest(word, ["private", "vepa", "bridge", "passthru", "source"])).toBe(found);
  });
});

describe("placesOf", () => {
  it.each([
    ["a\nb", 2, { line: 2, column: 1 }],
    ["a\r\nb", 3, { line: 2, column: 1 }],
    ["a\rb", 2, { line: 2, column: 1 }],
    ["a\n\nb", 3, { line: 3, column: 1 }],
    ["ab", 0, { line: 1, column: 1 }],
    ["ab", 2, { line: 1, column: 3 }],
    ["😀b", 2, { line: 1, column: 3 }],
  ])("in %j finds offset %i", (text, offset, place) => {
    expect(placesOf(text)(offset)).toEqual(place);
  });
});
