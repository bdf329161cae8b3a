import { shellQuote } from "../../../plan/shell-quote.ts";
import type { LabBridge, LabChild, LabGuest, LabNic, LabVeth, LabVlan } from "../../lab.ts";
import { drawnAddresses, drawnRoutes } from "../../../plan/drawn-spec.ts";
import { command, hasLink, ip, unless } from "./placed.ts";
import { routeWords } from "./dress.ts";

/** A NIC is there: it gets what it lacks, and nothing is taken from it. */
export function nicLines(nic: LabNic): readonly string[] {
  const { name, mtu } = nic;
  const shown = `ip -o link show dev ${shellQuote(name)}`;
  const up = unless(
    `${shown} up | grep -q .`,
    command(null, "link", "set", "dev", name, "down"),
    command(null, "link", "set", "dev", name, "up"),
  );
  const addresses = drawnAddresses(nic).flatMap(({ cidr, nodad }) => {
    const [address = ""] = cidr.split("/");
    const there = `ip -o address show dev ${shellQuote(name)} to ${address} | grep -q .`;
    const words = ["address", "add", cidr, "dev", name, ...(nodad ? ["nodad"] : [])];
    return unless(
      there,
      command(null, "address", "del", cidr, "dev", name),
      command(null, ...words),
    );
  });
  const routes = drawnRoutes(nic, name).flatMap((route) => {
    const family = route.family === "inet6" ? "ip -6" : "ip";
    const there = `${family} route show exact ${route.to} dev ${shellQuote(name)} | grep -q .`;
    const words = routeWords(route);
    return unless(
      there,
      command(null, "route", "del", ...words),
      command(null, "route", "add", ...words),
    );
  });
  return [
    "",
    `# ${name}, which is there already`.replace(/[^\x20-\x7e]/gu, "?"),
    `${shown} > /dev/null`,
    ...mtuLines(name, mtu),
    ...(nic.up ? up : []),
    ...addresses,
    ...routes,
  ];
}

function mtuLines(name: string, mtu: number | null): readonly string[] {
  if (mtu === null) {
    return [];
  }
  const words = ["link", "set", "dev", name, "mtu"];
  const undo = `${command(null, ...words)} `;
  return [
    `mtu=$(ip -o link show dev ${shellQuote(name)} | sed 's/.* mtu \\([0-9]*\\) .*/\\1/')`,
    `if [ "$mtu" != ${mtu} ]; then`,
    `  before ${shellQuote(undo)}"$mtu"`,
    `  ${command(null, ...words, String(mtu))}`,
    "fi",
  ];
}

/** A namespace that does not exist yet is made, with its own `lo` up. */
export function namespaceLines({ name, type }: LabGuest): readonly string[] {
  return type === "namespace"
    ? [
        "",
        ...unless(
          `ip -n ${shellQuote(name)} link show dev lo > /dev/null 2>&1`,
          command(null, "netns", "del", name),
          command(null, "netns", "add", name),
          command(name, "link", "set", "dev", "lo", "up"),
        ),
      ]
    : [];
}

export function vlanLines({ name, parent, tag, mtu }: LabVlan): readonly string[] {
  const size = mtu === null ? [] : ["mtu", String(mtu)];
  const id = String(tag);
  const words = ["link", "add", "link", parent, "name", name, ...size, "type", "vlan", "id", id];
  return ["", ...makeLink(null, name, command(null, ...words))];
}

export function bridgeLines({ name, mac, mtu }: LabBridge): readonly string[] {
  const address = mac === null ? [] : ["address", mac];
  const add = command(null, "link", "add", "name", name, ...address, "type", "bridge");
  const size = mtu === null ? [] : [command(null, "link", "set", "dev", name, "mtu", String(mtu))];
  return ["", ...makeLink(null, name, add, ...size)];
}

/** `address`, `mtu` and `netns` stand before `type`; `macaddr set` takes all that follows (ip-link(8)). */
export function childLines(child: LabChild): readonly string[] {
  const { name, guest, parent, mac, mtu, mode, tap, nodst, nopromisc, bcqueuelen } = child;
  const namespace = guest?.type === "namespace" ? guest.name : null;
  const type = tap ? "macvtap" : "macvlan";
  const add = [
    ...["link", "add", "link", parent, "name", name],
    ...(mac === null ? [] : ["address", mac]),
    ...(mtu === null ? [] : ["mtu", String(mtu)]),
    ...(namespace === null ? [] : ["netns", namespace]),
    ...["type", type, "mode", mode],
    ...(nodst ? ["nodst"] : []),
    ...(nopromisc ? ["nopromisc"] : []),
    ...(bcqueuelen === null ? [] : ["bcqueuelen", String(bcqueuelen)]),
  ];
  const set = (...words: readonly string[]): string =>
    command(namespace, "link", "set", "dev", name, "type", type, ...words);
  return [
    "",
    ...makeLink(
      namespace,
      name,
      command(null, ...add),
      ...(child.sourceMacs.length > 0 ? [set("macaddr", "set", ...child.sourceMacs)] : []),
      ...(child.bclim === null ? [] : [bclimLine(set("bclim", String(child.bclim)), name)]),
      ...quietLines(child),
    ),
  ];
}

/** Older programs do not know the word; it never changes who receives. */
function bclimLine(set: string, name: string): string {
  return `${set} 2> /dev/null || echo ${shellQuote(`${name}: bclim needs iproute2 6.4`)} >&2`;
}

/** The host must not take part in a VM's network, and no router may configure a shim. */
function quietLines({ guest, name }: LabChild): readonly string[] {
  const keys =
    guest === null ? ["accept_ra=0", "autoconf=0"] : guest.type === "vm" ? ["disable_ipv6=1"] : [];
  return keys.map((key) => {
    const [setting = "", value = ""] = key.split("=");
    const file = shellQuote(`/proc/sys/net/ipv6/conf/${name}/${setting}`);
    return `[ ! -e ${file} ] || echo ${value} > ${file}`;
  });
}

export function vethLines({ name, guest, hostEnd, mac, bridge }: LabVeth): readonly string[] {
  const peer = [
    "peer",
    "name",
    name,
    ...(mac === null ? [] : ["address", mac]),
    "netns",
    guest.name,
  ];
  const add = command(null, "link", "add", "name", hostEnd, "type", "veth", ...peer);
  const join = command(null, "link", "set", "dev", hostEnd, "master", bridge, "up");
  return ["", ...makeLink(null, hostEnd, add, join)];
}

function makeLink(
  namespace: string | null,
  name: string,
  ...commands: readonly string[]
): readonly string[] {
  const undo = `${ip(namespace)} link del dev ${shellQuote(name)}`;
  return unless(hasLink(namespace, name), undo, ...commands);
}
