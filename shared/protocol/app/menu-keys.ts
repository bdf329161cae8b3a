import type { MenuActionId } from "./action-ids.ts";

/**
 * The keys that the native menu names beside its items.
 *
 * It only names them: the page hears them, by the shortcuts of its registry, which has these.
 */
export const MENU_KEYS: Partial<Readonly<Record<MenuActionId, string>>> = {
  "file.new": "Ctrl+Alt+N",
  "file.open": "Ctrl+O",
  "file.save": "Ctrl+S",
  "file.saveAs": "Ctrl+Shift+S",
  "file.export": "Ctrl+E",
  "edit.undo": "Ctrl+Z",
  "edit.redo": "Ctrl+Shift+Z",
  "edit.cut": "Ctrl+X",
  "edit.copy": "Ctrl+C",
  "edit.paste": "Ctrl+V",
  "edit.duplicate": "Ctrl+D",
  "edit.delete": "Delete",
  "edit.selectAll": "Ctrl+A",
  "view.fit": "Shift+1",
  "view.zoomIn": "Ctrl+=",
  "view.zoomOut": "Ctrl+-",
  "view.tidy": "L",
  "view.palette": "Ctrl+K",
  "view.search": "Ctrl+F",
  "machine.apply": "Ctrl+Enter",
  "help.open": "F1",
  "help.shortcuts": "Ctrl+/",
  "app.settings": "Ctrl+,",
};
