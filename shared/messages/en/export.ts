interface Lost {
  readonly name: string;
  readonly target: string;
  readonly what: string;
}

interface LeftInside {
  readonly name: string;
  readonly target: string;
  readonly namespace: string;
}

interface Left {
  readonly name: string;
  readonly guest: string;
}

/** What exports say of themselves and of what they cannot say; targets of a family in files of their own. */
export const exportMessages = {
  "export.lost": ({ name, target, what }: Lost): string =>
    `${name}: ${target} has no way to say ${what}; it is left out.`,
  "export.lostInstead": ({ name, target, what, instead }: Lost & { instead: string }): string =>
    `${name}: ${target} has no way to say ${what}; it is left out. ${instead}`,
  "export.and": ({ first, second }: { first: string; second: string }): string =>
    `${first}, and ${second}`,
  "export.unplainNic": ({ nic, target }: { nic: string; target: string }): string =>
    `The NIC ${nic} cannot be named in files of ${target}: it would read the name as a pattern or as something else. Rename the NIC, or export as an iproute2 script.`,
  "export.leftContainer": ({ name, guest }: Left): string =>
    `${name} is left to the container engine that runs ${guest}: export as Docker, Podman, Incus or LXC for it.`,
  "export.leftVm": ({ name, guest }: Left): string =>
    `${name} is left to the hypervisor that runs ${guest}: export as libvirt, QEMU or Incus for it.`,
  "export.leftNamespace": ({ name, target, namespace }: LeftInside): string =>
    `${name} is not in the files: ${target} makes nothing in the namespace ${namespace}. The iproute2 script does.`,
  "export.leftBond": (p: { name: string; target: string; ports: readonly string[] }): string =>
    `${p.name} is not in the files: ${p.target} gets what stands on it, and the bond itself${p.ports.length === 0 ? "" : `, with its ports ${p.ports.join(", ")},`} stays as it is configured on the machine. Keep that configuration, addresses of the bond included.`,
  "export.bondNetworkd": ({ name, keys }: { name: string; keys: readonly string[] }): string =>
    `networkd makes what stands on ${name} only when the .network file of ${name} names it. Add to its [Network] section: ${keys.join(", ")}.`,
  "export.leftVeth": ({ name, guest }: Left): string =>
    `${name} is left to what runs ${guest}: it connects its guests to the bridge by itself.`,
  "export.keepsAddress": ({ nic }: { nic: string }): string =>
    `${nic} is drawn without an address. One that it has on the machine stays; take it off yourself if a child is to have it.`,

  "export.instead.dhcpClient": (): string => "Run a DHCP client on it, for example dhcpcd.",
  "export.instead.iproute2": (): string => "The iproute2 script can.",

  "export.feature.mode": (): string => "its mode",
  "export.feature.tap": (): string => "that it is a macvtap",
  "export.feature.mac": (): string => "its MAC address",
  "export.feature.mtu": (): string => "its MTU",
  "export.feature.down": (): string => "that it stays down",
  "export.feature.addresses": (): string => "its addresses",
  "export.feature.manyAddresses": (): string => "more than one address of a kind",
  "export.feature.dhcp": (): string => "that its address comes from DHCP",
  "export.feature.routes": (): string => "its routes",
  "export.feature.routeSource": (): string => "the source address of a route",
  "export.feature.guest": (): string => "that it is in a namespace, VM or container",
  "export.feature.guestMac": (): string => "that the VM uses another MAC address",
  "export.feature.sourceMacs": (): string => "whose frames it takes (mode source)",
  "export.feature.nodst": (): string => "the flag nodst",
  "export.feature.nopromisc": (): string => "the flag nopromisc",
  "export.feature.bcqueuelen": (): string => "its broadcast queue length",
  "export.feature.bclim": (): string => "its broadcast queue limit",
  "export.feature.vlan": (): string => "a VLAN",
  "export.feature.bridge": (): string => "a bridge",
  "export.feature.veth": (): string => "a veth pair",
  "export.feature.nic": (): string => "what the NIC itself has",

  "export.about.iproute2": (): string =>
    "A shell script that makes the network with ip, runs again without harm, and takes back what it made.",
  "export.limit.iproute2": (): string =>
    "It lasts until the next boot. To make it permanent, export for what manages the machine's network.",
  "export.about.networkd": (): string =>
    "Files for /etc/systemd/network, which systemd-networkd reads at every boot.",
  "export.limit.networkd.namespace": (): string =>
    "networkd works in the host's own namespace only: children in namespaces are left out. Use the iproute2 script for these.",
  "export.limit.networkd.flags": (): string =>
    "nodst and nopromisc have no setting. Use the iproute2 script where they matter.",
  "export.hint.networkd256": ({ name }: { name: string }): string =>
    `${name}: BroadcastQueueThreshold= needs systemd 256; an older one warns and goes on without.`,
  "export.hint.networkdNic": ({ nic }: { nic: string }): string =>
    `${nic}: this file takes the place of any other .network for it. Where there is one, keep that and add only the lines MACVLAN=, MACVTAP=, VLAN= and Bridge= to it.`,
};
