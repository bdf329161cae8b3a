import { message } from "../../../messages/message.ts";
import type { FoundInterface, FoundRoute } from "../../found.ts";
import { ignoreKeys, sections, textOfKey, value, values } from "../../text/ini-values.ts";
import type { Tree } from "../../text/tree.ts";

/** What a `.network` says that is no part of a topology: name servers, waiting, router's answers. */
const NOT_TOPOLOGY = {
  Match: ["Type", "Kind", "Driver", "Path", "Property", "Virtualization", "Host", "Architecture"],
  Link: ["RequiredForOnline", "RequiredFamilyForOnline"],
  Network: [
    ...["Description", "DNS", "Domains", "NTP", "LLMNR", "MulticastDNS", "DNSSEC", "DNSOverTLS"],
    ...["LinkLocalAddressing", "IPv6AcceptRA", "LLDP", "EmitLLDP", "ConfigureWithoutCarrier"],
    ...["IPv6PrivacyExtensions", "DNSDefaultRoute"],
  ],
} as const;

/** What a `.network` says of the link itself. */
export function configOf(tree: Tree): Omit<FoundInterface, "name" | "at"> {
  for (const [section, keys] of Object.entries(NOT_TOPOLOGY)) {
    ignoreKeys(tree, section, ...keys);
  }
  const dhcp = textOfKey(tree, "Network", "DHCP")?.toLowerCase();
  const policy = textOfKey(tree, "Link", "ActivationPolicy");
  const addresses = [...values(tree, "Network", "Address"), ...values(tree, "Address", "Address")];
  return {
    mac: textOfKey(tree, "Match", "PermanentMACAddress") ?? textOfKey(tree, "Match", "MACAddress"),
    mtu: mtuOf(tree, "Link"),
    up: policy === undefined || !["down", "always-down", "manual"].includes(policy),
    addresses: addresses.flatMap((one) => one.text() ?? []),
    dhcp: dhcp !== undefined && ["yes", "true", "on", "1", "ipv4", "v4", "both"].includes(dhcp),
    routes: [...gatewayRoutes(tree), ...sections(tree, "Route").flatMap(routeOf)],
  };
}

/** Bytes, also with the suffixes of systemd.syntax(7). */
export function mtuOf(tree: Tree, section: string): number | undefined {
  const text = textOfKey(tree, section, "MTUBytes");
  const [, number, unit] = /^(\d{1,9})([KMG]?)$/.exec(text ?? "") ?? [];
  return text === undefined
    ? undefined
    : number === undefined
      ? value(tree, section, "MTUBytes").int()
      : Number(number) * 1024 ** " KMG".indexOf(unit === "" ? " " : (unit ?? " "));
}

function gatewayRoutes(tree: Tree): readonly FoundRoute[] {
  return values(tree, "Network", "Gateway").flatMap((one) => {
    const via = one.text();
    return via === undefined ? [] : [{ to: defaultOf(via), via }];
  });
}

function routeOf(section: Tree): readonly FoundRoute[] {
  const text = (key: string): string | undefined => {
    const found = section.last(key);
    return found.isPresent && found.text() !== "" ? found.text() : undefined;
  };
  section.ignore("Scope");
  const via = text("Gateway");
  const destination = text("Destination");
  if (destination === undefined && via === undefined) {
    section.note("lost", message("import.networkd.route"));
    return [];
  }
  const to = destination ?? defaultOf(via ?? "");
  const prefix = to.includes(":") ? 128 : 32;
  return [{ to: to.includes("/") ? to : `${to}/${prefix}`, via, src: text("PreferredSource") }];
}

function defaultOf(via: string): string {
  return via.includes(":") ? "::/0" : "0.0.0.0/0";
}
