interface Named {
  readonly name: string;
}

/** What the exports for NetworkManager, nmstate, ifupdown and NixOS say. */
export const exportManagerMessages = {
  "export.leftSourceMode": ({ name, target }: Named & { target: string }): string =>
    `${name} is not in the files: ${target} refuses mode source. systemd-networkd, NixOS, ifupdown or the iproute2 script can.`,
  "export.limit.ownNamespace": ({ target }: { target: string }): string =>
    `${target} works in the host's own namespace only: children in namespaces are left out. Use the iproute2 script for these.`,
  "export.instead.routesNeedAddress": (): string =>
    "It sets routes only where there is an address of their kind: give it one, or use the iproute2 script.",

  "export.about.networkManager": (): string =>
    "Connection profiles for /etc/NetworkManager/system-connections, which NetworkManager reads at every boot.",
  "export.limit.networkManager.source": (): string =>
    "NetworkManager refuses mode source. Use systemd-networkd, NixOS, ifupdown or the iproute2 script for it.",
  "export.limit.networkManager.queue": (): string =>
    "bcqueuelen and bclim have no setting. Use the iproute2 script where they matter.",
  "export.hint.networkManagerDown": ({ name }: Named): string =>
    `${name} is not made at boot, because it is drawn down: nmcli connection up macvlan-designer-${name} makes it and sets it up.`,
  "export.hint.networkManagerNic": ({ nic }: { nic: string }): string =>
    `${nic}: this profile competes with the one that it has now. Delete that one, or enter there what this one says.`,

  "export.about.nmstate": (): string =>
    "A desired state for nmstatectl apply, or for a NodeNetworkConfigurationPolicy of Kubernetes.",
  "export.limit.nmstate.source": (): string =>
    "NetworkManager, which nmstate works through, refuses mode source. Use systemd-networkd, NixOS, ifupdown or the iproute2 script for it.",
  "export.limit.nmstate.queue": (): string =>
    "bcqueuelen and bclim have no key. Use the iproute2 script where they matter.",
  "export.hint.nmstateDown": ({ name }: Named): string =>
    `${name} is drawn down: nmstate keeps its profile, and NetworkManager makes the interface only when the profile is brought up.`,

  "export.about.ifupdown": (): string =>
    "Stanzas for /etc/network/interfaces.d, which ifup reads at every boot of Debian and its kin.",
  "export.limit.ifupdown.plain": (): string =>
    "interfaces(5) has no word for a macvlan: ip makes it in pre-up lines, and DHCP is asked for IPv4 only.",
  "export.ifupdown.vlanName": ({ name }: Named): string =>
    `ifupdown takes the name ${name} for a VLAN and would make another one than the drawn one. Rename it, or export as an iproute2 script.`,
  "export.hint.ifupdownDown": ({ name }: Named): string =>
    `${name} is not touched at boot, because it is drawn down: ifup ${name} makes it and sets it up.`,
  "export.hint.ifupdownNic": ({ nic }: { nic: string }): string =>
    `${nic}: ifup runs this stanza beside any other that it has. Keep only one of them.`,

  "export.about.ansible": (): string =>
    "An inventory and a playbook for every host of the document, each with its own part, for ansible-core alone.",
  "export.hint.ansible": ({ names }: { names: readonly string[] }): string =>
    `Ansible connects to the hosts by the names ${names.join(", ")}. Where these are no addresses, set ansible_host in inventory.yml, and for the machine that you run it on ansible_connection: local.`,

  "export.about.nixos": (): string =>
    "A module for configuration.nix, which has systemd-networkd make the network.",
  "export.hint.nixos": ({ file }: { file: string }): string =>
    `Add ./${file} to imports of configuration.nix. What networking.interfaces or NetworkManager say of the same interfaces has to go there.`,
};
