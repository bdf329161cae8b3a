import { message } from "../../../messages/message.ts";
import type { Found, FoundChild, FoundGuest } from "../../found.ts";
import type { ImportSource } from "../../source.ts";
import type { ImportFile } from "../../text/limits.ts";
import type { Tree } from "../../text/tree.ts";
import { readYaml } from "../../text/yaml.ts";
import { readEach } from "../read-each.ts";
import { applyCommand, type Settings } from "./commands.ts";

/** Topologies of containerlab (containerlab.dev, links of the kind macvlan). */
export const containerlab: ImportSource = {
  name: "containerlab",
  title: "containerlab",
  about: message("import.about.containerlab"),
  detects: ({ path, text }: ImportFile) =>
    /\.clab\.ya?ml$/.test(path) || (/^topology\s*:/m.test(text) && /^\s+nodes\s*:/m.test(text)),
  read: (files, notes) =>
    readEach(
      files,
      (file) => readYaml(file, notes),
      (trees) => {
        const found = trees.map(foundIn);
        return {
          links: found.flatMap(({ links }) => links),
          guests: found.flatMap(({ guests }) => guests),
        };
      },
    ),
};

function foundIn(root: Tree): Found {
  root.ignore("name", "prefix", "mgmt", "settings", "debug");
  const topology = root.get("topology").ignore("defaults", "kinds", "groups");
  const nodes = topology.get("nodes");
  const links = topology.all("links").flatMap(linkOf);
  const named = new Set(links.map(({ guest }) => guest));
  const guests = nodes.entries().map(([name, tree]): FoundGuest => {
    return { at: tree.place, key: name, name, type: "container" };
  });
  return {
    guests: guests.filter(({ key }) => named.has(key)),
    links: links.map((link) => {
      const node = link.guest === undefined ? undefined : nodes.get(link.guest);
      return node ? { ...link, ...settingsOf(link.name, node) } : link;
    }),
  };
}

/** A macvlan link; others join containers to each other, which a document has no cable for. */
function linkOf(tree: Tree): readonly FoundChild[] {
  if (!tree.keys.includes("type")) {
    return briefOf(tree);
  }
  const type = tree.get("type").text() ?? "";
  if (type !== "macvlan") {
    tree.note("left", message("import.clab.link", { type }));
    tree.leave();
    return [];
  }
  const mode = tree.get("mode");
  const endpoint = tree.get("endpoint");
  // The NIC's MTU stands in its place, whatever is said.
  tree.ignore("mtu", "labels", "vars");
  const name = endpoint.get("interface").text() ?? "";
  if (!mode.isPresent) {
    tree.note("hint", message("import.defaultMode", { name, mode: "bridge" }));
  }
  return [
    {
      kind: "child",
      at: tree.place,
      name,
      guest: endpoint.get("node").text(),
      parent: tree.get("host-interface").text() ?? "",
      mode: mode.text() ?? "bridge",
      mac: endpoint.get("mac").text(),
    },
  ];
}

/** `endpoints: ["node:eth1", "macvlan:eno1"]`: bridge mode. */
function briefOf(tree: Tree): readonly FoundChild[] {
  tree.ignore("mtu", "labels", "vars");
  const ends = tree.all("endpoints").map((end) => {
    const [node = "", ...rest] = (end.text() ?? "").split(":");
    return { node, name: rest.join(":") };
  });
  const parent = ends.find(({ node }) => node === "macvlan");
  const other = ends.find(({ node }) => node !== "macvlan");
  if (!parent || !other) {
    tree.note("left", message("import.clab.link", { type: "veth" }));
    return [];
  }
  const { node: guest, name } = other;
  return [{ kind: "child", at: tree.place, name, guest, parent: parent.name, mode: "bridge" }];
}

function settingsOf(name: string, node: Tree): Settings {
  const settings: Settings = { addresses: [], routes: [], sourceMacs: [] };
  // What a node runs is no part of its network.
  node.ignore(...node.keys.filter((key) => key !== "exec"));
  for (const command of node.all("exec")) {
    applyCommand(command, name, settings);
  }
  return settings;
}
