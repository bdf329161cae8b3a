import { beforeEach, describe, expect, it } from "vitest";
import type { NodeId } from "../../shared/topology/brand.ts";
import { parseTopologyValue } from "../../shared/topology/parse.ts";
import homeLab from "../../examples/home-lab.macvlan.json" with { type: "json" };
import { createDocumentStore, type DocumentStore } from "./document-store.ts";

const MV0 = "mv0" as NodeId;

describe("the document and its history", () => {
  let store: DocumentStore;

  beforeEach(() => {
    const parsed = parseTopologyValue(homeLab);
    if (!parsed.ok) {
      throw new Error(JSON.stringify(parsed.error));
    }
    store = createDocumentStore();
    store.getState().load(parsed.value, true);
  });

  it("undoes to the very document that was saved, and does it again", () => {
    const { saved } = store.getState();
    store.getState().run({ type: "macvlan.setMode", id: MV0, mode: "vepa" });
    const edited = store.getState().topology;

    store.getState().undo();
    expect(store.getState().topology).toBe(saved);

    store.getState().redo();
    expect(store.getState().topology).toBe(edited);
    expect(store.getState().past.map(({ label }) => label.id)).toHaveLength(1);
  });

  it("forgets what was undone when something else is done", () => {
    store.getState().run({ type: "macvlan.setMode", id: MV0, mode: "vepa" });
    store.getState().undo();

    store.getState().run({ type: "macvlan.setMode", id: MV0, mode: "private" });

    expect(store.getState().future).toEqual([]);
    expect(store.getState().past).toHaveLength(1);
  });

  it("keeps the document when an edit is refused, and says why", () => {
    const before = store.getState().topology;

    const refused = store.getState().run({ type: "node.remove", ids: ["nobody" as NodeId] });

    expect(refused.ok).toBe(false);
    expect(store.getState().topology).toBe(before);
    expect(store.getState().past).toEqual([]);
  });
});
