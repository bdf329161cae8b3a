import type { NodeId } from "../topology/brand.ts";
import { nodeIdSchema } from "../topology/fields.ts";

const LONGEST = 64;
/** Room for `-` and a number below a million. */
const LONGEST_STEM = LONGEST - 7;

/** Hands out ids made of names, each once. */
export class UniqueIds {
  readonly #taken = new Set<string>();

  /**
   * Takes the id that a name stands for.
   *
   * Characters outside of the grammar become `-`; an id that is taken gets `-2`, `-3`, … The same
   * names in the same order give the same ids.
   */
  take(name: string): NodeId {
    const stem = name.replace(/[^A-Za-z0-9._-]/g, "-").slice(0, LONGEST_STEM) || "node";
    let id = stem;
    for (let number = 2; this.#taken.has(id); number += 1) {
      id = `${stem}-${number}`;
    }
    this.#taken.add(id);
    return nodeIdSchema.parse(id);
  }

  /** Takes exactly this id; undefined when it is taken. */
  takeExactly(id: string): NodeId | undefined {
    const parsed = nodeIdSchema.safeParse(id);
    if (!parsed.success || this.#taken.has(id)) {
      return undefined;
    }
    this.#taken.add(id);
    return parsed.data;
  }
}
