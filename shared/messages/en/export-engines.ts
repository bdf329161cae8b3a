interface Named {
  readonly name: string;
  readonly target: string;
}

/** What the exports for Docker, Podman, CNI and containerlab say. */
export const exportEngineMessages = {
  "export.leftHost": ({ name, target }: Named): string =>
    `${name} belongs to the host's own network, which ${target} does not touch. Export that as an iproute2 script, or for what manages the machine's network.`,
  "export.leftSourceEngine": ({ name, target }: Named): string =>
    `${name} is not in the files: ${target} does not know mode source. A namespace made by the iproute2 script can have it.`,
  "export.leftOverlap": ({ name, target }: Named): string =>
    `${name} is not in the files: its subnet overlaps that of another network, or its container is in that network already, and ${target} allows neither. Podman, Quadlet and CNI do.`,
  "export.instead.insideContainer": (): string =>
    "Set it inside the container, which needs NET_ADMIN for that, or use a namespace made by the iproute2 script.",
  "export.hint.extraAddress": ({ name, target, subnet }: Named & { subnet: string }): string =>
    `${name} shares a network with children that have addresses of ${subnet}; ${target} gives it one of these as well.`,
  "export.hint.extraRoute": ({ name, target, gateway }: Named & { gateway: string }): string =>
    `${name} shares a network whose default route goes to ${gateway}; ${target} sets that for it as well.`,
  "export.hint.passthruMac": ({ name, target }: Named): string =>
    `${name}: in mode passthru ${target} makes up a MAC address, and the NIC takes it. Draw the NIC's own MAC address to keep it.`,
  "export.hint.noContainers": ({ target }: { target: string }): string =>
    `No container is drawn with a child that ${target} can make, so the files are empty.`,
  "export.hint.bclim": ({ target }: { target: string }): string =>
    `The network option bclim stops an older ${target}: take it out there. It never changes who receives.`,
  "export.hint.dhcpProxy": ({ name }: { name: string }): string =>
    `${name}: DHCP needs netavark-dhcp-proxy.socket to run, and Podman 4.5 or later.`,

  "export.about.docker": (): string =>
    "A shell script that makes Docker's macvlan networks, and says how to start each container in them.",
  "export.hint.image": ({ placeholder }: { placeholder: string }): string =>
    `A document does not say which image a container runs: put yours where ${placeholder} stands.`,
  "export.hint.dockerVersion": (): string =>
    "Docker 20, as in Debian 12, makes one network on a NIC; several networks for one container need Docker 25; from Docker 28 on, names of interfaces are kept and networks without IPv4 can be made.",
  "export.limit.docker.subnet": (): string =>
    "Docker gives no subnet to two networks, so children of one subnet need one parent and one mode. Use Podman otherwise.",
  "export.limit.docker.options": (): string =>
    "Docker knows no mode source, MTU, DHCP or static routes for macvlan networks. Use the iproute2 script where they matter.",

  "export.about.compose": (): string =>
    "A compose.yaml with the networks and one service per container.",

  "export.about.podman": (): string =>
    "A shell script that makes Podman's macvlan networks, and says how to start each container in them.",
  "export.limit.podman.rootful": (): string =>
    "macvlan networks are root's: a rootless Podman cannot make them. Run it as root.",
  "export.limit.podman.options": (): string =>
    "Podman knows no mode source, and static routes are left out. Use the iproute2 script where they matter.",

  "export.about.quadlet": (): string =>
    "Units for /etc/containers/systemd, from which systemd makes Podman's networks and containers at every boot.",

  "export.about.cni": (): string =>
    "NetworkAttachmentDefinitions for Multus, one per child, which Kubernetes pods name in an annotation.",
  "export.limit.cni.source": (): string =>
    "The macvlan plugin knows no mode source. Use the iproute2 script for it.",
  "export.limit.cni.pods": (): string =>
    "Pods are not made: each needs its annotation, which the notes spell out, and a node that has the parent.",
  "export.hint.cniAnnotation": ({
    guest,
    annotation,
  }: {
    guest: string;
    annotation: string;
  }): string =>
    `The pod of ${guest} needs the annotation k8s.v1.cni.cncf.io/networks: ${annotation}`,
  "export.hint.cniDhcp": ({ name }: { name: string }): string =>
    `${name}: the DHCP daemon of the CNI plugins has to run on the node.`,
  "export.hint.cniQueue": ({ name }: { name: string }): string =>
    `${name}: bcqueuelen is read by newer macvlan plugins; an older one goes on without.`,

  "export.about.containerlab": (): string =>
    "A topology for containerlab with one Linux node per container.",
  "export.limit.containerlab.promiscuous": (): string =>
    "containerlab sets its children promiscuous. Use the iproute2 script where that matters.",
  "export.limit.containerlab.image": (): string =>
    "Addresses, routes and options are set by ip inside the node: its image has to have iproute2.",
};
