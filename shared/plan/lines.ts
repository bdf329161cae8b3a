import type { AddressSpec, LinkSpec, MacvlanSpec } from "./link-spec.ts";
import { MAX_MTU } from "../topology/limits.ts";
import type { LiveRoute } from "./live-state.ts";
import { isBatchSafe, MAX_BATCH_WORDS, type Line } from "./render.ts";

/**
 * `ip link add …`, run in the host's own namespace; a guest's link is born in its namespace.
 *
 * Always on the real lower device: the kernel puts a child of a child there anyway. `inGroup`: in the
 * document's link group, as the helper makes it; by hand there is none.
 */
export function addLine(spec: LinkSpec, inGroup: boolean): Line {
  const link = spec.lower === null ? [] : ["link", spec.lower];
  const place = spec.namespace === null ? [] : ["netns", spec.namespace];
  const mac = spec.mac === null ? [] : ["address", spec.mac];
  const hasMtu = spec.mtuSaid && spec.mtu !== null && spec.kind !== "bridge";
  const mtu = hasMtu ? ["mtu", String(spec.mtu)] : [];
  const group = inGroup ? ["group", spec.group] : [];
  const common = [...link, "name", spec.name, ...group, ...place, ...mac, ...mtu];
  return ["link", "add", ...common, "type", ...typeWords(spec, group)];
}

function typeWords(spec: LinkSpec, group: Line): Line {
  if (spec.macvlan) {
    return [spec.kind, ...modeWords(spec.macvlan), ...queueWords(spec.macvlan)];
  }
  if (spec.kind === "vlan") {
    return ["vlan", "id", String(spec.vlanId)];
  }
  if (spec.kind === "veth" && spec.peer) {
    const { name, namespace, mac } = spec.peer;
    const address = mac === null ? [] : ["address", mac];
    return ["veth", "peer", "name", name, ...group, "netns", namespace, ...address];
  }
  return [spec.kind];
}

function queueWords({ bcqueuelen }: MacvlanSpec): Line {
  return bcqueuelen === null ? [] : ["bcqueuelen", String(bcqueuelen)];
}

/** `mode MODE [flag FLAG]`: iproute2 takes a flag only after the mode that it belongs to. */
function modeWords({ mode, nodst, nopromisc }: MacvlanSpec): Line {
  return ["mode", mode, ...(nodst ? ["flag", "nodst"] : nopromisc ? ["flag", "nopromisc"] : [])];
}

/** Sets mode and flags of a child; `flag null` takes away the flags that it `had`. */
export function modeLine(spec: LinkSpec, options: MacvlanSpec, had: boolean): Line {
  const flag = had && !options.nodst && !options.nopromisc ? ["flag", "null"] : [];
  return ["link", "set", "dev", spec.name, "type", spec.kind, ...modeWords(options), ...flag];
}

const MACS_PER_LINE = MAX_BATCH_WORDS - 20;

/**
 * Sets the list of a source child: what is in it, and nothing else.
 *
 * iproute2's batch takes 100 words a line, so a long list is set in part and then added to.
 */
export function sourceLines(spec: LinkSpec, macs: readonly string[]): readonly Line[] {
  const set = ["link", "set", "dev", spec.name, "type", spec.kind, "macaddr"];
  if (macs.length === 0) {
    return [[...set, "flush"]];
  }
  const first = [...set, "set", ...macs.slice(0, MACS_PER_LINE)];
  return [first, ...macs.slice(MACS_PER_LINE).map((mac) => [...set, "add", mac])];
}

export function queueLine(spec: LinkSpec, length: number): Line {
  const { name, kind } = spec;
  return ["link", "set", "dev", name, "type", kind, "bcqueuelen", String(length)];
}

export function aliasLine(spec: LinkSpec): Line {
  return ["link", "set", "dev", spec.name, "alias", spec.alias];
}

/**
 * Fixes the MTU that a document gives to a bridge.
 *
 * One that was never changed follows the smallest of its ports' (`br_mtu_auto_adjust`) and pulls
 * its children along; setting the present value changes nothing (`dev_set_mtu`), hence two lines.
 */
export function bridgeMtuLines({ kind, name, mtu, mtuSaid }: LinkSpec): readonly Line[] {
  if (kind !== "bridge" || !mtuSaid || mtu === null) {
    return [];
  }
  const other = mtu < MAX_MTU ? mtu + 1 : mtu - 1;
  return [other, mtu].map((value) => setLine(name, "mtu", String(value)));
}

/** `ip link set dev NAME WORDS`; `dev`, because a name may begin like a keyword. */
export function setLine(name: string, ...words: readonly string[]): Line {
  return ["link", "set", "dev", name, ...words];
}

export function upLine(name: string, up = true): Line {
  return setLine(name, up ? "up" : "down");
}

export function masterLine(name: string, master: string | null): Line {
  return setLine(name, ...(master === null ? ["nomaster"] : ["master", master]));
}

/** `ip address VERB …`; `replace` is harmless when the address is there. */
export function addressLine(verb: "add" | "replace", spec: AddressSpec, dev: string): Line {
  const words: string[] = [];
  const [address, prefix] = spec.cidr.split("/");
  const named = { broadcast: spec.broadcast, label: spec.label === dev ? null : spec.label };
  if (spec.peer === null) {
    words.push(spec.cidr);
  } else {
    words.push(address ?? "", "peer", `${spec.peer}/${prefix ?? ""}`);
  }
  for (const [key, value] of Object.entries(named)) {
    words.push(...(value === null ? [] : [key, value]));
  }
  words.push("dev", dev);
  words.push(...(spec.scope === null || spec.scope === "global" ? [] : ["scope", spec.scope]));
  words.push(...(spec.metric === null ? [] : ["metric", String(spec.metric)]));
  words.push(...(spec.noprefixroute ? ["noprefixroute"] : []), ...(spec.nodad ? ["nodad"] : []));
  return ["address", verb, ...words];
}

export function addressDelLine(spec: Pick<AddressSpec, "cidr" | "peer">, dev: string): Line {
  const [address, prefix] = spec.cidr.split("/");
  const words =
    spec.peer === null ? [spec.cidr] : [address ?? "", "peer", `${spec.peer}/${prefix ?? ""}`];
  return ["address", "del", ...words, "dev", dev];
}

/** `ip route VERB …`, exact enough that `del` takes this route and no other. */
export function routeLine(verb: "add" | "replace" | "del", route: LiveRoute): Line {
  // iproute2 takes the family from the addresses; `default` alone means IPv4.
  const everywhere = route.to === "0.0.0.0/0" || (route.to === "::/0" && route.via !== null);
  return [
    "route",
    verb,
    everywhere ? "default" : route.to,
    ...(route.via === null ? [] : ["via", route.via]),
    "dev",
    route.dev,
    ...(route.src === null ? [] : ["src", route.src]),
    ...(route.protocol === "boot" || !isBatchSafe(route.protocol) ? [] : ["proto", route.protocol]),
    ...(route.scope === null || route.family === "inet6" ? [] : ["scope", route.scope]),
    ...(route.metric === null ? [] : ["metric", String(route.metric)]),
    ...(route.onlink ? ["onlink"] : []),
  ];
}
