import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE, labOfDocument, outcomeOf, shown, wholeLab } from "../../__testing__/whole-lab.ts";
import { ifupdown } from "./ifupdown.ts";

describe("the target ifupdown", () => {
  it("writes the whole lab", async () => {
    const text = shown(outcomeOf(ifupdown, wholeLab()));
    await expect(text).toMatchFileSnapshot("__fixtures__/whole-lab.txt");
  });

  it("holds no free text at all", () => {
    const [plain] = outcomeOf(ifupdown, wholeLab()).files;
    const free = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme-ascii" });
    const texts = fc.tuple(free, free, free, free).map((all) => {
      return all.map((one) => `${one.trim()}x${HOSTILE}`) as [string, string, string, string];
    });
    fc.assert(
      fc.property(texts, (text) => {
        const [file] = outcomeOf(ifupdown, wholeLab(text)).files;
        expect(file?.text).toBe(plain?.text);
        // What ifupdown reads of a folder (interfaces(5), source-directory).
        expect(file?.path).toMatch(/^[a-zA-Z0-9_-]+$/u);
      }),
      { seed: 20_261_123, numRuns: 20 },
    );
  });

  it.each([
    ["a VLAN's tag", { kind: "nic", host: "ws", name: "eno1.10", vlan: { parent: "n", id: 20 } }],
    ["a child", { kind: "macvlan", parent: "n", name: "eno1.7", mode: "bridge" }],
  ])("refuses a name that it takes for another VLAN: %s", (_what, node) => {
    const made = ifupdown.write(
      labOfDocument({
        nodes: [
          { kind: "host", id: "ws", name: "ws" },
          { kind: "nic", id: "n", host: "ws", name: "eno1" },
          { id: "x", ...node },
        ],
      }),
    );
    expect(made.ok ? [] : made.error.map((note) => note.node)).toEqual(["x"]);
  });

  it("gives every line a keyword that ifupdown knows", () => {
    const [file] = outcomeOf(ifupdown, wholeLab()).files;
    const lines = (file?.text ?? "").split("\n").filter((line) => line !== "");
    for (const line of lines) {
      expect(line).toMatch(/^(#|auto |iface |\s+(pre-up|up|down|post-down) )/u);
      expect(line).not.toMatch(/\\$/u);
    }
  });
});
