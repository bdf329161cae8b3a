import { message } from "../../../messages/message.ts";
import type { FoundInterface, FoundLink, FoundRoute } from "../../found.ts";
import type { ImportSource } from "../../source.ts";
import type { ImportFile } from "../../text/limits.ts";
import type { Tree } from "../../text/tree.ts";
import { readYaml } from "../../text/yaml.ts";
import { readEach } from "../read-each.ts";

/** Types that carry frames for others like a NIC does. */
const STAND_FOR_NICS = ["bond", "team", "dummy", "veth"];

/** The table that a route is in when nothing is said (`RT_TABLE_MAIN`). */
const MAIN_TABLE = 254;

/** A state of nmstate, also within a NodeNetworkConfigurationPolicy (nmstate.io, yaml_api). */
export const nmstate: ImportSource = {
  name: "nmstate",
  title: "nmstate",
  about: message("import.about.nmstate"),
  detects: ({ text }: ImportFile) =>
    /^(?:\{\s*)?["']?interfaces["']?\s*:/m.test(text) ||
    /^\s*["']?desiredState["']?\s*:/m.test(text),
  read: (files, notes) =>
    readEach(
      files,
      (file) => readYaml(file, notes),
      (trees) => ({ links: trees.flatMap((tree) => linksOf(stateIn(tree))), guests: [] }),
    ),
};

function stateIn(root: Tree): Tree {
  if (!root.keys.includes("spec")) {
    return root.ignore("dns-resolver", "hostname");
  }
  root.ignore("apiVersion", "kind", "metadata", "status");
  return root.get("spec").ignore("nodeSelector").get("desiredState").ignore("dns-resolver");
}

function linksOf(state: Tree): readonly FoundLink[] {
  const routes = routesOf(state.get("routes").ignore("running"));
  return state.all("interfaces").flatMap((one) => {
    const name = one.get("name").text() ?? "";
    const found = linkOf(one, name);
    return found.map((link) => ({ ...link, routes: routes.get(name) }));
  });
}

function linkOf(one: Tree, name: string): readonly FoundLink[] {
  const state = one.get("state").text();
  if (state === "absent" || state === "ignore" || name === "lo") {
    one.note("left", message("import.nmstate.absent", { name, state: state ?? "" }));
    one.leave();
    return [];
  }
  one.ignore("profile-name", "description", "lldp", "ethtool", "wait-ip", "driver", "identifier");
  one.ignore("min-mtu", "max-mtu", "permanent-mac-address");
  return typed(one, baseOf(one, name, state));
}

function typed(one: Tree, base: FoundInterface): readonly FoundLink[] {
  const { name } = base;
  const type = one.get("type").text() ?? "ethernet";
  switch (type) {
    case "ethernet":
      return [{ ...base, kind: "nic" }];
    case "vlan": {
      const vlan = one.get("vlan");
      const parent = vlan.get("base-iface").text() ?? "";
      return [{ ...base, kind: "vlan", parent, tag: vlan.get("id").int() ?? 0 }];
    }
    case "linux-bridge": {
      const bridge = one.get("bridge");
      const ports = bridge.all("port").flatMap((port) => port.get("name").text() ?? []);
      const stp = bridge.get("options").get("stp").get("enabled");
      if (stp.isPresent && stp.flag() === true) {
        stp.note("lost", message("import.stp", { name }));
      }
      return [{ ...base, kind: "bridge", ports }];
    }
    case "mac-vlan":
    case "mac-vtap":
      return [{ ...base, kind: "child", ...childOf(one.get(type)), tap: type === "mac-vtap" }];
    default:
      if (STAND_FOR_NICS.includes(type)) {
        one.note("hint", message("import.standsForNic", { name, kind: type }));
        return [{ ...base, kind: "nic" }];
      }
      one.note("left", message("import.kind", { name, kind: type }));
      return [];
  }
}

function baseOf(one: Tree, name: string, state: string | undefined): FoundInterface {
  const families = [one.get("ipv4"), one.get("ipv6")];
  families.forEach((family) => family.ignore("autoconf", "addr-gen-mode", "auto-dns"));
  const addresses = families.flatMap((family) =>
    family.get("enabled").isPresent && family.get("enabled").flag() === false
      ? []
      : family.all("address").flatMap(addressOf),
  );
  const [ipv4, ipv6] = families;
  const asks = ipv4?.get("dhcp");
  ipv6?.ignore("dhcp");
  return {
    at: one.place,
    name,
    mac: one.get("mac-address").text(),
    mtu: one.get("mtu").int(),
    up: state !== "down",
    addresses,
    dhcp: asks?.isPresent === true && asks.flag() === true,
  };
}

function addressOf(one: Tree): readonly string[] {
  const ip = one.get("ip").text();
  const prefix = one.get("prefix-length").int();
  return ip === undefined ? [] : [prefix === undefined ? ip : `${ip}/${prefix}`];
}

function childOf(options: Tree): {
  readonly parent: string;
  readonly mode: string;
  readonly nopromisc: boolean;
} {
  const promiscuous = options.get("promiscuous");
  const alias = options.get("accept-all-mac");
  const asked = promiscuous.isPresent ? promiscuous : alias;
  return {
    parent: options.get("base-iface").text() ?? "",
    mode: options.get("mode").text() ?? "",
    nopromisc: asked.isPresent && asked.flag() === false,
  };
}

/** The routes of the main table, by interface. */
function routesOf(routes: Tree): ReadonlyMap<string, readonly FoundRoute[]> {
  const byInterface = new Map<string, FoundRoute[]>();
  for (const one of routes.all("config")) {
    const to = one.get("destination").text();
    const name = one.get("next-hop-interface").text();
    const table = one.get("table-id");
    const number = table.isPresent ? table.int() : undefined;
    if (to === undefined || name === undefined || one.get("state").text() === "absent") {
      continue;
    }
    if (number !== undefined && number !== 0 && number !== MAIN_TABLE) {
      one.note("left", message("import.routeTable", { to, table: number }));
      continue;
    }
    const via = one.get("next-hop-address").text();
    const src = one.get("source").text();
    const known = byInterface.get(name) ?? [];
    byInterface.set(name, [...known, { to, via: via === "" ? undefined : via, src }]);
  }
  return byInterface;
}
