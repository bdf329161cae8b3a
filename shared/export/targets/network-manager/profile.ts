import { drawnAddresses, drawnRoutes } from "../../../plan/drawn-spec.ts";
import { networkOf } from "../../../plan/ip-network.ts";
import type { LabChild, LabInterface, LabVlan } from "../../lab.ts";
import type { IniEntry, IniSection } from "../../text/ini.ts";

/** `NM_SETTING_MACVLAN_MODE_*` (nm-setting-macvlan.h); the daemon refuses 5, mode source. */
const MODE_NUMBERS = { vepa: "1", bridge: "2", private: "3", passthru: "4" } as const;

/** `host`: as drawn. `shim`: no router may configure it. `tap`: the VM's, not the host's. */
export type Role = "host" | "shim" | "tap";

/** What a profile says of any device (nm-settings-keyfile(5)). */
export interface Profile {
  readonly link: LabInterface;
  readonly uuid: string;
  readonly type: "ethernet" | "vlan" | "bridge" | "macvlan";
  readonly role: Role;
  /** The bridge that it is a port of. */
  readonly bridge: string | null;
  /** What only its type has. */
  readonly own: readonly IniSection[];
}

/** All sections of a profile; a port has no IP settings. */
export function profileSections(profile: Profile): readonly IniSection[] {
  const { link, uuid, type, bridge, own, role } = profile;
  return [
    {
      name: "connection",
      entries: [
        ["id", `macvlan-designer-${link.name}`],
        ["uuid", uuid],
        ["type", type],
        ["interface-name", link.name],
        ["autoconnect", String(link.up)],
        // The words of every version; 1.46 made controller and port-type of them and reads both.
        ["master", bridge],
        ["slave-type", bridge === null ? null : "bridge"],
      ],
    },
    ...own,
    ...(bridge === null ? [ipv4(link), ipv6(link, role)] : []),
  ];
}

/** MAC and MTU; `preserve` leaves a MAC alone whatever NetworkManager.conf says. */
export function ethernet({ mtu }: LabInterface, mac: string | null): IniSection {
  return {
    name: "ethernet",
    entries: [
      ["cloned-mac-address", mac],
      ["mtu", mtu === null ? null : String(mtu)],
    ],
  };
}

/** 1: the kernel reorders headers, as it does when nothing is said. */
export function vlanSection({ parent, tag }: LabVlan): IniSection {
  return {
    name: "vlan",
    entries: [
      ["id", String(tag)],
      ["parent", parent],
      ["flags", "1"],
    ],
  };
}

/** NetworkManager would turn STP on, the kernel does not; the MAC stands with the Ethernet settings. */
export function bridgeSection(): IniSection {
  return { name: "bridge", entries: [["stp", "false"]] };
}

/** Empty for mode source, which is refused before. */
export function macvlanSection({ parent, mode, tap, nopromisc }: LabChild): IniSection {
  return {
    name: "macvlan",
    entries: [
      ["parent", parent],
      ["mode", mode === "source" ? null : MODE_NUMBERS[mode]],
      ["promiscuous", String(!nopromisc)],
      ["tap", String(tap)],
    ],
  };
}

type Family = "inet" | "inet6";

function ipv4(link: LabInterface): IniSection {
  const own = addressEntries(link, "inet");
  const method = link.dhcp ? "auto" : own.length > 0 ? "manual" : "disabled";
  const routes = method === "disabled" ? [] : routeEntries(link, "inet");
  return { name: "ipv4", entries: [["method", method], ...own, ...routes] };
}

/**
 * A router configures what has IPv4 of the host's own, as the kernel would allow; nothing else waits
 * for one, because a profile without any address at all fails in the end.
 */
function ipv6(link: LabInterface, role: Role): IniSection {
  if (role === "tap") {
    return { name: "ipv6", entries: [["method", "disabled"]] };
  }
  const own = addressEntries(link, "inet6");
  const hasIpv4 = link.dhcp || addressEntries(link, "inet").length > 0;
  const still = own.length > 0 ? "manual" : "link-local";
  const method = role === "host" && hasIpv4 ? "auto" : still;
  return {
    name: "ipv6",
    entries: [
      ["method", method],
      // Of the MAC, as the kernel makes it.
      ["addr-gen-mode", "eui64"],
      ...own,
      ...routeEntries(link, "inet6"),
    ],
  };
}

function addressEntries(link: LabInterface, family: Family): readonly IniEntry[] {
  return drawnAddresses(link)
    .filter(({ cidr }) => networkOf(cidr).family === family)
    .map(({ cidr }, at) => [`address${at + 1}`, cidr] as const);
}

function routeEntries(link: LabInterface, family: Family): readonly IniEntry[] {
  return drawnRoutes(link, link.name)
    .filter((route) => route.family === family)
    .flatMap(({ to, via, src }, at): readonly IniEntry[] => [
      [`route${at + 1}`, via === null ? to : `${to},${via}`],
      [`route${at + 1}_options`, src === null ? null : `src=${src}`],
    ]);
}

/** Whether routes of a family have no method to stand under: NetworkManager sets none without IPv4. */
export function losesRoutes(link: LabInterface): boolean {
  const has = addressEntries(link, "inet").length > 0 || link.dhcp;
  return !has && routeEntries(link, "inet").length > 0;
}
