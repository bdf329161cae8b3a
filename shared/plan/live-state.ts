import type { Message } from "../messages/message.ts";

/**
 * What a machine's network looks like now, as `ip -json -details` tells it, reduced to what plan,
 * import and status need. Plain JSON.
 */
export interface LiveState {
  /** The namespace that was read from comes first; its `name` is null. */
  readonly namespaces: readonly LiveNamespace[];
  /** What could not be seen, and why (no privilege); empty when everything was. */
  readonly unseen: readonly Message[];
  /** Who manages which link of the own namespace, by link name. */
  readonly managers: Readonly<Record<string, NetworkManagerName>>;
}

/** A program that owns a NIC's configuration and may undo ours. */
export type NetworkManagerName = "NetworkManager" | "systemd-networkd" | "ifupdown";

export interface LiveNamespace {
  /** Name below /run/netns; null: the namespace that was read from. */
  readonly name: string | null;
  /** Inode of the namespace (`stat -L`), to tell equal ones; 0 when unknown. */
  readonly inode: number;
  /** Processes whose network namespace it is; null when it could not be told. */
  readonly processes: number | null;
  /** False: it exists, and what is in it could not be read (`links` and `routes` are empty). */
  readonly readable: boolean;
  readonly links: readonly LiveLink[];
  readonly routes: readonly LiveRoute[];
  /** Who answers behind which link (`ip -json neigh`); absent: not asked. */
  readonly neighbours?: readonly LiveNeighbour[];
  /** `net.ipv4.conf.all.arp_ignore`; absent: not asked. */
  readonly arpIgnore?: number;
  /** Links that routes of other tables than `main` go through; absent: none, or not asked. */
  readonly otherTables?: readonly string[];
}

/** An entry of the neighbour table: the MAC that an address was last seen with. */
export interface LiveNeighbour {
  readonly address: string;
  readonly mac: string;
  readonly dev: string;
}

/** A network device (`ip -json -details link`, `address`). */
export interface LiveLink {
  readonly index: number;
  readonly name: string;
  /** `info_kind`: `macvlan`, `macvtap`, `bridge`, `vlan`, `veth`, …; null: physical or loopback. */
  readonly kind: string | null;
  /** `link_type` is `ether`; anything else cannot be a parent. */
  readonly ethernet: boolean;
  readonly mac: string | null;
  /** Of a port of a bond: the address that is its own; absent: `mac` is. */
  readonly permanentMac?: string;
  readonly mtu: number;
  /** IFF_UP. */
  readonly up: boolean;
  /** Link present (IFF_LOWER_UP); a link that is down has none. */
  readonly carrier: boolean;
  /** The lower device, of a veth its peer: its index, and whether it lives in another namespace. */
  readonly parent: LiveParent | null;
  /** Name of the bridge or bond that it is a port of. */
  readonly master: string | null;
  readonly alias: string | null;
  /** Link group; -1: one that /etc/iproute2/group gives a name, so never a document's. */
  readonly group: number;
  readonly promiscuity: number;
  readonly wireless: boolean;
  /** Kind macvlan and macvtap. */
  readonly macvlan: LiveMacvlan | null;
  /** Kind bond. */
  readonly bond?: LiveBond;
  /** Kind vlan: the 802.1Q id; null also for 802.1ad. */
  readonly vlanId: number | null;
  /** A device of a bus stands behind it (`/sys/class/net/NAME/device`); absent: not asked. */
  readonly physical?: boolean;
  /** Mbit/s (`/sys/class/net/NAME/speed`); absent: unknown. */
  readonly speed?: number;
  readonly addresses: readonly LiveAddress[];
}

export interface LiveParent {
  readonly index: number;
  /** Name, where it lives in a namespace that was read; null otherwise. */
  readonly name: string | null;
  /** Lives in another network namespace (`link_netnsid`). */
  readonly elsewhere: boolean;
  /** Which one by the id that its own namespace gives it (ip-netns(8)); absent: not elsewhere. */
  readonly netnsid?: number;
  /** Where it was found: a namespace's name, null for the own one; absent: not found. */
  readonly namespace?: string | null;
}

export interface LiveBond {
  /** The kernel's name of the mode. */
  readonly mode: string;
  /** Name of the preferred port; null: none is. */
  readonly primary: string | null;
}

export interface LiveMacvlan {
  readonly mode: string;
  readonly sourceMacs: readonly string[];
  readonly nodst: boolean;
  readonly nopromisc: boolean;
  /** Queue length asked for. */
  readonly bcqueuelen: number | null;
  /** Absent: the kernel's default, or an iproute2 before 6.4 that does not tell. */
  readonly bclim?: number;
  /** macvtap: whether a process holds /dev/tapN open; absent: it could not be told. */
  readonly tapOpen?: boolean;
}

export interface LiveAddress {
  /** Address with prefix length. */
  readonly cidr: string;
  readonly family: "inet" | "inet6";
  readonly scope: string;
  /** Came from DHCP or a router advertisement (it has a lifetime). */
  readonly dynamic: boolean;
  readonly peer: string | null;
  readonly label: string | null;
  readonly broadcast: string | null;
  /** `noprefixroute`: the kernel made no connected route for it. */
  readonly noprefixroute: boolean;
  /** Metric of its connected route; null: the kernel's default. */
  readonly metric: number | null;
}

/** A route of the main table (`ip -json route`). */
export interface LiveRoute {
  readonly family: "inet" | "inet6";
  /** `default` is written as `0.0.0.0/0` or `::/0`. */
  readonly to: string;
  readonly via: string | null;
  readonly dev: string;
  readonly src: string | null;
  /** `kernel`, `static`, `dhcp`, `boot`, `ra`, … */
  readonly protocol: string;
  readonly scope: string | null;
  readonly metric: number | null;
  /** `onlink`: the next hop need not be in a connected network. */
  readonly onlink: boolean;
  /** Has what this type does not hold (several next hops, encapsulation, MTU, a type). */
  readonly complex: boolean;
}
