import { plural } from "../plural.ts";

interface Existing {
  readonly count: number;
  readonly name: string;
  readonly folder: string;
}

const files = (count: number): string => plural("en", count, { one: "file", other: "files" });

/** The gallery of exports and diagrams, and saving what is in it. */
export const uiExportMessages = {
  "ui.export.title": () => "Export",
  "ui.export.lead": () => "The document in the form of other programs, as it is at this moment.",
  "ui.export.action": () => "Export…",
  "ui.export.actionTo": ({ title }: { title: string }) => `Export as ${title}`,

  "ui.export.notLoaded": () => "The gallery could not be loaded",
  "ui.export.notLoaded.text": () =>
    "Its part of the page did not come: is the program that serves it still running? Your document is untouched.",
  "ui.export.loadAgain": () => "Try again",

  "ui.export.search": () => "Search targets",
  "ui.export.targets": () => "Targets",
  "ui.export.noMatch": ({ search }: { search: string }) => `No target matches "${search}"`,
  "ui.export.family.diagrams": () => "Diagrams and pages",
  "ui.export.family.workstation": () => "The host's own network",
  "ui.export.family.containers": () => "Containers",
  "ui.export.family.machines": () => "Virtual machines and system containers",
  "ui.export.lossy": ({ count }: { count: number }) =>
    count === 1 ? "1 thing is left out" : `${count} things are left out`,
  "ui.export.refuses": () => "It cannot hold this document",

  "ui.export.host": () => "Host",
  "ui.export.files": () => "Files",
  "ui.export.content": ({ name }: { name: string }) => `Content of ${name}`,
  "ui.export.mode": ({ mode }: { mode: string }) => `mode ${mode}`,
  "ui.export.lines": ({ count }: { count: number }) =>
    plural("en", count, { one: "line", other: "lines" }),
  "ui.export.writing": () => "Writing…",

  "ui.export.copy": () => "Copy",
  "ui.export.copyAll": () => "Copy all",
  "ui.export.copyFile": ({ name }: { name: string }) => `Copy ${name}`,
  "ui.export.copied": () => "Copied",
  "ui.export.notCopied": () =>
    "The clipboard cannot be written to here. Select the text and press Ctrl+C.",
  "ui.export.save": () => "Save…",
  "ui.export.saveAll": ({ count }: { count: number }) => `Save ${files(count)}…`,
  "ui.export.saveFile": ({ name }: { name: string }) => `Save ${name}…`,
  "ui.export.downloadIt": () => "Download",
  "ui.export.download": ({ name }: { name: string }) => `Download ${name}`,

  "ui.export.notes": ({ title }: { title: string }) => `What ${title} cannot express`,
  "ui.export.notes.none": () => "Nothing: all that is drawn for this host is in the files.",
  "ui.export.notes.left": () => "Not in the files",
  "ui.export.notes.lost": () => "Only in part",
  "ui.export.notes.hint": () => "To know and to do",
  "ui.export.notes.refused": () => "Why not",
  "ui.export.notes.never": ({ title }: { title: string }) => `${title} in general`,
  "ui.export.notes.more": ({ count }: { count: number }) => `Show ${count} more`,

  "ui.export.refused": ({ title }: { title: string }) => `${title} cannot hold this document`,
  "ui.export.refused.text": () => "What is in its way stands beside, with what to use instead.",
  "ui.export.nothing": ({ title }: { title: string }) => `Nothing of this host is for ${title}`,
  "ui.export.nothing.text": () => "Why, and what to use instead, stands beside.",
  "ui.export.errors": ({ count }: { count: number }) =>
    count === 1 ? "One error has to be mended first" : `${count} errors have to be mended first`,
  "ui.export.errors.text": () =>
    "What the kernel would refuse is not exported: the files could not work either.",
  "ui.export.errors.show": () => "Show the problems",
  "ui.export.noHost": () => "There is no host to export",
  "ui.export.noHost.text": () => "A target writes one host's part. Draw a host first.",
  "ui.export.failed": () => "This could not be written",
  "ui.export.failed.text": ({ reason }: { reason: string }) =>
    `A bug in Macvlan Designer: ${reason}. Your document is untouched; please report it.`,

  "ui.export.picture": () => "The picture",
  "ui.export.picture.theme": () => "Theme",
  "ui.export.picture.theme.light": () => "Light",
  "ui.export.picture.theme.dark": () => "Dark",
  "ui.export.picture.theme.print": () => "Print",
  "ui.export.picture.positions": () => "Layout",
  "ui.export.picture.positions.laid-out": () => "Tidy",
  "ui.export.picture.positions.canvas": () => "As drawn",
  "ui.export.picture.reachability": () => "Who reaches whom",
  "ui.export.picture.legend": () => "Legend",
  "ui.export.picture.addresses": () => "Addresses",
  "ui.export.picture.png": () => "PNG",
  "ui.export.picture.scale": () => "Size of the PNG",
  "ui.export.picture.savePng": () => "Save as PNG…",
  "ui.export.picture.pixels": ({ width, height }: { width: number; height: number }) =>
    `${width} × ${height} pixels`,
  "ui.export.picture.opens": () => "SVG and PNG carry the document: both open here again.",
  "ui.export.picture.tooLarge": ({ width, height }: { width: number; height: number }) =>
    `A PNG of ${width} × ${height} pixels is more than this browser draws. Choose a smaller size, or save as SVG.`,
  "ui.export.picture.pdf": () => "PDF",
  "ui.export.picture.savePdf": () => "Save as PDF…",
  "ui.export.picture.drawing": () => "Drawing…",
  "ui.export.noFormat": ({ name }: { name: string }) => `there is no picture format ${name}`,
  "ui.export.picture.view": () => "The picture, to scroll and zoom",
  "ui.export.picture.alt": ({ name }: { name: string }) => `${name} as a picture`,

  "ui.export.saveTitle": ({ title }: { title: string }) => `Save for ${title}`,
  "ui.export.saveHint": ({ folder }: { folder: string }) => `In ${folder}`,
  "ui.export.saveName": () => "Name",
  "ui.export.saveFolder": () => "New folder",
  "ui.export.saveFolderHint": () => "It is made where it is missing. Empty: none.",
  "ui.export.saveNow": () => "Save",
  "ui.export.replace": ({ count }: { count: number }): string =>
    count === 1 ? "Replace it" : "Replace them",
  "ui.export.cancel": () => "Cancel",
  "ui.export.saved": ({ name, count, folder }: Existing) =>
    count === 1 ? `Saved ${name} in ${folder}.` : `Saved ${files(count)} in ${folder}.`,
  "ui.export.exists": ({ name, count, folder }: Existing) =>
    count === 1
      ? `There is already another ${name} in ${folder}.`
      : `${files(count)} of these are in ${folder} already with other content, for example ${name}.`,
  "ui.export.badName": ({ name }: { name: string }) =>
    `"${name}" cannot be the name of a file or folder here. Write a name, with folders before it if you like (lab/home), and nothing that begins with a dot.`,
  "ui.export.cannotWrite": ({
    name,
    folder,
    reason,
    todo,
    written,
  }: {
    name: string;
    folder: string;
    reason: string;
    todo: string;
    written: number;
  }) =>
    `${name} could not be written in ${folder}: ${reason}. ${todo}${written === 0 ? "" : ` The ${files(written)} before it ${written === 1 ? "is" : "are"} there.`}`,

  "ui.export.native.folder": () => "Choose the folder that the files go to",
  "ui.export.native.save": () => "Save here",
  "ui.export.native.replaceDetail": () => "What is in there now would be lost.",
};
