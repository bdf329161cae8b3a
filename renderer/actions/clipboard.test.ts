import { describe, expect, it } from "vitest";
import { example } from "../analysis/__testing__/examples.ts";
import type { App } from "../store/app.ts";
import { testApp } from "./__testing__/test-app.ts";
import { copySelection, cutSelection, pasteText } from "./clipboard.ts";

function nodeIds(app: App): readonly string[] {
  return app.document.getState().topology?.nodes.map(({ id }) => id) ?? [];
}

describe("the clipboard", () => {
  it("holds nothing while nothing is selected", () => {
    const app = testApp(example("home-lab"));

    expect(copySelection(app)).toBeUndefined();
  });

  it("pastes a guest with its child, and selects them", () => {
    const app = testApp(example("home-lab"));
    const before = nodeIds(app);
    app.view.getState().select(["web"]);

    const text = copySelection(app);
    pasteText(app, text ?? "");

    const added = nodeIds(app).filter((id) => !before.includes(id));
    expect(added).toHaveLength(2);
    expect(app.view.getState().selection).toEqual(added);
  });

  it("takes what it pasted back in one step", () => {
    const app = testApp(example("home-lab"));
    const before = app.document.getState().topology;
    app.view.getState().select(["web"]);

    pasteText(app, copySelection(app) ?? "");
    app.document.getState().undo();

    expect(app.document.getState().topology).toEqual(before);
  });

  it("gives back under the same ids what was cut", () => {
    const app = testApp(example("home-lab"));
    const before = nodeIds(app);
    app.view.getState().select(["web"]);

    const text = cutSelection(app);
    expect(nodeIds(app)).toHaveLength(before.length - 2);
    pasteText(app, text ?? "");

    expect([...nodeIds(app)].sort()).toEqual([...before].sort());
  });

  it("says so when there is nothing to paste", () => {
    const app = testApp(example("home-lab"));

    pasteText(app, "some words");

    expect(app.notices.getState().notices.map(({ message }) => message.id)).toEqual([
      "ui.actions.nothingToPaste",
    ]);
  });

  it("pastes into another window through text", () => {
    const [from, to] = [testApp(example("home-lab")), testApp(example("home-lab"))];
    const before = nodeIds(to);
    from.view.getState().select(["mv0"]);

    pasteText(to, copySelection(from) ?? "");

    expect(nodeIds(to)).toHaveLength(before.length + 1);
  });
});
