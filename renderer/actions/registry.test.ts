import { describe, expect, it } from "vitest";
import { say } from "../../shared/messages/say.ts";
import { MENU_ACTION_IDS } from "../../shared/protocol/app/action-ids.ts";
import { testApp } from "./__testing__/test-app.ts";
import { ACTIONS } from "./registry.ts";
import { parseShortcut } from "./shortcut.ts";

describe("the registry", () => {
  const app = testApp();

  it("has every action once", () => {
    const ids = ACTIONS.map(({ id }) => id);

    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(MENU_ACTION_IDS)("has what the native menu asks for: %s", (id) => {
    expect(ACTIONS.map((action) => action.id)).toContain(id);
  });

  it.each(ACTIONS.map((action) => [action.id, action] as const))("names %s", (_id, action) => {
    const label = action.label(app);

    expect(say(label, "en")).not.toBe("");
    expect(say(label, "vi")).not.toBe("");
  });

  it("gives no keys to two actions", () => {
    const keys = ACTIONS.flatMap(({ shortcuts }) => shortcuts ?? []).map((text) =>
      JSON.stringify(parseShortcut(text)),
    );

    expect(keys).toEqual([...new Set(keys)]);
  });
});
