/** A document in which nothing is drawn, not even this machine. */
export const NOTHING = {
  text: JSON.stringify({
    format: "macvlan-designer/topology",
    version: 1,
    id: "5d3c7a52-9d5c-4a0e-8f0f-2f9f0f6f4b11",
    name: "Nothing",
    nodes: [],
  }),
};
