import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { guestsLab, hostileText, oddlyNamedLab } from "../../__testing__/guests-lab.ts";
import { labOfDocument, outcomeOf, shown } from "../../__testing__/whole-lab.ts";
import { incus } from "./incus.ts";

describe("the target incus", () => {
  it("writes the lab of guests", async () => {
    const text = shown(outcomeOf(incus, guestsLab()));
    await expect(text).toMatchFileSnapshot("__fixtures__/guests-lab.txt");
  });

  it("gives each guest's name back, whichever YAML is read", () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (vm, container) => {
        const { files } = outcomeOf(incus, guestsLab(["Guests", vm, container, "no"]));
        const read = (version: "1.1" | "1.2"): readonly unknown[] =>
          files.map(
            ({ text }) => (parse(text, { version }) as { description: unknown }).description,
          );
        expect(read("1.2")).toEqual([vm, container, "no"]);
        expect(read("1.1")).toEqual([vm, container, "no"]);
        expect(files.map(({ text }) => text).join("")).not.toMatch(/[\ufffe\uffff]/u);
      }),
      { seed: 20_261_123, numRuns: 60 },
    );
  });

  it("reads every value as a text, also where YAML 1.1 has numbers to the base of 60", () => {
    outcomeOf(incus, guestsLab()).files.forEach(({ text }) => {
      const { devices } = parse(text, { version: "1.1" }) as { devices: Record<string, object> };
      const values = Object.values(devices).flatMap((device) => Object.values(device) as unknown[]);
      expect(values.filter((value) => typeof value !== "string")).toEqual([]);
    });
  });

  it("brings a VLAN up itself only where its name is the one that Incus gives", () => {
    const made = (name: string): string => {
      const lab = labOfDocument({
        nodes: [
          { kind: "host", id: "ws", name: "ws" },
          { kind: "nic", id: "n", host: "ws", name: "eno1" },
          { kind: "nic", id: "v", host: "ws", name, vlan: { parent: "n", id: 10 } },
          { kind: "guest", id: "g", host: "ws", name: "g", type: "container" },
          { kind: "macvlan", id: "m", parent: "v", guest: "g", name: "mv0", mode: "vepa" },
        ],
      });
      const { files, notes } = outcomeOf(incus, lab);
      return `${files[0]?.text ?? ""}${notes.map(({ kind, node }) => `${kind} ${node ?? ""}`).join()}`;
    };
    expect(made("eno1.10")).toMatch(/parent: "eno1"\n +vlan: "10"\n +mode: "vepa"/u);
    expect(made("eno1.10")).not.toContain("left v");
    expect(made("lan10")).toMatch(/parent: "lan10"\n +mode/u);
    expect(made("lan10")).toContain("left v");
  });

  it("refuses to name a NIC that Incus would not take", () => {
    expect(incus.write(oddlyNamedLab("a*", "vm")).ok).toBe(false);
  });
});
