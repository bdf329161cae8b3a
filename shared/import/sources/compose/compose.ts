import { message } from "../../../messages/message.ts";
import type { ImportSource } from "../../source.ts";
import type { ImportFile } from "../../text/limits.ts";
import type { Tree } from "../../text/tree.ts";
import { readYaml } from "../../text/yaml.ts";
import {
  foundOfEngine,
  isMacvlan,
  type EngineEndpoint,
  type EngineNetwork,
  type EngineSubnet,
} from "../engine.ts";
import { readEach } from "../read-each.ts";
import { plainText } from "./variables.ts";

/** Driver option that names the interface inside the container. */
const IFNAME = "com.docker.network.endpoint.ifname";

/** Where our own export keeps a guest's name that is no service's. */
const GUEST_LABEL = "macvlan-designer.guest";

/** Compose files, as the Compose Specification has them. */
export const compose: ImportSource = {
  name: "compose",
  title: "Docker Compose",
  about: message("import.about.compose"),
  detects: ({ path, text }: ImportFile) =>
    /^services\s*:/m.test(text) ||
    (/(^|\/)(docker-)?compose[^/]*\.ya?ml$/.test(path) && /^networks\s*:/m.test(text)),
  read: (files, notes) =>
    readEach(
      files,
      (file) => readYaml(file, notes),
      (trees) => {
        const networks = new Map<string, EngineNetwork>();
        const others = new Set<string>();
        for (const [name, tree] of trees.flatMap((root) => root.get("networks").entries())) {
          const network = networkOf(name, tree);
          if (network) {
            networks.set(name, network);
          } else {
            others.add(name);
          }
        }
        const endpoints = trees.flatMap((root) => {
          root.ignore("name", "version", "volumes", "secrets", "configs", "include");
          root.ignore(...root.keys.filter((key) => key.startsWith("x-")));
          return root
            .get("services")
            .entries()
            .flatMap(([name, service]) => endpointsOf(name, service, networks, others));
        });
        return foundOfEngine([...networks.values()], endpoints);
      },
    ),
};

function networkOf(name: string, tree: Tree): EngineNetwork | undefined {
  const external = tree.get("external");
  if (external.isPresent && (external.isRecord || external.flag() === true)) {
    tree.note("left", message("import.composeExternal", { name }));
    tree.leave();
    return undefined;
  }
  if (!isMacvlan(tree, name, tree.isRecord ? plainText(tree.get("driver")) : undefined)) {
    return undefined;
  }
  tree.ignore("name", "enable_ipv4", "enable_ipv6", "attachable", "labels");
  const options = tree.get("driver_opts");
  const parent = plainText(options.get("parent"));
  if (parent === undefined) {
    tree.note("left", message("import.engineParent", { name }));
    tree.leave();
    return undefined;
  }
  const mode = options.get("macvlan_mode");
  if (!mode.isPresent) {
    tree.note("hint", message("import.defaultMode", { name, mode: "bridge" }));
  }
  const internal = tree.get("internal");
  return {
    tree,
    name,
    parent,
    mode: plainText(mode) ?? "bridge",
    subnets: tree.get("ipam").ignore("driver", "options").all("config").flatMap(subnetOf),
    routes: !(internal.isPresent && internal.flag() === true),
  };
}

function subnetOf(config: Tree): readonly EngineSubnet[] {
  config.ignore("ip_range", "aux_addresses");
  const subnet = plainText(config.get("subnet"));
  return subnet === undefined ? [] : [{ subnet, gateway: plainText(config.get("gateway")) }];
}

function endpointsOf(
  name: string,
  service: Tree,
  networks: ReadonlyMap<string, EngineNetwork>,
  others: ReadonlySet<string>,
): readonly EngineEndpoint[] {
  // What a service runs is no part of its network.
  service.ignore(...service.keys.filter((key) => key !== "network_mode"));
  const title = guestName(service) ?? plainText(service.get("container_name")) ?? name;
  const connections = service.get("networks");
  const named = connections.isRecord
    ? connections.entries()
    : connections.items().map((one): readonly [string, Tree] => [one.text() ?? "", one]);
  return named.flatMap(([key, tree]) => {
    const network = networks.get(key);
    if (!network) {
      if (!others.has(key)) {
        tree.note("left", message("import.composeNetwork", { name: key }));
      }
      tree.leave();
      return [];
    }
    return [{ ...settingsOf(tree, service), network, container: name, title }];
  });
}

function settingsOf(
  tree: Tree,
  service: Tree,
): Pick<EngineEndpoint, "tree" | "name" | "mac" | "addresses"> {
  if (!tree.isRecord) {
    return { tree, mac: plainText(service.get("mac_address")), addresses: [] };
  }
  tree.ignore("aliases", "priority", "gw_priority", "link_local_ips");
  const addresses = ["ipv4_address", "ipv6_address"].flatMap(
    (key) => plainText(tree.get(key)) ?? [],
  );
  return {
    tree,
    name: plainText(tree.get("interface_name")) ?? plainText(tree.get("driver_opts").get(IFNAME)),
    mac: plainText(tree.get("mac_address")) ?? plainText(service.get("mac_address")),
    addresses,
  };
}

function guestName(service: Tree): string | undefined {
  const labels = service.get("labels");
  return labels.isRecord && labels.keys.includes(GUEST_LABEL)
    ? plainText(labels.get(GUEST_LABEL))
    : undefined;
}
