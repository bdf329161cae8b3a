import type { CableId } from "../../../shared/topology/brand.ts";
import type { MenuEntry } from "../../ui/menu-item.tsx";
import { runCommand } from "../shown-topology.ts";
import { actionEntry, grouped, type MenuWords } from "./menu-words.ts";

/** What can be done with a cable. */
export function cableEntries(words: MenuWords, id: string): readonly MenuEntry[] {
  const { app, t } = words;
  const { topology } = app.document.getState();
  const cable = topology?.cables?.find((one) => one.id === id);
  if (!topology || !cable) {
    return [];
  }
  const isOn = cable.reflectiveRelay === true;
  const isUp = cable.up !== false;
  const hasPort = topology.nodes.some((node) => node.kind === "switch" && node.id === cable.to);
  const cableId: CableId = cable.id;
  const hairpin: MenuEntry = {
    id: "cable.hairpin",
    label: t(isOn ? "ui.canvas.menu.hairpinOff" : "ui.canvas.menu.hairpinOn"),
    run: () => {
      const reflectiveRelay = isOn ? null : true;
      runCommand(app, { type: "cable.setReflectiveRelay", id: cableId, reflectiveRelay });
    },
  };
  const plug: MenuEntry = {
    id: "cable.up",
    label: t(isUp ? "ui.canvas.menu.cableDown" : "ui.canvas.menu.cableUp"),
    run: () => {
      runCommand(app, { type: "cable.setUp", id: cableId, up: isUp ? false : null });
    },
  };
  return grouped([[...(hasPort ? [hairpin] : []), plug], actionEntry(words, "edit.delete")]);
}
