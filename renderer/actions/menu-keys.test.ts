import { describe, expect, it } from "vitest";
import { MENU_ACTION_IDS } from "../../shared/protocol/app/action-ids.ts";
import { MENU_KEYS } from "../../shared/protocol/app/menu-keys.ts";
import { actionOf } from "./registry.ts";

describe.each(MENU_ACTION_IDS)("the native menu's %s", (id) => {
  it("is an action of the app", () => {
    expect(actionOf(id)).toBeDefined();
  });

  it("names a key that the app hears", () => {
    const keys = MENU_KEYS[id];

    expect(keys === undefined || actionOf(id)?.shortcuts?.includes(keys)).toBe(true);
  });
});
