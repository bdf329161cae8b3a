/**
 * The actions that others than the UI itself know of: the native menu asks for them by id.
 *
 * The UI's registry has every one of these, and more.
 */
export const MENU_ACTION_IDS = [
  "file.new",
  "file.open",
  "file.save",
  "file.saveAs",
  "file.export",
  "file.close",
  "edit.undo",
  "edit.redo",
  "edit.cut",
  "edit.copy",
  "edit.paste",
  "edit.duplicate",
  "edit.delete",
  "edit.selectAll",
  "view.fit",
  "view.zoomIn",
  "view.zoomOut",
  "view.tidy",
  "view.palette",
  "view.search",
  "machine.apply",
  "machine.persist",
  "machine.unpersist",
  "machine.remove",
  "machine.verify",
  "help.open",
  "help.shortcuts",
  "app.settings",
] as const;

export type MenuActionId = (typeof MENU_ACTION_IDS)[number];
