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

/** What `docker network inspect` prints (docker-network-inspect(1)). */
export const docker: ImportSource = {
  name: "docker",
  title: "Docker",
  about: message("import.about.docker"),
  detects: ({ text }: ImportFile) =>
    /^\s*[[{]/.test(text) && text.includes('"Driver"') && text.includes('"IPAM"'),
  read: (files, notes) => readNetworks(files, notes, networkOf, endpointsOf),
};

function networkOf(tree: Tree): readonly EngineNetwork[] {
  const name = tree.get("Name").text() ?? "";
  if (!isMacvlan(tree, name, tree.get("Driver").text())) {
    return [];
  }
  tree.ignore("Id", "Created", "Scope", "EnableIPv4", "EnableIPv6", "Attachable", "Ingress");
  tree.ignore("ConfigFrom", "ConfigOnly", "Labels", "Peers", "Status");
  const options = tree.get("Options");
  const parent = options.get("parent").text();
  if (parent === undefined) {
    tree.note("left", message("import.engineParent", { name }));
    tree.leave();
    return [];
  }
  const mode = options.get("macvlan_mode");
  if (!mode.isPresent) {
    tree.note("hint", message("import.defaultMode", { name, mode: "bridge" }));
  }
  const internal = tree.get("Internal");
  return [
    {
      tree,
      name,
      parent,
      mode: mode.text() ?? "bridge",
      subnets: tree.get("IPAM").ignore("Driver", "Options").all("Config").flatMap(subnetOf),
      routes: !(internal.isPresent && internal.flag() === true),
    },
  ];
}

function subnetOf(config: Tree): readonly EngineSubnet[] {
  config.ignore("IPRange", "AuxiliaryAddresses");
  const subnet = config.get("Subnet").text();
  const gateway = config.get("Gateway").text();
  // With a prefix length in older versions.
  return subnet === undefined
    ? []
    : [{ subnet, gateway: gateway === "" ? undefined : gateway?.split("/")[0] }];
}

function endpointsOf(network: EngineNetwork): readonly EngineEndpoint[] {
  return network.tree
    .get("Containers")
    .entries()
    .map(([id, tree]) => {
      tree.ignore("EndpointID");
      const addresses = ["IPv4Address", "IPv6Address"].flatMap((key) => tree.get(key).text() ?? []);
      return {
        tree,
        network,
        container: id,
        title: tree.get("Name").text() ?? id,
        mac: tree.get("MacAddress").text(),
        addresses: addresses.filter((address) => address !== ""),
      };
    });
}
