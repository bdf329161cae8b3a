interface On {
  readonly name: string;
  readonly target: string;
}

/** What the exports for libvirt, QEMU, Incus, LXD, LXC and systemd-nspawn say. */
export const exportMachineMessages = {
  "export.machine.leftOnHost": ({ name, target }: On): string =>
    `${name} is the host's own, and ${target} only sets up guests: export as an iproute2 script or for the host's network manager as well.`,
  "export.machine.leftMode": ({
    name,
    target,
    mode,
    instead,
  }: On & { mode: string; instead: string }): string =>
    `${name} is not in the files: ${target} has no mode ${mode}. ${instead}`,
  "export.machine.setInside": ({
    name,
    guest,
    addresses,
  }: {
    name: string;
    guest: string;
    addresses: readonly string[];
  }): string => `${name}: set ${addresses.join(", ")} inside ${guest}; nothing here does.`,

  "export.instead.inside": ({ guest }: { guest: string }): string => `Set it inside ${guest}.`,
  "export.instead.libvirt": (): string => "libvirt can.",
  "export.instead.qemu": (): string =>
    "Let the iproute2 script make it as a macvtap, and start the VM with the export for QEMU.",
  "export.instead.incus": (): string =>
    "It becomes mode bridge here. Use Incus, which knows private, vepa and passthru.",
  "export.instead.lxc": (): string => "Use LXC for it.",

  "export.about.libvirt": (): string =>
    "The network interfaces of each VM as XML, to put between <devices> and </devices> of virsh edit, and a network for each parent.",
  "export.limit.libvirt.source": (): string =>
    "libvirt has no mode source. Use QEMU with macvtaps of the iproute2 script.",
  "export.limit.libvirt.options": (): string =>
    "libvirt makes the macvtaps itself, without queue lengths and nopromisc. Use QEMU with macvtaps of the iproute2 script where they matter.",
  "export.limit.libvirt.trust": (): string =>
    "The VMs are trusted with their receive filters (trustGuestRxFilters), or IPv6 would not reach them; such a VM can also change its MAC address.",
  "export.hint.libvirtMakes": (): string =>
    "libvirt makes each macvtap when its VM starts and fails if there is one of that name: do not apply these macvtaps as well.",
  "export.hint.libvirtGuestMac": ({ name, mac }: { name: string; mac: string }): string =>
    `${name}: when the VM changes its MAC address to ${mac}, libvirt lets the macvtap follow.`,
  "export.hint.libvirtName": ({ name }: { name: string }): string =>
    `${name}: libvirt keeps names that begin with vnet, vif, macvtap or macvlan for itself and may take another one.`,
  "export.hint.libvirtPassthroughMac": ({ name, nic }: { name: string; nic: string }): string =>
    `${name}: in mode passthrough libvirt gives ${nic} the VM's MAC address, and picks one. Write down the NIC's MAC address in the document to keep it.`,

  "export.about.qemu": (): string =>
    "A shell script for each VM that opens its macvtaps and starts QEMU with them.",
  "export.limit.qemu.makes": (): string =>
    "It makes no macvtap: apply the document or run its iproute2 script first.",
  "export.limit.qemu.rights": (): string =>
    "Only root may open a macvtap, and whoever has applied it (macvlan-designer tap runs one VM on it). Under libvirt a VM needs no such right.",
  "export.limit.qemu.tooMany": ({ name, most }: { name: string; most: number }): string =>
    `${name} is not in the script: a shell can open only ${most} devices for a program. Use libvirt.`,
  "export.hint.qemuTapsFirst": (): string =>
    "Make the macvtaps first: apply the document or run its iproute2 script. These scripts only open them.",
  "export.hint.qemuBridge": ({ name, bridge }: { name: string; bridge: string }): string =>
    `${name}: QEMU's bridge helper has to be allowed to use ${bridge}: write “allow ${bridge}” to /etc/qemu/bridge.conf.`,

  "export.about.incus": (): string =>
    "A profile for each VM and container, for incus profile create NAME < FILE.",
  "export.limit.incus.source": (): string =>
    "Incus has no mode source. Use the iproute2 script and a namespace.",
  "export.limit.incus.inside": (): string =>
    "Addresses and routes have no key: set them inside the guest.",
  "export.about.lxd": (): string =>
    "A profile for each VM and container, for lxc profile create NAME and lxc profile edit NAME < FILE.",
  "export.limit.lxd.mode": (): string => "LXD makes every child in mode bridge. Incus has modes.",
  "export.limit.lxd.inside": (): string =>
    "Addresses and routes have no key: set them inside the guest.",
  "export.hint.shortName": ({ name, target }: On): string =>
    `${name}: ${target} takes no name of one letter, and gives the interface another one.`,

  "export.about.lxc": (): string =>
    "The network part of each container's configuration, to read in with lxc.include.",
  "export.limit.lxc.source": (): string =>
    "LXC has no mode source. Use the iproute2 script and a namespace.",
  "export.limit.lxc.routes": (): string =>
    "LXC sets default routes only. Set other routes inside the container.",
  "export.limit.lxc.otherRoutes": ({
    name,
    guest,
    routes,
  }: {
    name: string;
    guest: string;
    routes: readonly string[];
  }): string =>
    `${name}: LXC sets plain default routes only. Set the routes to ${routes.join(", ")} inside ${guest}.`,

  "export.about.nspawn": (): string =>
    "A file for /etc/systemd/nspawn for each container; it takes effect for the machine that has the file's name.",
  "export.limit.nspawn.mode": (): string =>
    "systemd-nspawn makes every child in mode bridge. Use LXC for other modes.",
  "export.limit.nspawn.names": (): string =>
    "It chooses names and MAC addresses itself, and has no addresses and MTU. Use LXC where they matter.",
  "export.limit.nspawn.second": ({ name, parent }: { name: string; parent: string }): string =>
    `${name} is not in the file: systemd-nspawn names an interface after ${parent}, which already has one in this container. Use LXC.`,
  "export.limit.nspawn.renamed": ({
    name,
    inside,
    mac,
  }: {
    name: string;
    inside: string;
    mac: string;
  }): string =>
    `${name} is called ${inside} inside, with a MAC address made from the machine's name${mac === "" ? "" : ` instead of ${mac}`}. LXC keeps both.`,
};
