import { actionOf, isEnabled, runAction } from "../../actions/registry.ts";
import type { useSay, useText } from "../../i18n/language.ts";
import type { App } from "../../store/app.ts";
import type { MenuCommand, MenuEntry } from "../../ui/menu-item.tsx";

/** What is needed to write a menu: the window, and its language. */
export interface MenuWords {
  readonly app: App;
  readonly t: ReturnType<typeof useText>;
  readonly say: ReturnType<typeof useSay>;
}

/** A menu's line for an action of the registry; none where there is no such action. */
export function actionEntry({ app, say }: MenuWords, id: string): readonly MenuCommand[] {
  const action = actionOf(id);
  return action
    ? [
        {
          id,
          label: say(action.label(app)),
          shortcut: action.shortcuts?.[0],
          disabled: !isEnabled(app, action),
          danger: id === "edit.delete",
          run: () => {
            runAction(app, id);
          },
        },
      ]
    : [];
}

/** Puts groups of lines together, with rules between those that have any. */
export function grouped(groups: readonly (readonly MenuEntry[])[]): readonly MenuEntry[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, at): readonly MenuEntry[] =>
      at === 0 ? group : [{ type: "rule", id: `rule-${at}` }, ...group],
    );
}
