import { message } from "../../../messages/message.ts";
import { err, ok } from "../../../result.ts";
import type { Lab, LabChild, LabGuest, LabVeth } from "../../lab.ts";
import { madeFromComment } from "../../made-from.ts";
import { left, lostTogether } from "../../notes.ts";
import type { ExportedFile, ExportNote, ExportTarget } from "../../target.ts";
import { toIni } from "../../text/ini.ts";
import {
  guestSlugs,
  kernelOptions,
  leftMode,
  leftOnHost,
  leftOtherGuests,
  setInside,
  unplainParents,
} from "../machine-notes.ts";

const TITLE = "systemd-nspawn";

/** A `.nspawn` file per container (systemd.nspawn(5), `MACVLAN=`, `Bridge=`). */
export const nspawn: ExportTarget = {
  name: "nspawn",
  title: TITLE,
  about: message("export.about.nspawn"),
  limits: [message("export.limit.nspawn.mode"), message("export.limit.nspawn.names")],
  write: (lab) => {
    const guests = lab.guests.filter(({ type }) => type === "container");
    const refused = unplainParents(lab, TITLE, guests);
    return refused.length > 0
      ? err(refused)
      : ok({ files: files(lab, guests), notes: notes(lab, guests) });
  },
};

/** One child of each parent: the interface inside is named after it, so a second one would clash. */
function childrenOf({ children }: LabGuest): readonly LabChild[] {
  const bridged = children.filter(({ mode }) => mode === "bridge");
  return bridged.filter(
    ({ parent }, at) => bridged.findIndex((other) => other.parent === parent) === at,
  );
}

function files(lab: Lab, guests: readonly LabGuest[]): readonly ExportedFile[] {
  const slugs = guestSlugs(lab);
  return guests.flatMap((guest) => {
    const [veth] = guest.veths;
    const network = toIni([
      {
        name: "Network",
        entries: [
          ["MACVLAN", childrenOf(guest).map(({ parent }) => parent)],
          ["Bridge", veth?.bridge ?? null],
        ],
      },
    ]);
    const path = `${slugs.get(guest.node) ?? guest.node}.nspawn`;
    const text = `${madeFromComment(lab, TITLE)}\n${network}`;
    return network === "" ? [] : [{ path, text, folder: "/etc/systemd/nspawn" }];
  });
}

function notes(lab: Lab, guests: readonly LabGuest[]): readonly ExportNote[] {
  return [
    ...leftOtherGuests(lab, TITLE, ["container"]),
    ...leftOnHost(lab, TITLE),
    ...guests.flatMap((guest) => guest.children.flatMap((child) => childNotes(guest, child))),
    ...guests.flatMap((guest) => guest.veths.flatMap((veth) => vethNotes(guest, veth))),
  ];
}

function childNotes(guest: LabGuest, child: LabChild): readonly ExportNote[] {
  const { node, name, mode, parent, tap, mtu } = child;
  if (mode !== "bridge") {
    const use = mode === "source" ? "export.instead.iproute2" : "export.instead.lxc";
    return [leftMode(child, TITLE, message(use))];
  }
  if (!childrenOf(guest).includes(child)) {
    return [left(node, message("export.limit.nspawn.second", { name, parent }))];
  }
  const options = [tap && "tap", mtu !== null && "mtu", ...kernelOptions(child)] as const;
  return [
    renamed(child, `mv-${parent}`),
    ...lostTogether(child, TITLE, options, message("export.instead.lxc")),
    ...insideNotes(guest, child),
  ];
}

function vethNotes(guest: LabGuest, veth: LabVeth): readonly ExportNote[] {
  const { node, name, bridge } = veth;
  return guest.veths[0] === veth
    ? [renamed(veth, "host0"), ...insideNotes(guest, veth)]
    : [left(node, message("export.limit.nspawn.second", { name, parent: bridge }))];
}

function renamed({ node, name, mac }: LabChild | LabVeth, inside: string): ExportNote {
  const text = message("export.limit.nspawn.renamed", { name, inside, mac: mac ?? "" });
  return { kind: "lost", node, message: text };
}

function insideNotes(guest: LabGuest, one: LabChild | LabVeth): readonly ExportNote[] {
  const inside = [
    one.dhcp && "dhcp",
    one.routes.length > 0 && "routes",
    !one.up && "down",
  ] as const;
  return [
    ...setInside(one, guest),
    ...lostTogether(one, TITLE, inside, message("export.instead.inside", { guest: guest.name })),
  ];
}
