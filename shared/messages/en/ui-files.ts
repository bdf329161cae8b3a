export const uiFilesMessages = {
  "ui.files.program": () => "Macvlan Designer",
  "ui.files.untitled": () => "Untitled lab",
  "ui.files.copyOf": ({ name }: { name: string }) => `${name} (copy)`,
  "ui.files.saved": ({ name }: { name: string }) => `Saved ${name}.`,
  "ui.files.upload.tooLarge": ({ name, megabytes }: { name: string; megabytes: number }) =>
    `${name} is larger than the ${megabytes} MB that a topology may have. Nothing was opened.`,
  "ui.files.upload.unreadable": ({ name }: { name: string }) =>
    `${name} is no text in UTF-8, so it is no topology. Nothing was opened.`,

  "ui.files.action.new": () => "New topology",
  "ui.files.action.templates": () => "New from a template…",
  "ui.files.action.open": () => "Open…",
  "ui.files.action.save": () => "Save",
  "ui.files.action.saveAs": () => "Save as…",
  "ui.files.action.download": () => "Download a copy",
  "ui.files.action.duplicateAsNew": () => "Duplicate as a new lab",
  "ui.files.action.close": () => "Close the document",
};
