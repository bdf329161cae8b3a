import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { helpFiles } from "./to-markdown.ts";

const DOCS = fileURLToPath(new URL("../../docs/help/", import.meta.url));
const FILES = helpFiles();

describe("docs/help", () => {
  it("has every page and picture, and no other (node scripts/help-docs.mjs writes them)", () => {
    const there = readdirSync(DOCS, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => relative(DOCS, join(parentPath, name)));

    expect(there.sort()).toEqual(FILES.map(({ path }) => path).sort());
  });

  it.each(FILES.map(({ path, text }) => [path, text]))("has %s as it is today", (path, text) => {
    expect(readFileSync(join(DOCS, path), "utf8")).toBe(text);
  });

  it("is written as prettier would", async () => {
    const pages = FILES.filter(({ path }) => path.endsWith(".md"));

    for (const { path, text } of pages) {
      expect(await format(text, { parser: "markdown", printWidth: 100 }), path).toBe(text);
    }
  });
});
