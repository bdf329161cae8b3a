import { applyCommand } from "../../topology/commands/apply.ts";
import type { Topology } from "../../topology/document.ts";
import type { QuickFix } from "../diagnostic.ts";

/** Applies a fix's commands; each of them has to be accepted. */
export function applyFix(topology: Topology, { commands }: QuickFix): Topology {
  return commands.reduce((document, command) => {
    const applied = applyCommand(document, command);
    if (!applied.ok) {
      throw new Error(JSON.stringify(applied.error));
    }
    return applied.value.document;
  }, topology);
}
