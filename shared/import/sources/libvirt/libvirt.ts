import { message } from "../../../messages/message.ts";
import type { Found, FoundGuest, FoundLink } from "../../found.ts";
import type { Notes } from "../../notes.ts";
import type { ImportSource } from "../../source.ts";
import type { ImportFile } from "../../text/limits.ts";
import type { Tree } from "../../text/tree.ts";
import { readXml } from "../../text/xml.ts";
import { readEach } from "../read-each.ts";
import { attribute, Interfaces, textIn } from "./interfaces.ts";

/**
 * Domains and networks of libvirt (formatdomain, formatnetwork), and the `<devices>` of our export.
 *
 * An `<interface type='network'>` is drawn when its network is among the files.
 */
export const libvirt: ImportSource = {
  name: "libvirt",
  title: "libvirt",
  about: message("import.about.libvirt"),
  detects: ({ text }: ImportFile) =>
    /^\s*</.test(text) && /<(domain|network|devices|interface|domainsnapshot)[\s>]/.test(text),
  read: (files, notes) =>
    readEach(
      files,
      (file) => readXml(file, notes),
      (trees) => foundIn(trees, notes),
    ),
};

function foundIn(trees: readonly Tree[], notes: Notes): Found {
  const roots = trees.flatMap((tree) =>
    tree.entries().flatMap(([name, list]) => {
      return list.items().map((root) => ({ name, root }));
    }),
  );
  const made = new Interfaces(notes);
  for (const { name, root } of roots) {
    if (name === "network") {
      made.addNetwork(root);
    }
  }
  const guests: FoundGuest[] = [];
  const links: FoundLink[] = [];
  roots.forEach(({ name, root }) => {
    switch (name) {
      case "network":
        return;
      case "domain": {
        const guest = guestOf(root, textIn(root, "name"));
        // What else a VM is made of is no part of its network.
        root.ignore(...root.keys);
        const devices = root.last("devices");
        devices.ignore(...devices.keys);
        guests.push(guest);
        links.push(...made.of(devices, guest.key));
        return;
      }
      case "devices": {
        const guest = guestOf(root, baseName(root.place.file));
        root.ignore(...root.keys);
        guests.push(guest);
        links.push(...made.of(root, guest.key));
        return;
      }
      default:
        root.note("left", message("import.libvirt.root", { name }));
        root.ignore(...root.keys);
    }
  });
  return { links: [...made.parents(), ...links], guests };
}

function guestOf(root: Tree, name: string | undefined): FoundGuest {
  const at = root.place;
  const uuid = attribute(root, "uuid");
  return { at, key: `${at.file} ${uuid ?? name ?? ""}`, name: name ?? "VM", type: "vm" };
}

/** `guests/build-machine.xml` is of the guest `build-machine`. */
function baseName(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.xml$/, "");
}
