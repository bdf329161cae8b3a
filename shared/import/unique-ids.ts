import type { NodeId } from "../topology/brand.ts";
import { nodeIdSchema } from "../topology/fields.ts";

/** Of 64 characters, with room for `node` in front or `-` and a number behind. */
const LONGEST_STEM = 54;

/** Hands out ids made of names, each once. */
export class UniqueIds {
  readonly #taken = new Set<string>();

  /**
   * Takes the id that a name stands for.
   *
   * Characters outside of the grammar become `-`, a name that no id may be gets `node` in front, and an id that is taken gets `-2`, `-3`, … The same
   * names in the same order give the same ids.
   */
  take(name: string): NodeId {
    const cleaned = name.replace(/[^A-Za-z0-9._-]/g, "-").slice(0, LONGEST_STEM);
    const stem = nodeIdSchema.safeParse(cleaned).success ? cleaned : `node${cleaned}`;
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
