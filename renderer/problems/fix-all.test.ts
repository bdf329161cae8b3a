import { describe, expect, it } from "vitest";
import homeLab from "../../examples/home-lab.macvlan.json" with { type: "json" };
import { lint } from "../../shared/lint/lint.ts";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { fixAll } from "./fix-all.ts";

function edited(topology: Topology, command: unknown): Topology {
  const applied = applyCommand(topology, command as Command);
  if (!applied.ok) {
    throw new Error(JSON.stringify(applied.error));
  }
  return applied.value.document;
}

const lab = homeLab as unknown as Topology;

function codes(topology: Topology): readonly string[] {
  return lint(topology).map(({ code }) => code);
}

describe("fixing all of one kind", () => {
  it("mends several nodes in one edit that is undone at once", () => {
    const vepa = ["mv0", "mv1"].reduce(
      (topology, id) => edited(topology, { type: "macvlan.setNodst", id, nodst: true }),
      lab,
    );

    const command = fixAll(vepa, "MV208");

    expect(codes(vepa).filter((code) => code === "MV208")).toHaveLength(2);
    expect(command && codes(edited(vepa, command))).not.toContain("MV208");
  });

  it("mends several findings at one node, whose fixes would overwrite each other", () => {
    const thrice = edited(lab, {
      type: "macvlan.setAddresses",
      id: "mv0",
      addresses: ["192.168.1.50/24", "192.168.1.50/24", "192.168.1.50/24"],
    });

    const command = fixAll(thrice, "MV121");

    expect(codes(thrice).filter((code) => code === "MV121")).toHaveLength(2);
    expect(command && codes(edited(thrice, command))).not.toContain("MV121");
  });

  it("offers nothing where nothing is found", () => {
    expect(fixAll(lab, "MV101")).toBeUndefined();
  });
});
