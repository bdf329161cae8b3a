import { plural } from "../plural.ts";

export const uiFilesMessages = {
  "ui.files.untitled": () => "Untitled lab",
  "ui.files.copyOf": ({ name }: { name: string }) => `${name} (copy)`,
  "ui.files.saved": ({ name }: { name: string }) => `Saved ${name}.`,
  "ui.files.upload.tooLarge": ({ name, megabytes }: { name: string; megabytes: number }) =>
    `${name} is larger than the ${megabytes} MB that a topology may have. Nothing was opened.`,
  "ui.files.upload.picture": ({ name, reason }: { name: string; reason: string }) =>
    `${name} cannot be opened: ${reason}. What is shown here stays.`,
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

  "ui.files.template.home-lab.title": () => "Home lab",
  "ui.files.template.home-lab.text": () =>
    "Workstation, guests and NAS: the usual small network, and its usual surprise.",
  "ui.files.template.macvtap-vms.title": () => "Virtual machines on macvtap",
  "ui.files.template.macvtap-vms.text": () =>
    "Three VMs on one NIC; one changed its MAC and is heard no more.",
  "ui.files.template.two-hosts.title": () => "Two hosts",
  "ui.files.template.two-hosts.text": () =>
    "Guests of either machine reach the other machine, but not their own.",
  "ui.files.template.vlan-trunk.title": () => "VLAN trunk",
  "ui.files.template.vlan-trunk.text": () =>
    "One NIC, two VLANs, children on each; the VLANs do not meet.",
  "ui.files.template.host-vm-restriction.title": () => "The restriction itself",
  "ui.files.template.host-vm-restriction.text": () =>
    "Host and guests share a NIC and cannot talk, in no mode.",
  "ui.files.template.host-vm-shim.title": () => "A child for the host",
  "ui.files.template.host-vm-shim.text": () =>
    "A bridge-mode child in the host's own stack, with a route to each guest.",
  "ui.files.template.host-vm-host-on-child.title": () => "The host's address on a child",
  "ui.files.template.host-vm-host-on-child.text": () =>
    "The host moves its address to a child and becomes a sibling.",
  "ui.files.template.host-vm-reflective-relay.title": () => "Reflective relay on the switch",
  "ui.files.template.host-vm-reflective-relay.text": () =>
    "The switch sends frames back out of the port they came from.",
  "ui.files.template.host-vm-second-nic.title": () => "A second NIC",
  "ui.files.template.host-vm-second-nic.text": () =>
    "The host talks through another NIC on the same switch.",
  "ui.files.template.host-vm-bridge.title": () => "A Linux bridge instead",
  "ui.files.template.host-vm-bridge.text": () =>
    "No macvlan at all: the NIC becomes a port, guests hang on veth pairs.",
  "ui.files.template.mode-bridge.title": () => "Bridge mode",
  "ui.files.template.mode-bridge.text": () =>
    "Children reach each other inside the NIC, without the switch.",
  "ui.files.template.mode-private.title": () => "Private mode",
  "ui.files.template.mode-private.text": () =>
    "No child hears another one, whatever the switch sends back.",
  "ui.files.template.mode-vepa.title": () => "VEPA mode",
  "ui.files.template.mode-vepa.text": () =>
    "Every frame leaves the NIC; a hairpin port sends it back.",
  "ui.files.template.mode-passthru.title": () => "Passthru mode",
  "ui.files.template.mode-passthru.text": () => "One child takes the whole NIC, its MAC included.",
  "ui.files.template.mode-source.title": () => "Source mode",
  "ui.files.template.mode-source.text": () => "A child hears only the stations that it lists.",

  "ui.files.templates.title": () => "Begin with a template",
  "ui.files.templates.hint": () => "Each opens as a new document of your own.",
  "ui.files.templates.labs": () => "Labs",
  "ui.files.templates.restriction": () => "The host-VM restriction, and the ways around it",
  "ui.files.templates.modes": () => "The five modes",

  "ui.files.start.heading": () => "See who reaches whom before you touch a cable",
  "ui.files.start.lead": () =>
    "Draw a macvlan network, read why a frame dies where it dies, and apply it to this machine so that it can be taken back.",
  "ui.files.start.import": () => "Draw this workstation",
  "ui.files.start.importText": ({ hostName }: { hostName: string }) =>
    `${hostName} as it is now: NICs, bridges, children, namespaces`,
  "ui.files.start.empty": () => "Empty canvas",
  "ui.files.start.emptyText": () => "Drag NICs and guests from the palette",
  "ui.files.start.open": () => "Open a file",
  "ui.files.start.openText": () =>
    "A *.macvlan.json that was saved before, or a picture drawn from one",
  "ui.files.start.openFolder": ({ folder }: { folder: string }) => `From ${folder}, or an upload`,
  "ui.files.start.try": () => "Open this lab",
  "ui.files.start.recent": () => "Recent files",
  "ui.files.start.forget": ({ name }: { name: string }) => `Take ${name} off this list`,
  "ui.files.start.drop": () =>
    "You can also drop a *.macvlan.json, or a picture drawn from one, anywhere onto this window.",
  "ui.files.missing": () => "no longer there",
  "ui.files.cancel": () => "Cancel",
  "ui.files.drop": () => "Drop to open",

  "ui.files.recover.title": () => "Unsaved work was found",
  "ui.files.recover.text": () =>
    "The program ended before this was saved. Open it to go on where you were, or throw it away.",
  "ui.files.recover.neverSaved": ({ time }: { time: string }) => `${time} · never saved`,
  "ui.files.recover.from": ({
    name,
    folder,
    time,
  }: {
    name: string;
    folder: string;
    time: string;
  }) => `${time} · ${name} in ${folder}`,
  "ui.files.recover.open": () => "Open",
  "ui.files.recover.openNamed": ({ name }: { name: string }) => `Open the unsaved ${name}`,
  "ui.files.recover.discard": () => "Throw away",
  "ui.files.recover.discardNamed": ({ name }: { name: string }) => `Throw the unsaved ${name} away`,
  "ui.files.recover.later": () => "Decide later",

  "ui.files.open.title": () => "Open a file",
  "ui.files.open.hint": ({ folder }: { folder: string }) => `The topologies in ${folder}`,
  "ui.files.open.files": () => "Files",
  "ui.files.open.search": () => "Search by name or folder",
  "ui.files.open.upload": () => "Upload…",
  "ui.files.open.none": () => "No topologies here yet",
  "ui.files.open.noneText": () =>
    "Files that end in .macvlan.json, and pictures drawn from one, are listed here. Upload one, or begin with a template.",
  "ui.files.open.noMatch": ({ search }: { search: string }) => `No file matches "${search}"`,

  "ui.files.saveAs.title": () => "Save as",
  "ui.files.saveAs.hint": ({ folder }: { folder: string }) => `In ${folder}`,
  "ui.files.saveAs.folder": () => "Folder",
  "ui.files.saveAs.name": () => "Name",
  "ui.files.saveAs.suffix": () => ".macvlan.json is added.",
  "ui.files.saveAs.save": () => "Save",
  "ui.files.saveAs.replace": () => "Replace it",

  "ui.files.unsaved.title": ({ name }: { name: string }) => `Save the changes to ${name}?`,
  "ui.files.unsaved.text": () => "Without saving, everything since the last save is lost.",
  "ui.files.unsaved.save": () => "Save",
  "ui.files.unsaved.discard": () => "Don't save",

  "ui.files.changed.title": ({ name }: { name: string }) =>
    `${name} was changed by another program`,
  "ui.files.changed.text": () => "What its version has and yours has not, or has otherwise:",
  "ui.files.changed.goneTitle": ({ name }: { name: string }) => `${name} is no longer to be had`,
  "ui.files.changed.goneText": () => "Your document is still here, unsaved.",
  "ui.files.changed.brokenTitle": ({ name }: { name: string }) =>
    `Another program has left ${name} unreadable`,
  "ui.files.changed.keep": () => "Keep mine",
  "ui.files.changed.load": () => "Load theirs",
  "ui.files.changed.same": () => "Both draw the same: only the file's layout differs.",
  "ui.files.changed.broken": ({ line, reason }: { line: number; reason: string }) =>
    `Line ${line} of what it holds now: ${reason}`,
  "ui.files.diff.added": () => "added",
  "ui.files.diff.removed": () => "removed",
  "ui.files.diff.changed": () => "changed",
  "ui.files.diff.moved": ({ count }: { count: number }) =>
    `${plural("en", count, { one: "node", other: "nodes" })} moved on the canvas`,

  "ui.files.broken.title": ({ name }: { name: string }) => `${name} cannot be drawn`,
  "ui.files.broken.text": ({ count }: { count: number }) =>
    count === 1
      ? "There is one thing in it to mend. The file was not changed."
      : `There are ${count} things in it to mend. The file was not changed.`,
  "ui.files.broken.place": ({ line, column }: { line: number; column: number }) =>
    `Line ${line}, column ${column}`,
  "ui.files.broken.source": ({ line }: { line: number }) => `The file around line ${line}`,
  "ui.files.broken.start": () => "Start screen",
  "ui.files.broken.again": () => "Read it again",
  "ui.files.broken.another": () => "Open another",
};
