import { expect, it } from "vitest";
import { example } from "../analysis/__testing__/examples.ts";
import { testApp } from "./__testing__/test-app.ts";
import { actionEntries, matching, nodeEntries } from "./palette-entries.ts";

const app = testApp(example("home-lab"));

it("finds an action by its name in another language, and without its marks", () => {
  const entries = actionEntries(app, "vi");

  expect(matching(entries, "select all")[0]?.id).toBe("edit.selectAll");
  expect(matching(entries, "chon tat ca")[0]?.id).toBe("edit.selectAll");
});

it("finds a node by its address", () => {
  expect(matching(nodeEntries(app), "1.51").map(({ id }) => id)).toContain("node:mv1");
});

it("offers nothing that cannot be done now", () => {
  const ids = actionEntries(app, "en").map(({ id }) => id);

  expect(ids).not.toContain("edit.undo");
  expect(ids).not.toContain("edit.delete");
});

it("finds nothing where nothing is called so", () => {
  expect(matching(actionEntries(app, "en"), "qqqq")).toEqual([]);
});
