import { list, plural } from "../plural.ts";

const changes = (count: number): string => plural("en", count, { one: "change", other: "changes" });

export const cliMessages = {
  "file.missing": () => "there is no such file or folder",
  "file.forbidden": () => "you lack the permission",
  "file.notAFolder": () => "a part of its path is no folder",
  "file.full": () => "the disk is full",
  "file.readOnly": () => "the file system is read-only",
  "file.folder": () => "it is a folder; name a *.macvlan.json file in it",
  "file.other": ({ reason }: { reason: string }) => reason,
  "cli.cannotRead": ({ file, reason }: { file: string; reason: string }) =>
    `Cannot read ${file}: ${reason}.`,
  "cli.bug": ({ reason }: { reason: string }) =>
    `This is a bug in macvlan-designer: ${reason}. Please report it with the document.`,

  "cli.validate.good": ({ name }: { name: string }) => `${name}: nothing to complain about.`,
  "cli.validate.sum": ({
    errors,
    warnings,
    infos,
  }: {
    errors: number;
    warnings: number;
    infos: number;
  }) =>
    [
      plural("en", errors, { one: "error", other: "errors" }),
      plural("en", warnings, { one: "warning", other: "warnings" }),
      plural("en", infos, { one: "remark", other: "remarks" }),
    ].join(", ") + ".",
  "cli.validate.kernelSays": ({ text }: { text: string }) => `kernel: ${text}`,
  "cli.validate.fix": ({ title }: { title: string }) => `fix: ${title}`,

  "cli.documentHasErrors": ({ count, command }: { count: number; command: string }) =>
    `The document has ${plural("en", count, { one: "error", other: "errors" })}; ${command} needs one without. Mend what "macvlan-designer validate" names.`,
  "cli.tooManyInterfaces": ({ count, limit }: { count: number; limit: number }) =>
    `${count} interfaces make a table of ${count * count} cells. Above ${limit}, use --classes.`,
  "cli.reach.groups": () => "Interfaces that the rules cannot tell apart stand in one row:",
  "cli.unknownInterface": ({ name }: { name: string }) =>
    `No interface "${name}" in the document. Name a node by its id, its unique name, or a guest with one interface.`,
  "cli.didYouMean": ({ name, guess }: { name: string; guess: string }) =>
    `No interface "${name}" in the document. Did you mean "${guess}"?`,
  "cli.notAnInterface": ({ name, kind }: { name: string; kind: string }) =>
    `"${name}" is a ${kind}, which neither sends nor answers by itself. Name an interface: a NIC, bridge, macvlan, veth or station.`,
  "cli.bridgePort": ({ name, bridge }: { name: string; bridge: string }) =>
    `"${name}" is a port of ${bridge}, which takes all its frames: it has no network stack of its own. Name ${bridge} instead.`,
  "cli.guestWithoutInterface": ({ name }: { name: string }) =>
    `"${name}" is a guest without an interface. Name an interface, or draw one for it.`,
  "cli.ambiguousInterface": ({ name, ids }: { name: string; ids: string }) =>
    `"${name}" may be ${ids}. Name it by its id.`,

  "cli.plan.nothing": ({ name }: { name: string }) =>
    `Nothing to do: this machine is what "${name}" draws.`,
  "cli.plan.nothingSeen": ({ name }: { name: string }) =>
    `Nothing to do, as far as can be seen: what is seen of this machine is what "${name}" draws.`,
  "cli.plan.title": ({ name, count }: { name: string; count: number }) =>
    `${changes(count)} to make this machine what "${name}" draws:`,
  "cli.plan.removeTitle": ({ name, count }: { name: string; count: number }) =>
    `${changes(count)} to take "${name}" off this machine:`,
  "cli.plan.nothingToRemove": ({ id }: { id: string }) =>
    `Nothing to take away: nothing on this machine carries the id ${id}.`,
  "cli.plan.nothingSeenToRemove": ({ id }: { id: string }) =>
    `Nothing to take away, as far as can be seen: nothing that is seen carries the id ${id}.`,
  "cli.plan.risks": () => "Risks:",
  "cli.plan.leftToOthers": () => "Left to others:",
  "cli.plan.notes": () => "Different, and not ours to change:",
  "cli.plan.unseen": () => "Could not be seen:",
  "cli.badBinding": ({ text }: { text: string }) =>
    `--nic ${text}: write it as DRAWN=LIVE, for example --nic eno1=enp5s0.`,
  "cli.badTimeout": ({ text, least, most }: { text: string; least: number; most: number }) =>
    `--confirm-timeout ${text}: give whole seconds from ${least} to ${most}.`,

  "cli.ask.apply": ({ count }: { count: number }) => `Apply ${changes(count)}? [y/N] `,
  "cli.ask.remove": ({ count }: { count: number }) => `Make ${changes(count)}? [y/N] `,
  "cli.ask.keep": ({ seconds }: { seconds: number }) => `Keep? Taken back in ${seconds} s. [y/N] `,
  "cli.declined": () => "Nothing was changed.",
  "cli.needsTerminal": () =>
    "This asks before it changes anything, and there is no terminal to ask on. Add --yes to answer yes. Nothing was changed.",
  "cli.blocked": ({ codes }: { codes: string }) =>
    `Refused as too risky (${codes}). Nothing was changed. Add --allow-disconnect if losing the connection is acceptable.`,
  "cli.blockedForGood": ({ codes }: { codes: string }) =>
    `Refused as too risky (${codes}); this cannot be overridden. Nothing was changed.`,
  "cli.progress": ({ done, total, title }: { done: number; total: number; title: string }) =>
    `[${done}/${total}] ${title}`,
  "cli.applied": ({ count }: { count: number }) =>
    `${changes(count)} made, read back and compared with the document.`,
  "cli.probeAnswers": ({ address }: { address: string }) => `${address} still answers.`,
  "cli.probeSilent": ({ address }: { address: string }) =>
    `${address} did not answer before either.`,
  "cli.kept.owner": ({ name }: { name: string }) =>
    `"${name}" is applied as it stands, and the devices of its taps are whose you named.`,
  "cli.tap.none": ({ name }: { name: string }) =>
    `There is no interface "${name}" here, and no applied document has such a tap in a guest's namespace. macvlan-designer status tells what is applied.`,
  "cli.tap.several": ({ name, names }: { name: string; names: readonly string[] }) =>
    `Several guests have a tap "${name}". Say which: ${list("en", names)}.`,
  "cli.tap.notATap": ({ name }: { name: string }) =>
    `"${name}" is no tap: it has no device that a virtual machine could open. Draw it with "tap", which makes it a macvtap, and apply that.`,
  "cli.tap.noDevice": ({ name }: { name: string }) =>
    `The tap "${name}" has no device in /dev here: that name is another tap's, or nobody makes it, as in a container. Apply its document again with --tap-owner and your name: that makes one.`,
  "cli.tap.notYours": ({
    name,
    path,
    owner,
    user,
  }: {
    name: string;
    path: string;
    owner: string;
    user: string;
  }) =>
    `The device of the tap "${name}", ${path}, belongs to ${owner} and not to ${user}. Apply its document with --tap-owner ${user}; whoever applies it has it otherwise.`,
  "cli.tap.busy": ({ name, pid }: { name: string; pid: number }) =>
    `The tap "${name}" is in use${pid > 0 ? `: process ${pid} has it open` : ""}. Two on one tap would each get a part of the frames; end the other one first.`,
  "cli.tap.cannotOpen": ({ name, path, reason }: { name: string; path: string; reason: string }) =>
    `The device of the tap "${name}", ${path}, cannot be opened: ${reason}.`,
  "cli.tap.noCommand": ({ command }: { command: string }) =>
    `There is no command "${command}" that you may run. Install it, or name it by its path.`,
  "cli.tap.cannotStart": ({ command, reason }: { command: string; reason: string }) =>
    `The command "${command}" cannot be started: ${reason}.`,
  "cli.kept": ({ count }: { count: number }) => `Kept: ${changes(count)}.`,
  "cli.removed": ({ count }: { count: number }) => `Removed: ${changes(count)}.`,
  "cli.interrupted": () => "Interrupted; what was changed is taken back.",
  "cli.helperSaidNothing": () =>
    'The root helper ended without saying how. "macvlan-designer status" tells what is applied.',
  "cli.leftToRun": () => "These commands are left to run by hand, as root:",

  "cli.remove.badId": ({ text }: { text: string }) =>
    `--id ${text}: give the document's id, a lower-case UUID; "macvlan-designer status" lists those applied here.`,
  "cli.remove.nothingNamed": () => "Name the document's file, or its id with --id.",
  "cli.remove.bothNamed": () => "Name the document's file or give --id, not both.",

  "cli.recover.none": () => "Nothing to recover: no change was left half-way.",
  "cli.recover.done": ({ actions }: { actions: number }) =>
    `Taken back what an interrupted change left behind (${plural("en", actions, { one: "step", other: "steps" })}).`,

  "cli.status.none": () => "Nothing of macvlan-designer is applied here.",
  "cli.status.applied": ({ name, since, user }: { name: string; since: string; user: string }) =>
    `${name}: applied ${since} by ${user}.`,
  "cli.status.id": ({ id }: { id: string }) => `id ${id}`,
  "cli.status.asDrawn": () => "The machine is as it was applied.",
  "cli.status.drift": ({ count }: { count: number }) =>
    `The machine has drifted: ${changes(count)} would make it as applied again:`,
  "cli.status.unreadable": ({ file }: { file: string }) =>
    `${file} is no record of this version; left alone.`,
  "cli.status.oldRecord": ({ name }: { name: string }) =>
    `What was applied as ${name} cannot be read by this version; its drift cannot be told.`,
  "cli.status.interrupted": () =>
    `A change was interrupted and not yet taken back. Run "macvlan-designer recover".`,

  "cli.elevation.asks": () => "Asking for authorisation (polkit)…",
  "cli.elevation.ownAgent": () =>
    "No desktop asks for the password here, so pkttyagent asks on this terminal.",

  "cli.cannotWrite": ({ file, reason }: { file: string; reason: string }) =>
    `Cannot write ${file}: ${reason}.`,
  "cli.fileExists": ({ file }: { file: string }) =>
    `${file} exists already. Name another file, or add --force to replace it.`,
  "cli.import.done": ({ file, nodes }: { file: string; nodes: number }) =>
    `${file}: ${plural("en", nodes, { one: "node", other: "nodes" })}.`,

  "cli.wrote": ({ file }: { file: string }) => `Wrote ${file}.`,
  "cli.whichHost": ({ names }: { names: readonly string[] }) =>
    names.length === 0
      ? "The document has no host, so there is nothing to export."
      : `The document has several hosts and none is the local one. Say which with --host: ${list("en", names)}.`,
  "cli.noHost": ({ host, names }: { host: string; names: readonly string[] }) =>
    `No single host is called "${host}". The document has: ${list("en", names)}.`,
  "cli.export.usage": () =>
    "Say which file, and what to write it as: export FILE --to TARGET. --list names the targets.",
  "cli.export.noTarget": ({ target, names }: { target: string; names: readonly string[] }) =>
    `There is no target "${target}". The targets are: ${list("en", names)}.`,
  "cli.export.left": ({ text }: { text: string }) => `not in it: ${text}`,
  "cli.export.lost": ({ text }: { text: string }) => `left out: ${text}`,
  "cli.export.hint": ({ text }: { text: string }) => `note: ${text}`,
  "cli.render.usage": ({ formats }: { formats: readonly string[] }) =>
    `Say where to draw to: render FILE -o PICTURE. The ending or --format says what: ${list("en", formats)}.`,
  "cli.render.noFormat": ({ format, formats }: { format: string; formats: readonly string[] }) =>
    `There is no format "${format}". The formats are: ${list("en", formats)}.`,
  "cli.render.badScale": ({ least, most }: { least: number; most: number }) =>
    `It must be a number from ${least} to ${most}.`,
  "cli.render.cannotDraw": ({ reason }: { reason: string }) => `Cannot draw this: ${reason}.`,
  "cli.render.warning": ({ about }: { about: string }) => `warning: ${about}.`,
  "cli.render.animateTwo": (): string =>
    "--animate takes two interfaces: the one that sends and the one that it sends to.",
  "cli.render.unheeded": ({
    option,
    format,
    formats,
  }: {
    option: string;
    format: string;
    formats: readonly string[];
  }) => `${option} means nothing for ${format}. It is for: ${list("en", formats)}.`,
  "cli.render.binary": ({ format }: { format: string }) =>
    `A terminal cannot show ${format}. Name a file with -o, or send it to another program.`,
};
