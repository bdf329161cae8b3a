import { describe, expect, it } from "vitest";
import { issuesOf } from "./__testing__/marked-text.ts";
import { validSpelling } from "./valid-spelling.ts";

const UUID = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11";

describe("the valid spelling", () => {
  it.each([
    ["uuid", UUID.toUpperCase(), UUID],
    ["uuid", `{${UUID}}`, UUID],
    ["uuid", `urn:uuid:${UUID}`, UUID],
    ["uuid", "lab", undefined],
    ["mac", "52-54-00-AA-00-01", "52:54:00:aa:00:01"],
    ["mac", "5254.00aa.0001", "52:54:00:aa:00:01"],
    ["mac", "525400aa0001", "52:54:00:aa:00:01"],
    ["mac", "52:54:00:aa:00", undefined],
    ["cidr", "default", "0.0.0.0/0"],
    ["cidr", " 10.0.0.1/24", "10.0.0.1/24"],
    ["cidr", "10.0.0.1", undefined],
    ["ipAddress", "10.0.0.1/24", "10.0.0.1"],
    ["ipAddress", "fd00::1/64", "fd00::1"],
    ["ipAddress", "gateway", undefined],
    ["madeName", "mv0 ", "mv0"],
    ["madeName", "mv 0", undefined],
    ["id", "a b", undefined],
  ])("of %s %s is %s", (expected, found, spelling) => {
    expect(validSpelling(expected, found)).toBe(spelling);
  });
});

describe("a document", () => {
  const document = (nodes: string): string =>
    `{ "format": "macvlan-designer/topology", "version": 1, "id": "${UUID}", "name": "Lab",
       "nodes": ${nodes}, "cables": [{ "id": "c", "from": "a", "to": "b" }],
       "positions": { "a": { "x": 0, "y": 0 } } }`;

  it("without a list of nodes is not told of every reference, too", () => {
    expect(issuesOf(document("{}")).map(({ path }) => path)).toEqual(["$.nodes"]);
    expect(issuesOf(document("[]"))).toHaveLength(3);
  });

  it.each(["", " \n"])("that is empty is called empty: %j", (text) => {
    expect(issuesOf(text)).toMatchObject([{ code: "MV002", line: 1, column: 1 }]);
    expect(issuesOf(text)[0]?.said).toContain("The file is empty.");
  });
});
