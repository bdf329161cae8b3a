import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DocumentId, NodeId } from "./brand.ts";
import { deriveMac } from "./derive-mac.ts";
import { MAX_CABLES, MAX_DEPTH, MAX_LIST, MAX_NODES, MAX_UINT32, MAX_VALUES } from "./limits.ts";
import { PARSE_CODES } from "./parse-codes.ts";
import { parseTopology } from "./parse.ts";

const page = readFileSync(new URL("../../docs/topology-document.md", import.meta.url), "utf8");

/** The rows of the page's tables, by cell. */
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")));

describe("docs/topology-document.md", () => {
  it("lists every code of the grammar once, in order", () => {
    const codes = rows.flatMap((cells) => cells[1]?.match(/^MV0\d\d$/u) ?? []);
    expect(codes).toEqual(Object.values(PARSE_CODES));
  });

  it("has test vectors that hold", () => {
    const vectors = rows.filter((cells) => /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/u.test(cells[3] ?? ""));
    const derived = vectors.map(([, document, node]) =>
      deriveMac(document as DocumentId, (node === "64 times x" ? "x".repeat(64) : node) as NodeId),
    );
    expect(vectors.length).toBeGreaterThanOrEqual(5);
    expect(derived).toEqual(vectors.map((cells) => cells[3]));
  });

  it("names the limits that hold", () => {
    const limits = [MAX_NODES, MAX_CABLES, MAX_DEPTH, MAX_VALUES, MAX_LIST, MAX_UINT32];
    const missing = limits.filter((limit) => !page.includes(limit.toLocaleString("en")));
    expect(missing).toEqual([]);
  });

  it("shows an example that is a valid document", () => {
    const example = /```json\n(\{\n {2}"format"[^]*?)```/u.exec(page)?.[1] ?? "";
    expect(parseTopology(example)).toMatchObject({ ok: true });
  });
});
