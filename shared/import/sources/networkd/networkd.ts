import { message } from "../../../messages/message.ts";
import { err, ok } from "../../../result.ts";
import type { Found } from "../../found.ts";
import type { ImportProblem, Notes } from "../../notes.ts";
import type { ImportSource } from "../../source.ts";
import type { ImportFile } from "../../text/limits.ts";
import { readIni } from "../../text/ini.ts";
import type { Tree } from "../../text/tree.ts";
import { linkOf, nicOf, Stack } from "./devices.ts";
import { matchedNames } from "./match.ts";

/**
 * `.netdev` and `.network` files (systemd.netdev(5), systemd.network(5)).
 *
 * As networkd does: files in the order of their names, the first whose `[Match]` fits a link is the
 * one that counts, and a `.netdev` sits on what the `.network` that names it is for.
 */
export const networkd: ImportSource = {
  name: "networkd",
  title: "systemd-networkd",
  about: message("import.about.networkd"),
  detects: ({ path, text }) =>
    /\.(netdev|link)$/.test(path) ||
    (path.endsWith(".network") && /^\s*\[Match\]/m.test(text)) ||
    /^\s*\[NetDev\]/m.test(text),
  read: (files, notes) => {
    const trees: { readonly file: ImportFile; readonly tree: Tree }[] = [];
    const problems: ImportProblem[] = [];
    for (const file of [...files].sort((a, b) => compare(baseName(a.path), baseName(b.path)))) {
      const tree = readIni(file, "systemd", notes);
      if (tree.ok) {
        trees.push({ file, tree: tree.value });
      } else {
        problems.push(...tree.error);
      }
    }
    return problems.length > 0 ? err(problems) : ok(foundIn(trees, notes));
  },
};

function foundIn(
  trees: readonly { readonly file: ImportFile; readonly tree: Tree }[],
  notes: Notes,
): Found {
  const stack = new Stack();
  const networks: Tree[] = [];
  for (const { file, tree } of trees) {
    if (isNetdev(file)) {
      stack.addNetdev(tree);
    } else if (file.path.endsWith(".link")) {
      notes.add("left", tree.place, message("import.networkd.linkFile"));
      tree.leave();
    } else {
      networks.push(tree);
    }
  }
  for (const tree of networks) {
    for (const name of matchedNames(tree, stack.names)) {
      stack.addNetwork(name, tree);
    }
  }
  const others = stack.missing();
  const isMade = (name: string): boolean =>
    stack.netdevs.has(name) || others.some((link) => link.name === name);
  const links = [
    ...[...stack.networks].flatMap(([name, tree]) => (isMade(name) ? [] : nicOf(name, tree))),
    ...others,
    ...[...stack.netdevs].flatMap(([name, tree]) => linkOf(name, tree, stack)),
  ];
  trees.forEach(({ tree }) => {
    tree.reportUnread();
  });
  return { links, guests: [] };
}

function isNetdev({ path, text }: ImportFile): boolean {
  return path.endsWith(".netdev") || (!path.endsWith(".network") && /^\s*\[NetDev\]/m.test(text));
}

function baseName(path: string): string {
  return path.split("/").at(-1) ?? path;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
