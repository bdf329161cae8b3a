import { message } from "../../../messages/message.ts";
import { err, ok } from "../../../result.ts";
import type { Lab, LabChild, LabGuest, LabVeth } from "../../lab.ts";
import { madeFromComment } from "../../made-from.ts";
import { lostTogether } from "../../notes.ts";
import type { ExportedFile, ExportNote, ExportTarget } from "../../target.ts";
import {
  guestSlugs,
  kernelOptions,
  leftMode,
  leftOnHost,
  leftOtherGuests,
  unplainParents,
} from "../machine-notes.ts";
import { gatewaysOf, networkLines } from "./network-lines.ts";

const TITLE = "LXC";

/** Lines of each container's configuration (lxc.container.conf(5), network). */
export const lxc: ExportTarget = {
  name: "lxc",
  title: TITLE,
  about: message("export.about.lxc"),
  limits: [message("export.limit.lxc.source"), message("export.limit.lxc.routes")],
  write: (lab) => {
    const guests = lab.guests.filter(({ type }) => type === "container");
    const refused = unplainParents(lab, TITLE, guests);
    return refused.length > 0
      ? err(refused)
      : ok({ files: files(lab, guests), notes: notes(lab, guests) });
  },
};

function interfacesOf({ children, veths }: LabGuest): readonly (LabChild | LabVeth)[] {
  return [...children.filter(({ mode }) => mode !== "source"), ...veths];
}

function files(lab: Lab, guests: readonly LabGuest[]): readonly ExportedFile[] {
  const slugs = guestSlugs(lab);
  return guests.flatMap((guest) => {
    const groups = interfacesOf(guest).map((one, at) => networkLines(one, at).join("\n"));
    const text = `${madeFromComment(lab, TITLE)}\n${groups.join("\n\n")}\n`;
    return groups.length === 0
      ? []
      : [{ path: `${slugs.get(guest.node) ?? guest.node}.conf`, text }];
  });
}

function notes(lab: Lab, guests: readonly LabGuest[]): readonly ExportNote[] {
  const script = message("export.instead.iproute2");
  return [
    ...leftOtherGuests(lab, TITLE, ["container"]),
    ...leftOnHost(lab, TITLE),
    ...guests.flatMap((guest) =>
      guest.children
        .filter(({ mode }) => mode === "source")
        .map((child) => leftMode(child, TITLE, script)),
    ),
    ...guests.flatMap((guest) =>
      interfacesOf(guest).flatMap((one) => [
        ...("mode" in one
          ? lostTogether(one, TITLE, [one.tap && "tap", ...kernelOptions(one)], script)
          : []),
        ...insideNotes(guest, one),
      ]),
    ),
  ];
}

function insideNotes({ name: guest }: LabGuest, one: LabChild | LabVeth): readonly ExportNote[] {
  const { node, name, dhcp, routes } = one;
  const gateways = Object.values(gatewaysOf(one));
  const others = routes.filter((route) => !gateways.includes(route)).map(({ to }) => to);
  const inside = message("export.instead.inside", { guest });
  const text = message("export.limit.lxc.otherRoutes", { name, guest, routes: others });
  return [
    ...lostTogether(one, TITLE, [dhcp && "dhcp"], inside),
    ...(others.length === 0 ? [] : [{ kind: "lost", node, message: text } as const]),
  ];
}
