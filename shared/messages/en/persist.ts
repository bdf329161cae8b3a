import { list, plural } from "../plural.ts";

const files = (amount: number): string => plural("en", amount, { one: "file", other: "files" });

/** What is said of making a network permanent. */
export const persistMessages = {
  "persist.notFirstNamespace": () =>
    "Only the machine's own network namespace can be made permanent, and this program runs in another one. Nothing was changed.",
  "persist.nothingHere": ({ name }: { name: string }) =>
    `“${name}” draws no interface that this host keeps for itself: guests' interfaces are made by whoever runs the guests. There is nothing to make permanent.`,
  "persist.twoManagers": (p: { nics: readonly string[]; one: string; other: string }) =>
    `The NICs ${list("en", p.nics)} are not managed by one program: ${p.one} has one and ${p.other} another. Give them to one of the two first, or draw the hosts' parts in two documents.`,
  "persist.noManager": ({ nics }: { nics: readonly string[] }) =>
    nics.length === 0
      ? "No NIC carries what is drawn here, so nothing tells which network manager is meant. Say it with --with."
      : `No network manager has ${list("en", nics)}, so nobody could keep what sits there. Let systemd-networkd or NetworkManager manage it first, or export the document.`,
  "persist.otherManager": (p: { nic: string; manager: string; by: string; option: string }) =>
    `${p.nic} is managed by ${p.by}. Two programs must never configure one NIC, so ${p.manager} gets nothing there. Use --with ${p.option}.`,
  "persist.notManaged": ({ nic, manager }: { nic: string; manager: string }) =>
    `${manager} does not manage ${nic}, and no NIC is given to a manager here. Let it manage ${nic} first, or export the document.`,
  "persist.noIfupdown": () =>
    "ifupdown does not read /etc/network/interfaces.d here: /etc/network/interfaces has no line “source /etc/network/interfaces.d/*”. Add it, or use another manager.",
  "persist.noNetworkFile": ({ nic }: { nic: string }) =>
    `systemd-networkd goes by no .network file for ${nic}, so nothing can be said beside it.`,
  "persist.sharedNetworkFile": ({ nic, path }: { nic: string; path: string }) =>
    `${path} is not a file for ${nic} alone: its [Match] fits other links too, and each of them would have to carry what is drawn. Give ${nic} a .network file of its own (“Name=${nic}”) first.`,
  "persist.oddPath": ({ path }: { path: string }) =>
    `${path} would not be a file that is marked as ours and stands in the manager's folder.`,
  "persist.onBond": ({ name, bond }: { name: string; bond: string }): string =>
    `${name} stands on the bond ${bond}, whose own files would have to name it, and those are not ours to change. Add it to the configuration of ${bond} yourself: the exports say how.`,
  "persist.nicIsPort": ({ nic, bridge }: { nic: string; bridge: string }) =>
    `${nic} is drawn as a port of ${bridge}. That takes the NIC's own addresses out of use, so it is not done behind its manager's back: make ${nic} a port in its own configuration, or export the document.`,
  "persist.addressTwice": ({
    name,
    address,
    other,
  }: {
    name: string;
    address: string;
    other: string;
  }) =>
    `${name} is to have ${address}, which ${other} has by its own configuration: after a boot both would have it. Take it out of the configuration of ${other} first, or draw another address.`,
  "persist.claimed": ({ name, path, by }: { name: string; path: string; by: string }) =>
    `${path} (${by}) names ${name} already. Two configurations must never make one interface: take it out there first, or rename ${name}.`,
  "persist.fileThere": ({ path }: { path: string }) =>
    `${path} is there already and was not made by persist for this document. It is left alone: move it away first.`,
  "persist.nameTaken": ({ name }: { name: string }) =>
    `This machine has an interface ${name} that was not applied from this document. It is left alone: rename the drawn one, or remove it yourself.`,
  "persist.otherwise": ({ name, manager }: { name: string; manager: string }) =>
    `“${name}” has been made permanent before with ${manager}, and another manager has its NICs now or was asked for. Run macvlan-designer unpersist first, then persist again.`,
  "persist.applyFirst": ({ name }: { name: string }) =>
    `${name} was applied as well, and otherwise than it is drawn now. Apply the document first, then make it permanent.`,
  "persist.edited": ({ path }: { path: string }) =>
    `${path} has been changed since it was written, so it is no longer ours to change or delete. Nothing was changed: put it back as it was, or remove it yourself and try again.`,

  "persist.fileCreated": () => "is not there yet",
  "persist.fileChanged": () => "is drawn otherwise by now",
  "persist.fileObsolete": () => "is no longer needed",
  "persist.fileRemoved": () => "was made permanent",
  "persist.fileGone": ({ path }: { path: string }) => `${path} is gone already.`,
  "persist.nicKept": ({ nic }: { nic: string }) =>
    `The configuration of ${nic} itself stays as it is, whatever the document says of it.`,
  "persist.nicAnew": ({ nic }: { nic: string }) =>
    `systemd-networkd configures ${nic} anew: its addresses are gone for a moment (0.3 s measured), a lease is asked for again. Connections outlast that as a rule.`,
  "persist.remade": ({ names }: { names: readonly string[] }) =>
    `${list("en", names)} ${names.length === 1 ? "goes and is" : "go and are"} made anew: what uses ${names.length === 1 ? "it" : "them"} is cut off for some seconds.`,
  "persist.stageAside": ({ manager, count }: { manager: string; count: number }) =>
    `${files(count)} for ${manager} put aside`,
  "persist.fromBoot": () =>
    "ifupdown reads its files at boot: nothing changes before the next one (“ifup NAME” makes a single interface at once, “apply” all of them).",
  "persist.untilBoot": () =>
    "ifupdown takes nothing down by itself: interfaces that are there stay until the next boot.",
  "persist.stage": ({ manager, count }: { manager: string; count: number }) =>
    `${files(count)} for ${manager}`,
  "persist.stageRemove": ({ manager, count }: { manager: string; count: number }) =>
    `${files(count)} of ${manager} removed`,

  "helper.stopFile": ({ path }: { path: string }) =>
    `${path} is neither as it was nor as it shall be: somebody else changes it`,
  "helper.notPersisted": ({ id }: { id: string }) =>
    `Nothing of a document with the id ${id} is permanent on this machine.`,
  "helper.persistedUnreadable": ({ path, reason }: { path: string; reason: string }) =>
    `What was made permanent is on record in ${path}, which cannot be read (${reason}), so nobody knows which files are ours. Nothing was changed; it was perhaps written by another version: install that one again.`,
  "helper.notPlaced": ({ files: left }: { files: readonly string[] }) =>
    `The change was kept, and not all of it could be put in place (${list("en", left)}); the next call of any verb tries again.`,
  "helper.cannotPut": ({ path, reason }: { path: string; reason: string }) =>
    `${path} cannot be put in its place: ${reason}. Nothing was changed.`,

  "cli.persist.title": ({ name, manager }: { name: string; manager: string }) =>
    `Making “${name}” permanent with ${manager}:`,
  "cli.persist.nothing": ({ name }: { name: string }) =>
    `“${name}” is permanent already, as it is drawn.`,
  "cli.persist.ask": ({ count }: { count: number }) =>
    `Write ${files(count)}, to be tried before ${count === 1 ? "it is" : "they are"} kept? [y/N] `,
  "cli.persist.kept": ({ count }: { count: number }) =>
    `Permanent: ${files(count)} written. “macvlan-designer unpersist” takes exactly ${count === 1 ? "it" : "them"} away again.`,
  "cli.unpersist.title": ({ name }: { name: string }) => `No longer permanent: “${name}”`,
  "cli.unpersist.nothing": () => "Nothing is permanent here that persist has made.",
  "cli.unpersist.ask": ({ count }: { count: number }) => `Take ${files(count)} away? [y/N] `,
  "cli.unpersist.kept": ({ count }: { count: number }) =>
    `${files(count)} taken away: nothing of it comes back after a reboot.`,
  "cli.unpersist.which": () =>
    "Say what is meant: a FILE, --id UUID, or --all for everything that persist has made here.",

  "cli.status.permanent": (p: { name: string; manager: string; since: string; user: string }) =>
    `${p.name}: permanent with ${p.manager} since ${p.since}, by ${p.user}.`,
  "cli.status.permanentLinks": ({ names }: { names: readonly string[] }) =>
    `made at every boot: ${list("en", names)}`,
  "cli.status.fileGone": () => "gone; “persist” writes it again",
  "cli.status.fileEdited": () => "changed by somebody since",

  "polkit.persist.description": () => "Make a network design permanent",
  "polkit.persist.message": () =>
    "Authentication is required to write network configuration that stays after a reboot",
  "polkit.unpersist.description": () => "Make a network design no longer permanent",
  "polkit.unpersist.message": () =>
    "Authentication is required to remove network configuration that a design has left for reboots",
};
