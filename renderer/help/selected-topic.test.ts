import { describe, expect, it } from "vitest";
import { LAB, smallLab } from "../../shared/help/small-lab.ts";
import { createDocumentStore } from "../store/document-store.ts";
import { createViewStore } from "../store/view-store.ts";
import { selectedTopic } from "./selected-topic.ts";

function placeOf(select: string | null, vm = false): unknown {
  const app = { document: createDocumentStore(), view: createViewStore() };
  app.document.getState().load(smallLab({ guests: ["web"], vm }), true);
  app.view.getState().select(select === null ? [] : [select]);
  return selectedTopic(app);
}

describe("what F1 opens", () => {
  it.each([
    ["mv0", "bridge"],
    ["eno1", "parents"],
    ["ws", "host-vm"],
    ["web", "host-vm"],
    ["sw", "relay"],
    ["c1", "relay"],
    ["nas", "addresses"],
    [null, "bridge"],
  ])("%s: %s", (selected, place) => {
    expect(placeOf(selected)).toEqual({ kind: "place", place });
  });

  it("a virtual machine: macvtap", () => {
    expect(placeOf("web", true)).toEqual({ kind: "place", place: "macvtap" });
  });

  it("an explained pair: why host and guest do not meet", () => {
    const app = { document: createDocumentStore(), view: createViewStore() };
    app.document.getState().load(smallLab({ guests: ["web"] }), true);
    app.view.getState().explain({ from: LAB.nic, to: LAB.web });

    expect(selectedTopic(app)).toEqual({ kind: "place", place: "host-vm" });
  });
});
