import { drawnRoutes } from "../../../plan/drawn-spec.ts";
import type { LabChild, LabInterface, LabNic } from "../../lab.ts";
import type { IniEntry, IniSection } from "../../text/ini.ts";

/** What sits on a device, which its `.network` has to name. */
export interface Stacked {
  readonly vlans: readonly string[];
  readonly children: readonly LabChild[];
  /** The bridge that it is a port of. */
  readonly bridge: string | null;
}

/** `host`: as drawn. `shim`: no router may configure it. `tap`: the VM's, not the host's. */
type Role = "host" | "shim" | "tap";

/** A NIC's own configuration: this file takes the place of any other for it. */
export function nicNetwork(nic: LabNic, stacked: Stacked): readonly IniSection[] {
  const mtu: IniEntry = ["MTUBytes", nic.mtu === null ? null : String(nic.mtu)];
  return network(nic, stacked, "host", [mtu]);
}

/** The configuration of a device that a `.netdev` makes. */
export function linkNetwork(
  link: LabInterface,
  stacked: Stacked,
  role: Role,
): readonly IniSection[] {
  return network(link, stacked, role, []);
}

function network(
  link: LabInterface,
  stacked: Stacked,
  role: Role,
  linkEntries: readonly IniEntry[],
): readonly IniSection[] {
  const isBare = link.addresses.length === 0 && !link.dhcp;
  return [
    { name: "Match", entries: [["Name", link.name]] },
    {
      name: "Link",
      entries: [
        ...linkEntries,
        // Boot need not wait for what has no address to wait for.
        ["RequiredForOnline", isBare ? "no" : null],
        ["ActivationPolicy", link.up ? null : "down"],
      ],
    },
    {
      name: "Network",
      entries: [
        ["DHCP", link.dhcp ? "yes" : null],
        ["Address", link.addresses],
        ["LinkLocalAddressing", role === "tap" ? "no" : null],
        ["IPv6AcceptRA", role === "host" ? null : "no"],
        ["Bridge", stacked.bridge],
        ...carries(stacked),
      ],
    },
    ...drawnRoutes(link, link.name).map(({ family, to, via, src }) => ({
      name: "Route",
      entries: [
        ["Destination", to],
        ["Gateway", via],
        ["PreferredSource", src],
        // IPv6 has none, and networkd warns of it.
        ["Scope", via === null && family === "inet" ? "link" : null],
      ] as const,
    })),
  ];
}

/** What a device carries, and nothing of its own configuration: beside a file that somebody else wrote. */
export function carriedNetwork(stacked: Stacked): readonly IniSection[] {
  return [{ name: "Network", entries: carries(stacked) }];
}

function carries({ vlans, children }: Stacked): readonly IniEntry[] {
  const named = (tap: boolean): readonly string[] =>
    children.filter((child) => child.tap === tap).map(({ name }) => name);
  return [
    ["VLAN", vlans],
    ["MACVLAN", named(false)],
    ["MACVTAP", named(true)],
  ];
}
