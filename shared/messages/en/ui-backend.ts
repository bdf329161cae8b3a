type Place = { name: string; folder: string };

export const uiBackendMessages = {
  "ui.backend.unknownCall": ({ call }: { call: string }) =>
    `This page asked for "${call}", which this program does not have. Reload the page: it may be older than the program.`,
  "ui.backend.badInput": ({
    call,
    place,
    reason,
  }: {
    call: string;
    place: string;
    reason: string;
  }) =>
    `This page asked for "${call}" in a way that this program does not understand (${place === "" ? "" : `${place}: `}${reason}). Reload the page: it may be older than the program.`,
  "ui.backend.bug": ({ call, reason }: { call: string; reason: string }) =>
    `A bug in macvlan-designer: "${call}" failed with "${reason}". Your document is untouched; please report it.`,
  "ui.backend.notHere": () => "This cannot be done here.",

  "ui.backend.unknownHandle": () =>
    "This program no longer knows which file is meant. Open it again from the list of files.",
  "ui.backend.outside": ({ folder }: { folder: string }) =>
    `Files outside of ${folder} are neither opened nor saved here. Start macvlan-designer serve with another folder.`,
  "ui.backend.noWindows": () =>
    "No further window can be opened here. Open the printed address in another tab.",
  "ui.backend.noDialogs": () => "There is no dialog of the system here to choose a file with.",
  "ui.backend.noFolder": () => "There is no folder here whose files could be listed.",
  "ui.backend.cannotKeepSettings": ({ folder, reason }: { folder: string; reason: string }) =>
    `The setting holds for now, but could not be kept in ${folder}: ${reason}.`,

  "ui.backend.cannotRead": ({ name, folder, reason }: Place & { reason: string }) =>
    `${name} in ${folder} cannot be opened: ${reason}.`,
  "ui.backend.tooLarge": ({ name, folder, megabytes }: Place & { megabytes: number }) =>
    `${name} in ${folder} is larger than the ${megabytes} MB that a topology may have.`,
  "ui.backend.notUtf8": ({
    name,
    folder,
    line,
    column,
  }: Place & { line: number; column: number }) =>
    `${name} in ${folder} is no text in UTF-8: line ${line}, column ${column} holds bytes that mean nothing in it. Save it as UTF-8 in the editor that it comes from.`,
  "ui.backend.cannotWrite": ({
    name,
    folder,
    reason,
    todo,
  }: Place & { reason: string; todo: string }) =>
    `${name} could not be saved in ${folder}: ${reason}. ${todo} Your work is still here, unsaved.`,
  "ui.backend.todo.space": () => "Free some space and save again, or save it somewhere else.",
  "ui.backend.todo.folder": () => "Make the folder again, or save it somewhere else.",
  "ui.backend.todo.permission": () =>
    "Ask whoever owns the folder for the right to write there, or save it somewhere else.",
  "ui.backend.todo.elsewhere": () => "Save it somewhere else.",
  "ui.backend.changedMeanwhile": ({ name, folder }: Place) =>
    `${name} in ${folder} was changed by another program since it was opened, so it was not overwritten. Compare the two first.`,
  "ui.backend.exists": ({ name, folder }: Place) =>
    `There is already a ${name} in ${folder}. Replace it, or choose another name.`,
  "ui.backend.badName": ({ name }: { name: string }) =>
    `"${name}" cannot be a file's name here. Write a name, with folders before it if you like (lab/home), and nothing that begins with a dot.`,
  "ui.backend.notRegular": () => "it is no ordinary file",
  "ui.backend.nameTooLong": () => "its name is too long for this disk",
  "ui.backend.quota": () => "your share of the disk is used up",
};
