import { message } from "../../messages/message.ts";
import { lowerDevice } from "../../topology/effective.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { Candidate, Pair } from "./remedy.ts";

/** Mode bridge for both: siblings then meet inside their parent, without the switch. */
export function bridgeMode({ index, from, to }: Pair): Candidate | undefined {
  if (from.kind !== "macvlan" || to.kind !== "macvlan") {
    return undefined;
  }
  const lower = lowerDevice(index, from);
  if (!lower || lower.id !== lowerDevice(index, to)?.id) {
    return undefined;
  }
  const others = [from, to].filter(({ mode }) => mode !== "bridge");
  if (others.length === 0 || others.some(({ mode }) => mode === "passthru")) {
    return undefined;
  }
  return {
    title: message("remedy.bridgeMode", { names: others.map(({ name }) => name) }),
    commands: others.flatMap((child) => toBridge(child)),
  };
}

/**
 * Puts a child into mode bridge; nothing to do where it is in that mode.
 *
 * What belongs to mode source alone goes with it; elsewhere the kernel refuses it.
 */
export function toBridge(child: NodeOf<"macvlan">): Candidate["commands"] {
  const { id } = child;
  if (child.mode === "bridge") {
    return [];
  }
  return [
    { type: "macvlan.setMode", id, mode: "bridge" },
    ...(child.sourceMacs ? [{ type: "macvlan.setSourceMacs", id, sourceMacs: null } as const] : []),
    ...(child.nodst === undefined ? [] : [{ type: "macvlan.setNodst", id, nodst: null } as const]),
  ];
}
