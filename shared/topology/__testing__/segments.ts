/** Which nodes are joined to one LAN; keeps generated documents free of loops. */
export class Segments {
  readonly #above = new Map<string, string>();

  /** Joins two nodes' segments; false, and nothing is joined, when they are one already. */
  join(one: string, other: string): boolean {
    const first = this.#root(one);
    const second = this.#root(other);
    if (first === second) {
      return false;
    }
    this.#above.set(first, second);
    return true;
  }

  #root(node: string): string {
    const above = this.#above.get(node);
    return above === undefined ? node : this.#root(above);
  }
}
