import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { issuesOf, unmark } from "./__testing__/marked-text.ts";
import { TOPOLOGY_VERSION } from "./document.ts";
import { migrate } from "./migrate.ts";
import { parseTopology } from "./parse.ts";
import { serialiseTopology } from "./serialise.ts";

function fixture(name: string): string {
  const folder = new URL("./migrations/__fixtures__/version-0/", import.meta.url);
  return readFileSync(new URL(name, folder), "utf8");
}

const draft = fixture("draft.macvlan.json");

describe("a document of version 0", () => {
  it("is read as one of the current version", () => {
    const parsed = parseTopology(draft);
    expect(parsed.ok ? serialiseTopology(parsed.value) : parsed.error).toBe(
      fixture("expected.macvlan.json"),
    );
  });

  it.each([
    ["a cable's key", '"hairpin": true', '"hairpin": ▸"yes"', "$.links[0].hairpin"],
    ["a dangling end", '"b": "sw", "h', '"b": ▸"sv", "h', "$.links[0].b"],
    ["a node's name", '"ifname": "br0"', '"ifname": ▸"br 0"', "$.nodes[3].ifname"],
    ["a dangling parent", '"master": "br"', '"master": ▸"bq"', "$.nodes[7].master"],
    ["a place", '"sw": { "x": 0,', '▸"sv": { "x": 0,', "$.layout.sv"],
    ["a missing key", '{ "id": "l1", "a": "e0",', '▸{ "id": "l1",', "$.links[0].from"],
    ["what did not change", '"type": "vm"', '"type": ▸"vn"', "$.nodes[5].type"],
  ])("names the place in the file for %s", (_, right, wrong, path) => {
    const { text, line, column } = unmark(draft.replace(right, wrong));
    expect(issuesOf(text)).toEqual([expect.objectContaining({ path, line, column })]);
  });

  it("is refused where it has both the old and the new key", () => {
    const parsed = parseTopology(
      draft.replace('"hairpin": true', '"hairpin": true, "reflectiveRelay": true'),
    );
    expect(parsed).toMatchObject({
      ok: false,
      error: [{ code: "MV008", path: "$.links[0].hairpin" }],
    });
  });

  it("stays as it was itself", () => {
    const value = JSON.parse(draft) as Record<string, unknown>;
    migrate(value);
    expect(value).toEqual(JSON.parse(draft));
  });
});

describe("migrate", () => {
  it("returns a document of the current version itself", () => {
    const value = { version: TOPOLOGY_VERSION, links: [] };
    expect(migrate(value).document).toBe(value);
  });

  it("leaves what no version has, for the parser to refuse", () => {
    const odd = { version: 0, nodes: "none", links: [4, null], layout: 7 };
    expect(migrate(odd).document).toEqual({
      version: 1,
      nodes: "none",
      cables: [4, null],
      positions: 7,
    });
  });
});
