import { drawnAddresses, drawnRoutes } from "../../../plan/drawn-spec.ts";
import { shellQuote } from "../../../plan/shell-quote.ts";
import type { Lab, LabBridge, LabChild, LabInterface, LabNic, LabVlan } from "../../lab.ts";
import { bridgeOf } from "../host-part.ts";

/** When a command runs (interfaces(5)): before a link is configured, with it, and after all. */
type When = "pre-up" | "up" | "down" | "post-down";

/** One line of a stanza. */
type Line = readonly [when: When, command: string];

/** A NIC is there: it gets what is drawn and gives it back. */
export function nicStanza(nic: LabNic): string {
  const { name, mtu } = nic;
  return stanza(nic, [
    ...(mtu === null
      ? []
      : [["pre-up", ip("link", "set", "dev", name, "mtu", String(mtu))] as const]),
    ...dress(nic),
    ...drawnAddresses(nic).map(({ cidr }): Line => {
      return ["down", ip("address", "del", cidr, "dev", name)];
    }),
    ["down", ip("link", "set", "dev", name, "down")],
  ]);
}

/**
 * A VLAN.
 *
 * Where it has a name such as eno1.10 ifupdown makes it by itself before any command runs, without an
 * MTU: so that is set as well.
 */
export function vlanStanza(vlan: LabVlan, lab: Lab): string {
  const { name, parent, mtu, tag } = vlan;
  const words = ["link", parent, "name", name, "type", "vlan", "id", String(tag)];
  const size: readonly Line[] =
    mtu === null ? [] : [["pre-up", ip("link", "set", "dev", name, "mtu", String(mtu))]];
  return stanza(vlan, [
    ...upFirst(parent, lab),
    ...make(name, words),
    ...size,
    ...dress(vlan),
    take(name),
  ]);
}

/**
 * A bridge and the ports that are there before it.
 *
 * @param ports names of NICs and VLANs; a child joins by itself
 */
export function bridgeStanza(bridge: LabBridge, ports: readonly string[]): string {
  const { name, mac, mtu } = bridge;
  const address = mac === null ? [] : ["address", mac];
  const size: readonly Line[] =
    mtu === null ? [] : [["up", ip("link", "set", "dev", name, "mtu", String(mtu))]];
  return stanza(bridge, [
    ...make(name, ["name", name, ...address, "type", "bridge"]),
    ...ports.map((port): Line => ["up", ip("link", "set", "dev", port, "master", name, "up")]),
    ...size,
    ...dress(bridge),
    take(name),
  ]);
}

/** A child with all that ip-link(8) knows of it. */
export function childStanza(child: LabChild, lab: Lab): string {
  const bridge = bridgeOf(lab, child.name);
  const { name, parent, mac, mtu, mode, tap, nodst, nopromisc, bcqueuelen } = child;
  const type = tap ? "macvtap" : "macvlan";
  const words = [
    ...["link", parent, "name", name],
    ...(mac === null ? [] : ["address", mac]),
    ...(mtu === null ? [] : ["mtu", String(mtu)]),
    ...["type", type, "mode", mode],
    ...(nodst ? ["nodst"] : []),
    ...(nopromisc ? ["nopromisc"] : []),
    ...(bcqueuelen === null ? [] : ["bcqueuelen", String(bcqueuelen)]),
  ];
  const set = (...more: readonly string[]): Line => {
    return ["pre-up", ip("link", "set", "dev", name, "type", type, ...more)];
  };
  return stanza(child, [
    ...upFirst(parent, lab),
    ...make(name, words),
    ...(child.sourceMacs.length > 0 ? [set("macaddr", "set", ...child.sourceMacs)] : []),
    ...(child.bclim === null ? [] : [orOlder(set("bclim", String(child.bclim)), name)]),
    ...quiet(child),
    ...(bridge === null ? [] : [["up", ip("link", "set", "dev", name, "master", bridge)] as const]),
    ...dress(child),
    take(name),
  ]);
}

/**
 * The stanza of one interface; `auto` makes it at boot, in the file's order.
 *
 * Everything is a command, since interfaces(5) has no words for it; only a lease is asked for by
 * ifupdown itself.
 */
function stanza({ name, up, dhcp }: LabInterface, lines: readonly Line[]): string {
  return [
    ...(up ? [`auto ${name}`] : []),
    `iface ${name} inet ${dhcp ? "dhcp" : "manual"}`,
    ...lines.map(([when, command]) => `    ${when} ${command}`),
    "",
  ].join("\n");
}

function ip(...words: readonly string[]): string {
  return ["ip", ...words.map(shellQuote)].join(" ");
}

/** Programs before iproute2 6.4 do not know the word; it never changes who receives. */
function orOlder([when, command]: Line, name: string): Line {
  const excuse = shellQuote(`${name}: bclim needs iproute2 6.4`);
  return [when, `${command} 2> /dev/null || echo ${excuse} >&2`];
}

/** On a NIC that is down nothing gets through, and on one that has no stanza nobody sets it up. */
function upFirst(parent: string, { nics, vlans, bridges }: Lab): readonly Line[] {
  const isUp = [...nics, ...vlans, ...bridges].some(({ name, up }) => name === parent && up);
  return isUp ? [["pre-up", ip("link", "set", "dev", parent, "up")]] : [];
}

/** A run that failed half-way may have left the link: the next one goes on with it. */
function make(name: string, words: readonly string[]): readonly Line[] {
  return [["pre-up", `${isThere(name)} || ${ip("link", "add", ...words)}`]];
}

/** It is gone already where what it sat on is. */
function take(name: string): Line {
  return ["post-down", `! ${isThere(name)} || ${ip("link", "del", "dev", name)}`];
}

function isThere(name: string): string {
  return `${ip("link", "show", "dev", name)} > /dev/null 2>&1`;
}

/** The host must not take part in a VM's network, and no router may configure a shim. */
function quiet({ guest, name }: LabChild): readonly Line[] {
  const settings = guest === null ? { accept_ra: 0, autoconf: 0 } : { disable_ipv6: 1 };
  return Object.entries(settings).map(([setting, value]): Line => {
    const file = shellQuote(`/proc/sys/net/ipv6/conf/${name}/${setting}`);
    return ["pre-up", `[ ! -e ${file} ] || echo ${value} > ${file}`];
  });
}

/** Addresses, up, routes. */
function dress(one: LabInterface): readonly Line[] {
  const { name } = one;
  return [
    ...drawnAddresses(one).map(({ cidr, nodad }): Line => {
      return ["up", ip("address", "replace", cidr, "dev", name, ...(nodad ? ["nodad"] : []))];
    }),
    ["up", ip("link", "set", "dev", name, "up")],
    ...drawnRoutes(one, name).map(({ to, via, src }): Line => {
      const hop = via === null ? [] : ["via", via];
      const from = src === null ? [] : ["src", src];
      return ["up", ip("route", "replace", to, ...hop, "dev", name, ...from)];
    }),
  ];
}
