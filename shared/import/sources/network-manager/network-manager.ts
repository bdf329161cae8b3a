import { message } from "../../../messages/message.ts";
import type { FoundBridge, FoundInterface, FoundLink } from "../../found.ts";
import type { Notes } from "../../notes.ts";
import type { ImportSource } from "../../source.ts";
import type { ImportFile } from "../../text/limits.ts";
import { readIni } from "../../text/ini.ts";
import { ignoreKeys, textOfKey, value } from "../../text/ini-values.ts";
import type { Tree } from "../../text/tree.ts";
import { readEach } from "../read-each.ts";
import { internetOf } from "./internet.ts";

/** `NM_SETTING_MACVLAN_MODE_*` (nm-setting-macvlan.h). */
const MODES = ["", "vepa", "bridge", "private", "passthru", "source"] as const;

/** Types that carry frames for others like a NIC does. */
const STAND_FOR_NICS = ["bond", "team", "dummy", "wifi", "802-11-wireless"];

/** One profile, with the name of the interface that it is for. */
interface Profile {
  readonly name: string;
  readonly tree: Tree;
  readonly type: string;
}

/** Keyfiles of NetworkManager (nm-settings-keyfile(5)). */
export const networkManager: ImportSource = {
  name: "network-manager",
  title: "NetworkManager",
  about: message("import.about.networkManager"),
  detects: ({ path, text }: ImportFile) =>
    path.endsWith(".nmconnection") || /^\[connection\]\s*$/m.test(text),
  read: (files, notes) =>
    readEach(
      files,
      (file) => readIni(file, "keyfile", notes),
      (trees) => ({ links: linksOf(trees, notes), guests: [] }),
    ),
};

function linksOf(trees: readonly Tree[], notes: Notes): readonly FoundLink[] {
  const profiles = trees.flatMap(profileOf);
  const byUuid = new Map(
    profiles.flatMap(({ tree, name }) => {
      const uuid = textOfKey(tree, "connection", "uuid");
      return uuid === undefined ? [] : [[uuid, name] as const];
    }),
  );
  const named = (text: string | undefined): string => byUuid.get(text ?? "") ?? text ?? "";
  const links = profiles.flatMap((profile) => linkOf(profile, named));
  const bridges = new Map<string, string[]>();
  for (const { tree, name } of profiles) {
    const [bridge, kind] = controllerOf(tree);
    if (bridge !== undefined && kind === "bridge") {
      bridges.set(named(bridge), [...(bridges.get(named(bridge)) ?? []), name]);
    }
  }
  const known = new Set(links.filter(({ kind }) => kind === "bridge").map(({ name }) => name));
  const others = [...bridges].flatMap(([name, ports]): readonly FoundBridge[] => {
    const at = profiles.find((profile) => profile.name === ports[0])?.tree.place;
    if (known.has(name) || !at) {
      return [];
    }
    notes.add("hint", at, message("import.assumedBridge", { name }));
    return [{ kind: "bridge", at, name, ports }];
  });
  return [
    ...links.map((link) =>
      link.kind === "bridge" ? { ...link, ports: bridges.get(link.name) ?? [] } : link,
    ),
    ...others,
  ];
}

/** The interface's name; a VLAN without one is called after its parent and id. */
function profileOf(tree: Tree): readonly Profile[] {
  const type = textOfKey(tree, "connection", "type") ?? "";
  const own = textOfKey(tree, "connection", "interface-name");
  const parent = type === "vlan" ? textOfKey(tree, "vlan", "parent") : undefined;
  const name =
    own ??
    textOfKey(tree, type, "interface-name") ??
    (parent === undefined ? undefined : `${parent}.${textOfKey(tree, "vlan", "id") ?? ""}`);
  ignoreKeys(
    tree,
    "connection",
    ...["id", "uuid", "timestamp", "permissions", "autoconnect-priority", "zone", "metered"],
  );
  if (name === undefined || name === "") {
    tree.note("left", message("import.nm.noName"));
    tree.leave();
    return [];
  }
  return [{ name, tree, type }];
}

