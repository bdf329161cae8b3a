/** Where a key of a list leads from one of its items; undefined: nowhere. */
export function nextIn<Item>(items: readonly Item[], at: number, key: string): Item | undefined {
  switch (key) {
    case "ArrowDown":
      return items[at + 1];
    case "ArrowUp":
      return at < 0 ? items.at(-1) : items[at - 1];
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
    default:
      return undefined;
  }
}
