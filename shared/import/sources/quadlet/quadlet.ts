import { message } from "../../../messages/message.ts";
import type { ImportSource } from "../../source.ts";
import type { ImportFile } from "../../text/limits.ts";
import { readIni } from "../../text/ini.ts";
import { ignoreKeys, textOfKey, values } from "../../text/ini-values.ts";
import type { Tree } from "../../text/tree.ts";
import { foundOfEngine, isMacvlan, type EngineEndpoint, type EngineNetwork } from "../engine.ts";
import { readEach } from "../read-each.ts";

/** `.network` and `.container` units of Podman Quadlet (podman-systemd.unit(5)). */
export const quadlet: ImportSource = {
  name: "quadlet",
  title: "Podman Quadlet",
  about: message("import.about.quadlet"),
  detects: ({ path, text }: ImportFile) =>
    path.endsWith(".container") || (path.endsWith(".network") && /^\s*\[Network\]/m.test(text)),
  read: (files, notes) =>
    readEach(
      files,
      (file) => readIni(file, "systemd", notes),
      (trees) => {
        const networks = new Map<string, EngineNetwork>();
        for (const tree of trees.filter(isNetwork)) {
          const network = networkOf(tree);
          if (network) {
            networks.set(fileName(tree), network);
          }
        }
        const endpoints = trees
          .filter((tree) => !isNetwork(tree))
          .flatMap((tree) => endpointsOf(tree, networks));
        return foundOfEngine([...networks.values()], endpoints);
      },
    ),
};

function isNetwork(tree: Tree): boolean {
  return tree.place.file.endsWith(".network");
}

function fileName(tree: Tree): string {
  return tree.place.file.split("/").at(-1) ?? "";
}

function networkOf(tree: Tree): EngineNetwork | undefined {
  const name =
    textOfKey(tree, "Network", "NetworkName") ?? fileName(tree).replace(/\.network$/, "");
  if (!isMacvlan(tree, name, textOfKey(tree, "Network", "Driver"))) {
    return undefined;
  }
  tree.ignore("Unit", "Install", "Service");
  ignoreKeys(tree, "Network", "DisableDNS", "DNS", "Label", "IPRange", "IPv6");
  const options = optionsOf(tree);
  const parent = options.get("parent") ?? "";
  if (parent === "") {
    tree.note("left", message("import.engineDefaultRoute", { name }));
    return undefined;
  }
  if (!options.has("mode")) {
    tree.note("hint", message("import.defaultMode", { name, mode: "bridge" }));
  }
  const gateways = values(tree, "Network", "Gateway").map((one) => one.text());
  const internal = values(tree, "Network", "Internal").at(-1);
  return {
    tree,
    name,
    parent,
    mode: options.get("mode") ?? "bridge",
    subnets: values(tree, "Network", "Subnet").flatMap((one, at) => {
      const subnet = one.text();
      return subnet === undefined ? [] : [{ subnet, gateway: gateways[at] }];
    }),
    routes: internal?.flag() !== true && !options.has("no_default_route"),
    dhcp: textOfKey(tree, "Network", "IPAMDriver") === "dhcp",
    mtu: numberOf(options.get("mtu")),
    bclim: numberOf(options.get("bclim")),
  };
}

/** `Options=parent=eno1,mode=bridge`, also over several lines. */
function optionsOf(tree: Tree): ReadonlyMap<string, string> {
  const pairs = values(tree, "Network", "Options").flatMap((one) => (one.text() ?? "").split(","));
  return pairsOf(pairs);
}

function pairsOf(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair): [string, string] => {
      const at = pair.indexOf("=");
      return at < 0 ? [pair.trim(), ""] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,10}$/.test(text) ? Number(text) : undefined;
}

/** Each `Network=lan.network:ip=…,mac=…,interface_name=…`. */
function endpointsOf(
  tree: Tree,
  networks: ReadonlyMap<string, EngineNetwork>,
): readonly EngineEndpoint[] {
  const container = fileName(tree).replace(/\.container$/, "");
  const title = textOfKey(tree, "Container", "ContainerName") ?? container;
  const ip = ["IP", "IP6"].flatMap((key) => textOfKey(tree, "Container", key) ?? []);
  const own = values(tree, "Container", "Network");
  // What a container runs is no part of its network.
  for (const [section, list] of tree.entries()) {
    list.items().forEach((one) => one.ignore(...(section === "X-Container" ? [] : one.keys)));
  }
  return own.flatMap((one) => {
    const [file = "", ...rest] = (one.text() ?? "").split(":");
    const network = networks.get(file);
    if (!network) {
      one.note("left", message("import.quadletNetwork", { name: file }));
      return [];
    }
    const options = pairsOf(rest.join(":").split(","));
    const addresses = ["ip", "ip6"].flatMap((key) => options.get(key) ?? []);
    return [
      {
        tree: one,
        network,
        container,
        title,
        name: options.get("interface_name"),
        mac: options.get("mac"),
        addresses: addresses.length > 0 ? addresses : own.length === 1 ? ip : [],
      },
    ];
  });
}