/** What it is a port of, and of which kind that is; both in the old words and the new. */
function controllerOf(tree: Tree): readonly [string | undefined, string | undefined] {
  const old = textOfKey(tree, "connection", "master");
  const oldKind = textOfKey(tree, "connection", "slave-type");
  return [
    textOfKey(tree, "connection", "controller") ?? old,
    textOfKey(tree, "connection", "port-type") ?? oldKind,
  ];
}

function linkOf(
  { name, tree, type }: Profile,
  named: (text: string | undefined) => string,
): readonly FoundLink[] {
  const [, controller] = controllerOf(tree);
  if (controller !== undefined && controller !== "bridge") {
    tree.note("lost", message("import.nm.portOf", { name, kind: controller }));
  }
  const base = { name, at: tree.place, ...wired(tree, type), ...internetOf(tree) };
  switch (type) {
    case "ethernet":
    case "802-3-ethernet":
      return [{ ...base, kind: "nic" }];
    case "vlan":
      ignoreKeys(tree, "vlan", "flags", "interface-name");
      return [
        {
          ...base,
          kind: "vlan",
          parent: named(textOfKey(tree, "vlan", "parent")),
          tag: value(tree, "vlan", "id").int() ?? 0,
        },
      ];
    case "bridge":
      ignoreKeys(tree, "bridge", "interface-name");
      if (value(tree, "bridge", "stp").isPresent && value(tree, "bridge", "stp").flag() === true) {
        tree.note("lost", message("import.stp", { name }));
      }
      return [{ ...base, kind: "bridge", ports: [] }];
    case "macvlan":
      return [{ ...base, kind: "child", ...childOf(name, tree, named) }];
    default:
      if (STAND_FOR_NICS.includes(type)) {
        tree.note("hint", message("import.standsForNic", { name, kind: type }));
        return [{ ...base, kind: "nic" }];
      }
      tree.note("left", message("import.kind", { name, kind: type }));
      return [];
  }
}

function childOf(
  name: string,
  tree: Tree,
  named: (text: string | undefined) => string,
): Pick<FoundLink & { kind: "child" }, "parent" | "mode" | "tap" | "nopromisc"> {
  const number = value(tree, "macvlan", "mode").int() ?? 0;
  const mode = MODES[number];
  if (mode === "source") {
    tree.note("hint", message("import.nm.source", { name }));
  }
  const promiscuous = value(tree, "macvlan", "promiscuous");
  return {
    parent: named(textOfKey(tree, "macvlan", "parent")),
    mode: mode === undefined || mode === "" ? String(number) : mode,
    tap: value(tree, "macvlan", "tap").flag() === true,
    nopromisc: promiscuous.isPresent && promiscuous.flag() === false,
  };
}

/** Words that say how NetworkManager finds a MAC, none of which is one. */
const NO_MAC = ["preserve", "permanent", "random", "stable", "stable-ssid"];

function wired(tree: Tree, type: string): Pick<FoundInterface, "mac" | "mtu" | "up"> {
  const text = (key: string): string | undefined =>
    textOfKey(tree, "ethernet", key) ?? textOfKey(tree, "802-3-ethernet", key);
  const number = value(tree, "ethernet", "mtu");
  const mtu = (number.isPresent ? number : value(tree, "802-3-ethernet", "mtu")).int();
  const autoconnect = value(tree, "connection", "autoconnect");
  const own = text("mac-address") ?? textOfKey(tree, "bridge", "mac-address");
  const cloned = text("cloned-mac-address");
  const isNic = type === "ethernet" || type === "802-3-ethernet";
  const isMac = cloned !== undefined && !NO_MAC.includes(cloned);
  if (isNic && isMac) {
    tree.note("lost", message("import.nm.clonedMac", { mac: cloned }));
  }
  return {
    mac: isMac && !isNic ? cloned : own,
    // 0: the kernel's choice.
    mtu: mtu === 0 ? undefined : mtu,
    up: !(autoconnect.isPresent && autoconnect.flag() === false),
  };
}
