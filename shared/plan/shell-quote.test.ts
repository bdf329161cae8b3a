import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, it } from "vitest";
import { shellQuote } from "./shell-quote.ts";

it("leaves plain words as they are", () => {
  expect(["ip", "192.168.1.50/24", "mv0", "00:11:22:33:44:55"].map(shellQuote)).toEqual([
    "ip",
    "192.168.1.50/24",
    "mv0",
    "00:11:22:33:44:55",
  ]);
});

it("gives a shell back every word as it was, and runs none", () => {
  const word = fc.string({ unit: "binary" }).filter((text) => !text.includes("\0"));
  const nasty = fc.constantFrom("$(id)", "`id`", "a'b", "", "a b", "#x", "\n", "~", "*", '"', "\\");
  fc.assert(
    fc.property(fc.array(fc.oneof(word, nasty), { minLength: 1, maxLength: 20 }), (words) => {
      const script = `printf '%s\\0' ${words.map(shellQuote).join(" ")}`;
      const said = execFileSync("/bin/sh", ["-c", script]);
      expect(said).toEqual(Buffer.from(words.map((text) => `${text}\0`).join("")));
    }),
    { numRuns: 60, seed: 20_261_122 },
  );
});
