import { message } from "../../../messages/message.ts";
import type { ImportSource } from "../../source.ts";
import type { ImportFile } from "../../text/limits.ts";
import type { Tree } from "../../text/tree.ts";
import {
  isMacvlan,
  readNetworks,
  type EngineEndpoint,
  type EngineNetwork,
  type EngineSubnet,
} from "../engine.ts";

/** What `podman network inspect` prints, and netavark's files in /etc/containers/networks. */
export const podman: ImportSource = {
  name: "podman",
  title: "Podman",
  about: message("import.about.podman"),
  detects: ({ text }: ImportFile) =>
    /^\s*[[{]/.test(text) &&
    text.includes('"driver"') &&
    /"(network_interface|dns_enabled|ipam_options)"/.test(text),
  read: (files, notes) => readNetworks(files, notes, networkOf, endpointsOf),
};

function networkOf(tree: Tree): readonly EngineNetwork[] {
  const name = tree.get("name").text() ?? "";
  if (!isMacvlan(tree, name, tree.get("driver").text())) {
    return [];
  }
  tree.ignore("id", "created", "ipv6_enabled", "dns_enabled", "labels", "network_dns_servers");
  const options = tree.get("options").ignore("metric", "isolate");
  const parent = tree.get("network_interface").text() ?? options.get("parent").text() ?? "";
  if (parent === "") {
    tree.note("left", message("import.engineDefaultRoute", { name }));
    tree.leave();
    return [];
  }
  const mode = options.get("mode");
  if (!mode.isPresent) {
    tree.note("hint", message("import.defaultMode", { name, mode: "bridge" }));
  }
  const internal = tree.get("internal");
  const isClosed = internal.isPresent && internal.flag() === true;
  const noRoute = ["1", "true"].includes(options.get("no_default_route").text() ?? "");
  return [
    {
      tree,
      name,
      parent,
      mode: mode.text() ?? "bridge",
      subnets: tree.all("subnets").flatMap(subnetOf),
      routes: !isClosed && !noRoute,
      dhcp: tree.get("ipam_options").get("driver").text() === "dhcp",
      mtu: options.get("mtu").int(),
      bclim: options.get("bclim").int(),
    },
  ];
}

function subnetOf(tree: Tree): readonly EngineSubnet[] {
  tree.ignore("lease_range");
  const subnet = tree.get("subnet").text();
  return subnet === undefined ? [] : [{ subnet, gateway: tree.get("gateway").text() }];
}

/** Containers that run are listed from Podman 4.7 on, each with its interfaces by name. */
function endpointsOf(network: EngineNetwork): readonly EngineEndpoint[] {
  return network.tree
    .get("containers")
    .entries()
    .flatMap(([id, container]) =>
      container
        .get("interfaces")
        .entries()
        .map(([name, tree]) => {
          const subnets = tree.all("subnets").map((subnet) => subnet.ignore("gateway"));
          return {
            tree,
            network,
            container: id,
            title: container.get("name").text() ?? id,
            name,
            mac: tree.get("mac_address").text(),
            addresses: subnets.flatMap((subnet) => subnet.get("ipnet").text() ?? []),
          };
        }),
    );
}
