export const uiWindowMessages = {
  "ui.window.menu.file": (): string => "&File",
  "ui.window.menu.edit": (): string => "&Edit",
  "ui.window.menu.view": (): string => "&View",
  "ui.window.menu.machine": (): string => "This &machine",
  "ui.window.menu.help": (): string => "&Help",

  "ui.window.action.file.new": (): string => "&New…",
  "ui.window.action.file.open": (): string => "&Open…",
  "ui.window.action.file.save": (): string => "&Save",
  "ui.window.action.file.saveAs": (): string => "Save &as…",
  "ui.window.action.file.export": (): string => "&Export…",
  "ui.window.action.file.close": (): string => "&Close document",
  "ui.window.action.edit.undo": (): string => "&Undo",
  "ui.window.action.edit.redo": (): string => "&Redo",
  "ui.window.action.edit.cut": (): string => "Cu&t",
  "ui.window.action.edit.copy": (): string => "&Copy",
  "ui.window.action.edit.paste": (): string => "&Paste",
  "ui.window.action.edit.duplicate": (): string => "&Duplicate",
  "ui.window.action.edit.delete": (): string => "De&lete",
  "ui.window.action.edit.selectAll": (): string => "Select &all",
  "ui.window.action.view.fit": (): string => "&Fit everything in",
  "ui.window.action.view.zoomIn": (): string => "Zoom &in",
  "ui.window.action.view.zoomOut": (): string => "Zoom &out",
  "ui.window.action.view.tidy": (): string => "&Tidy up",
  "ui.window.action.view.palette": (): string => "&Command palette…",
  "ui.window.action.view.search": (): string => "&Search…",
  "ui.window.action.machine.apply": (): string => "&Apply…",
  "ui.window.action.machine.persist": (): string => "Make &permanent…",
  "ui.window.action.machine.unpersist": (): string => "&Not permanent any more…",
  "ui.window.action.machine.remove": (): string => "&Remove…",
  "ui.window.action.machine.verify": (): string => "&Verify by probes…",
  "ui.window.action.help.open": (): string => "&Help",
  "ui.window.action.help.shortcuts": (): string => "&Keyboard shortcuts",
  "ui.window.action.app.settings": (): string => "Se&ttings…",

  "ui.window.newWindow": (): string => "New &window",
  "ui.window.fullScreen": (): string => "F&ull screen",
  "ui.window.developerTools": (): string => "&Developer tools",
  "ui.window.about": (): string => "A&bout Macvlan Designer",
  "ui.window.quit": (): string => "&Quit",

  "ui.window.about.versions": ({
    version,
    electron,
    chromium,
  }: {
    version: string;
    electron: string;
    chromium: string;
  }): string => `Version ${version}\nElectron ${electron}, Chromium ${chromium}`,

  "ui.window.topologyFiles": (): string => "Macvlan topologies",
  "ui.window.allFiles": (): string => "All files",

  "ui.window.close.title": ({ title }: { title: string }): string =>
    `“${title}” has changes that are not saved.`,
  "ui.window.close.detail": (): string => "They are lost if the window is closed without saving.",
  "ui.window.close.save": (): string => "Save",
  "ui.window.close.discard": (): string => "Close without saving",
  "ui.window.close.cancel": (): string => "Cancel",

  "ui.window.crash.title": (): string => "This window has stopped working.",
  "ui.window.crash.detail": (): string =>
    "Reloading brings back the document with the changes that were not saved yet. A change of this machine that was not kept is being taken back.",
  "ui.window.crash.reload": (): string => "Reload and recover",
  "ui.window.crash.close": (): string => "Close the window",

  "ui.window.hang.title": (): string => "This window does not respond.",
  "ui.window.hang.detail": (): string =>
    "It may still be working. Reloading brings back the document with the changes that were not saved yet; a change of this machine that was not kept is taken back.",
  "ui.window.hang.wait": (): string => "Wait",
};
