import { describe, expect, it } from "vitest";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import { guests, reached, type Reached } from "./__testing__/reached.ts";
import { reachChanges } from "./reach-changes.ts";

function after(before: Reached, command: Command): Reached {
  const applied = applyCommand(before.topology, command);
  if (!applied.ok) {
    throw new Error(applied.error.message.id);
  }
  return reached(applied.value.document);
}

const before = guests(2);

describe("what an edit does to who reaches whom", () => {
  it("lists the pairs that stop working, in both directions", () => {
    const edited = after(before, {
      type: "macvlan.setMode",
      id: "m0" as NodeId,
      mode: "private",
    });

    expect(reachChanges(before, edited)).toEqual({
      stopped: [
        { from: "m0", to: "m1" },
        { from: "m1", to: "m0" },
      ],
      began: [],
    });
    expect(reachChanges(edited, before)?.began).toHaveLength(2);
  });

  it("is silent about what comes and goes, and about another document", () => {
    const edited = after(before, { type: "node.remove", ids: ["m0" as NodeId] });

    expect(reachChanges(before, edited)).toEqual({ stopped: [], began: [] });
    expect(
      reachChanges(before, { ...edited, topology: { ...edited.topology, id: "x" as never } }),
    ).toBeNull();
  });
});
