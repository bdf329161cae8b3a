/** Sets that grow together (Galler and Fischer), by key. */
export class UnionFind<Key> {
  readonly #parents = new Map<Key, Key>();

  /** The key that stands for the whole set of a key. */
  find(key: Key): Key {
    let root = key;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) {
      root = up;
    }
    for (let at = key; at !== root;) {
      const up = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = up;
    }
    return root;
  }

  /** Joins two sets; false when they were one before. */
  join(first: Key, second: Key): boolean {
    const [a, b] = [this.find(first), this.find(second)];
    if (a === b) {
      return false;
    }
    this.#parents.set(a, b);
    return true;
  }
}
