import { describe, expect, it } from "vitest";
import { isFolded, PANELS, sizeOf } from "../../shared/protocol/app/panels.ts";
import { example } from "../analysis/__testing__/examples.ts";
import { testApp } from "../actions/__testing__/test-app.ts";
import { keepPanelSize, showDrawer, toggleFold } from "./panels.ts";

describe("panels", () => {
  it("are as wide as the design says, until somebody drags them", () => {
    expect(sizeOf({}, "left")).toBe(PANELS.left.size);
  });

  it("never become smaller or larger than they can be", () => {
    expect(sizeOf({ right: 1 }, "right")).toBe(PANELS.right.min);
    expect(sizeOf({ right: 4000 }, "right")).toBe(PANELS.right.max);
  });

  it("keep their size while they are folded", () => {
    const app = testApp();

    keepPanelSize(app, "left", 300);
    toggleFold(app, "left");

    const { panels } = app.settings.getState();
    expect([sizeOf(panels, "left"), isFolded(panels, "left")]).toEqual([300, true]);
  });
});

describe("showDrawer", () => {
  const foldedAfter = (...tabs: readonly ("matrix" | "problems")[]): boolean => {
    const app = testApp(example("home-lab"));
    tabs.forEach((tab) => {
      showDrawer(app, tab);
    });
    return isFolded(app.settings.getState().panels, "drawer");
  };

  it("goes to another tab", () => {
    expect(foldedAfter("problems")).toBe(false);
  });

  it("folds the drawer at the tab that is open", () => {
    expect(foldedAfter("matrix")).toBe(true);
  });

  it("opens a folded drawer", () => {
    expect(foldedAfter("matrix", "problems")).toBe(false);
  });
});
