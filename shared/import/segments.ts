/** Sets of things that frames pass between (disjoint-set forest), to see a loop before it is drawn. */
export class Segments {
  readonly #parents = new Map<string, string>();

  /** Joins two things; false: they are joined already, so this would close a loop. */
  join(a: string, b: string): boolean {
    const [first, second] = [this.#rootOf(a), this.#rootOf(b)];
    this.#parents.set(first, second);
    return first !== second;
  }

  areJoined(a: string, b: string): boolean {
    return this.#rootOf(a) === this.#rootOf(b);
  }

  #rootOf(thing: string): string {
    let root = thing;
    for (let next = this.#parents.get(root); next !== undefined && next !== root;) {
      root = next;
      next = this.#parents.get(root);
    }
    this.#parents.set(thing, root);
    return root;
  }
}
