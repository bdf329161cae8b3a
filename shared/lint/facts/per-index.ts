import type { TopologyIndex } from "../../topology/topology-index.ts";

/** Makes a function that works a fact out once per document; documents are immutable. */
export function perIndex<Fact>(
  make: (index: TopologyIndex) => Fact,
): (index: TopologyIndex) => Fact {
  const known = new WeakMap<TopologyIndex, { readonly fact: Fact }>();
  return (index) => {
    let entry = known.get(index);
    if (!entry) {
      entry = { fact: make(index) };
      known.set(index, entry);
    }
    return entry.fact;
  };
}
