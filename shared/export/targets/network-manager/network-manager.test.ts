import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE, labOfDocument, outcomeOf, shown, wholeLab } from "../../__testing__/whole-lab.ts";
import { networkManager } from "./network-manager.ts";

/** One made child on a NIC, and what it is written as. */
function childFile(child: object): string {
  const lab = labOfDocument({
    nodes: [
      { kind: "host", id: "ws", name: "ws" },
      { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
      { kind: "macvlan", id: "m", parent: "eno1", name: "mv0", mode: "bridge", ...child },
    ],
  });
  const { files } = outcomeOf(networkManager, lab);
  return files.map(({ text }) => text).join("");
}

describe("the target network-manager", () => {
  it("writes the whole lab", async () => {
    const text = shown(outcomeOf(networkManager, wholeLab()));
    await expect(text).toMatchFileSnapshot("__fixtures__/whole-lab.txt");
  });

  it.each([
    ["vepa", 1],
    ["bridge", 2],
    ["private", 3],
    ["passthru", 4],
  ])("writes mode %s as %d", (mode, number) => {
    expect(childFile({ mode })).toContain(`\nmode=${number}\n`);
  });

  it("never sets the MAC of a passthru child, which is its NIC's", () => {
    expect(childFile({ mode: "passthru" })).toContain("\ncloned-mac-address=preserve\n");
    expect(childFile({ mac: "02:00:00:00:00:77" })).toContain(
      "\ncloned-mac-address=02:00:00:00:00:77\n",
    );
  });

  it("writes nothing for mode source, which NetworkManager refuses", () => {
    expect(childFile({ mode: "source", sourceMacs: ["02:00:00:00:00:09"] })).toBe("");
  });

  it("is root's alone", () => {
    const { files } = outcomeOf(networkManager, wholeLab());
    expect(files.every(({ mode }) => mode === 0o600)).toBe(true);
  });

  it("holds no free text at all", () => {
    const plain = outcomeOf(networkManager, wholeLab()).files;
    const free = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme-ascii" });
    const texts = fc.tuple(free, free, free, free).map((all) => {
      return all.map((one) => `${one.trim()}x${HOSTILE}`) as [string, string, string, string];
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(outcomeOf(networkManager, wholeLab(text)).files).toEqual(plain);
      }),
      { seed: 20_261_123, numRuns: 20 },
    );
  });

  it("refuses a NIC whose name is no plain word", () => {
    const made = networkManager.write(
      labOfDocument({
        nodes: [
          { kind: "host", id: "ws", name: "ws" },
          { kind: "nic", id: "eno1", host: "ws", name: "a;b$(x)" },
        ],
      }),
    );
    expect(made.ok).toBe(false);
  });
});
