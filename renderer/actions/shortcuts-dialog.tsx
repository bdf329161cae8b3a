import "./shortcuts-dialog.css";
import type { ReactNode } from "react";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Kbd } from "../ui/kbd.tsx";
import type { Action, ActionGroup } from "./action.ts";
import { ACTIONS } from "./registry.ts";

const GROUPS: readonly ActionGroup[] = ["file", "edit", "add", "view", "reach", "machine", "help"];

/** Every action that has a key, by its group. */
export function ShortcutsDialog(): ReactNode {
  const app = useApp();
  const t = useText();
  const open = useFrom("view", ({ overlay }) => overlay === "shortcuts");
  return (
    <Dialog
      open={open}
      size="large"
      title={t("ui.actions.shortcuts")}
      onClose={() => {
        app.view.getState().open(null);
      }}
    >
      <div className="shortcuts" tabIndex={0} role="group" aria-label={t("ui.actions.shortcuts")}>
        {GROUPS.map((group) => (
          <ShortcutGroup key={group} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function ShortcutGroup({ group }: { readonly group: ActionGroup }): ReactNode {
  const t = useText();
  const actions = ACTIONS.filter(
    (action) => action.group === group && (action.shortcuts ?? []).length > 0,
  );
  return actions.length === 0 ? null : (
    <section className="shortcuts-group">
      <h3>{t(`ui.actions.group.${group}`)}</h3>
      <dl>
        {actions.map((action) => (
          <ShortcutRow key={action.id} action={action} />
        ))}
      </dl>
    </section>
  );
}

function ShortcutRow({ action }: { readonly action: Action }): ReactNode {
  const app = useApp();
  const say = useSay();
  return (
    <div className="shortcuts-row">
      <dt>{say(action.label(app))}</dt>
      <dd>
        {(action.shortcuts ?? []).map((shortcut) => (
          <Kbd key={shortcut} keys={shortcut} />
        ))}
      </dd>
    </div>
  );
}
