import type { MenuItemConstructorOptions } from "electron";
import { message } from "../../shared/messages/message.ts";
import type { MenuActionId } from "../../shared/protocol/app/action-ids.ts";
import { MENU_KEYS } from "../../shared/protocol/app/menu-keys.ts";
import type { Say } from "./ask.ts";

/** What the menu can ask for. */
export interface MenuContext {
  readonly say: Say;
  readonly developerTools: boolean;
  readonly run: (action: MenuActionId) => void;
  readonly newWindow: () => void;
  readonly about: () => void;
}

type Item = MenuActionId | "-" | MenuItemConstructorOptions;

/** The native menu: the same actions as the palette, where a desktop expects them. */
export function menuTemplate(context: MenuContext): MenuItemConstructorOptions[] {
  const { say } = context;
  const item = itemMaker(context);
  const submenu = (items: readonly Item[]): MenuItemConstructorOptions[] => items.map(item);
  return [
    { label: say(message("ui.window.menu.file")), submenu: submenu(fileItems(context)) },
    { label: say(message("ui.window.menu.edit")), submenu: submenu(EDIT) },
    { label: say(message("ui.window.menu.view")), submenu: submenu(viewItems(context)) },
    { label: say(message("ui.window.menu.machine")), submenu: submenu(MACHINE) },
    { label: say(message("ui.window.menu.help")), submenu: submenu(helpItems(context)) },
  ];
}

const EDIT: readonly Item[] = [
  ...(["edit.undo", "edit.redo", "-", "edit.cut", "edit.copy", "edit.paste"] as const),
  ...(["edit.duplicate", "edit.delete", "-", "edit.selectAll"] as const),
];

const MACHINE: readonly Item[] = [
  ...(["machine.apply", "machine.verify", "-"] as const),
  ...(["machine.persist", "machine.unpersist", "-", "machine.remove"] as const),
];

function fileItems({ say, newWindow }: MenuContext): readonly Item[] {
  return [
    "file.new",
    "file.open",
    { id: "window.new", label: say(message("ui.window.newWindow")), click: newWindow },
    ...(["-", "file.save", "file.saveAs", "file.export", "-"] as const),
    ...(["app.settings", "-", "file.close"] as const),
    { role: "quit", label: say(message("ui.window.quit")), accelerator: "Ctrl+Q" },
  ];
}

function viewItems({ say, developerTools }: MenuContext): readonly Item[] {
  const tools: Item = { role: "toggleDevTools", label: say(message("ui.window.developerTools")) };
  return [
    ...(["view.tidy", "-", "view.zoomIn", "view.zoomOut", "view.fit", "-"] as const),
    ...(["view.search", "view.palette", "-"] as const),
    { role: "togglefullscreen", label: say(message("ui.window.fullScreen")) },
    ...(developerTools ? [tools] : []),
  ];
}

function helpItems({ say, about }: MenuContext): readonly Item[] {
  return [
    "help.open",
    "help.shortcuts",
    "-",
    { label: say(message("ui.window.about")), click: about },
  ];
}

function itemMaker({ say, run }: MenuContext): (item: Item) => MenuItemConstructorOptions {
  return (item) => {
    if (item === "-") {
      return { type: "separator" };
    }
    if (typeof item !== "string") {
      return item;
    }
    const keys = MENU_KEYS[item];
    return {
      id: item,
      label: say(message(`ui.window.action.${item}`)),
      ...(keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }),
      click: () => {
        run(item);
      },
    };
  };
}
