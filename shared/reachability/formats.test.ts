import { describe, expect, it } from "vitest";
import { child, home, lab } from "./__testing__/lab.ts";
import { markOf } from "./cell-mark.ts";
import { classesOf, reachability } from "./matrix.ts";
import { classTable, reachTable } from "./table.ts";
import { toCsv } from "./to-csv.ts";
import { classesToJson, toJson } from "./to-json.ts";
import { tableToMarkdown, toMarkdown } from "./to-markdown.ts";

const [nodes, cables] = home();
const small = lab([...nodes, ...child("mv0", 50)], cables);
const empty = lab([]);

function many(count: number) {
  const children = Array.from({ length: count }, (_, number) => child(`m${number}`, 50 + number));
  return lab([...nodes, ...children.flat()], cables);
}

describe("JSON", () => {
  it("has the shape of the contract", () => {
    const written: unknown = JSON.parse([...toJson(reachability(small))].join(""));

    expect(written).toEqual({
      interfaces: ["eth0", "lan", "mv0"],
      unicast: [
        [0, 1, 0],
        [1, 0, 1],
        [0, 1, 0],
      ],
      broadcast: [
        [0, 1, 0],
        [1, 0, 1],
        [0, 1, 0],
      ],
      ping: [
        [null, "yes", "no"],
        ["yes", null, "yes"],
        ["no", "yes", null],
      ],
    });
  });

  it("has the matrix of IPv6 where there is anything in it", () => {
    const [drawn] = home({ nic: { addresses: ["fd00::1/64"] } });
    const dual = lab([...drawn, ...child("mv0", 50, { addresses: ["fd00::2/64"] })], cables);
    const result = reachability(dual);

    expect(JSON.parse([...toJson(result)].join(""))).toHaveProperty(["ping6", 0, 2], "no");
    expect([...toCsv(result)].join("").split("\r\n", 1)).toEqual([
      "from,to,unicast,broadcast,ping,ping6",
    ]);
  });

  it("comes in pieces, a row in each", () => {
    const rows = [...toJson(reachability(small))].filter((piece) => piece.includes("[0,1,0]"));

    expect(rows).toHaveLength(4);
  });

  it("is valid for a document without interfaces", () => {
    expect(JSON.parse([...toJson(reachability(empty))].join(""))).toEqual({
      interfaces: [],
      unicast: [],
      broadcast: [],
      ping: [],
    });
    expect(JSON.parse([...classesToJson(classesOf(empty))].join(""))).toEqual({
      classes: [],
      unicast: [],
      broadcast: [],
      echoed: [],
      ping: [],
    });
  });

  it("writes classes with what passes inside them", () => {
    const written = JSON.parse([...classesToJson(classesOf(many(3)))].join("")) as {
      classes: string[][];
      ping: (string | null)[][];
    };

    expect(written.classes).toEqual([["eth0"], ["lan"], ["m0", "m1", "m2"]]);
    expect(written.ping).toEqual([
      [null, "yes", "no"],
      ["yes", null, "yes"],
      ["no", "yes", "yes"],
    ]);
  });
});

describe("CSV", () => {
  it("has a line for each ordered pair", () => {
    const lines = [...toCsv(reachability(small))].join("").split("\r\n");

    expect(lines[0]).toBe("from,to,unicast,broadcast,ping");
    expect(lines).toHaveLength(1 + 9 + 1);
    expect(lines[1]).toBe("eth0,eth0,0,0,");
    expect(lines[6]).toBe("lan,mv0,1,1,yes");
  });
});

describe("Markdown", () => {
  it("has a table for each matrix, with names that Markdown cannot misread", () => {
    const text = [...toMarkdown(small, reachability(small))].join("");

    expect(text.match(/^## /gm)).toHaveLength(3);
    expect(text).toContain("| From \\\\ to | eth0 | lan | mv0 (g-mv0) |");
    expect(text).toContain("| mv0 (g-mv0) | no | yes | – |");
  });

  it("reads one row at a time, so that memory stays bounded", () => {
    const result = reachability(small);
    let read = 0;
    const ping = new Proxy(result.ping, {
      get: (cells, key) => {
        read += 1;
        return Reflect.get(cells, key) as unknown;
      },
    });
    const pieces = toMarkdown(small, { ...result, ping });

    // Title, names, rule and the first row.
    const first = Array.from({ length: 4 }, () => String(pieces.next().value));

    expect(first.every((piece) => piece.length > 0)).toBe(true);
    expect(read).toBe(result.interfaces.length);
  });

  it("names groups by their first member and number, in both languages", () => {
    const table = classTable(many(3), classesOf(many(3)));

    expect([...tableToMarkdown(table)].join("")).toContain("m0 (g-m0) and 2 others like it");
    expect([...tableToMarkdown(table, "vi")].join("")).toContain("2 giao diện khác");
  });
});

describe("the table", () => {
  it("has single rows for few interfaces and groups for many", () => {
    expect(reachTable(small).grouped).toBe(false);
    expect(reachTable(many(30)).heads.map(({ members }) => members.length)).toEqual([1, 1, 30]);
  });

  it("shows an interface's own echo in its own cell", () => {
    const [reflecting, relay] = home({ hairpin: true });
    const topology = lab([...reflecting, ...child("a", 50, { mode: "private" })], relay);
    const own = [reachTable(topology), reachTable(topology, 0)].map(({ heads, rows }) => {
      const place = heads.findIndex(({ members }) => members[0] === topology.nodes[5]?.id);
      return rows[place]?.[place];
    });

    expect(own).toEqual([
      { unicast: 0, broadcast: 1, ping: null, ping6: null, self: true },
      { unicast: 0, broadcast: 1, ping: null, ping6: null, self: true },
    ]);
  });

  it.each([
    [{ ping: "race" as const, ping6: "no" as const }, "race"],
    [{ ping6: "no" as const }, "no"],
    [{ unicast: 1, broadcast: 2 }, "frames"],
    [{ unicast: 1 }, "unicast"],
    [{ broadcast: 1 }, "broadcast"],
    [{}, "nothing"],
    [{ self: true }, "self"],
  ])("marks %j as %s", (cell, mark) => {
    const full = { unicast: 0, broadcast: 0, ping: null, ping6: null, self: false, ...cell };

    expect(markOf(full)).toBe(mark);
  });
});
