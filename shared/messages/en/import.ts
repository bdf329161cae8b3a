import { list } from "../plural.ts";

interface Names {
  readonly names: readonly string[];
}

const listed = (names: readonly string[]): string => list("en", names);

export const importMessages = {
  "import.skippedLoopback": ({ names }: Names): string =>
    `Left out: ${listed(names)}. The loopback device never leaves the machine.`,
  "import.skippedForeign": ({ names, owner }: Names & { owner: string }): string =>
    `Left out: ${listed(names)}. ${owner} makes and removes these itself.`,
  "import.skippedTunnel": ({ names }: Names): string =>
    `Left out: ${listed(names)}. Tunnels and taps are not drawn; a macvlan needs an Ethernet device that leads to a LAN.`,
  "import.skippedKind": ({ names, kind }: Names & { kind: string }): string =>
    `Left out: ${listed(names)}. Devices of kind ${kind} have no place in a topology.`,
  "import.skippedPort": ({ names, master }: Names & { master: string }): string =>
    `Left out: ${listed(names)}. ${master} stands for them: it is drawn as one NIC.`,
  "import.skippedPair": ({ names }: Names): string =>
    `Left out: ${listed(names)}. A veth pair is drawn only where one end is a bridge's port or a NIC that something sits on.`,
  "import.skippedPeerUnseen": ({ names }: Names): string =>
    `Left out: ${listed(names)}. The guest's end of these bridge ports is in a namespace that cannot be seen; run the import as root, or it belongs to a namespace without a name.`,
  "import.skippedName": ({ names }: Names): string =>
    `Left out: ${listed(names)}. A document cannot hold such a name: letters, digits, "_", "." and "-" only, at most 15.`,
  "import.skippedParent": ({ names }: Names): string =>
    `Left out: ${listed(names)}. What they sit on is not drawn.`,
  "import.skippedVlan": ({ names }: Names): string =>
    `Left out: ${listed(names)}. Only 802.1Q VLANs directly on a NIC or on another VLAN are drawn.`,
  "import.skippedInside": ({ names }: Names): string =>
    `Left out: ${listed(names)}. Inside a guest only children of this host's links and ends of bridge ports are drawn.`,
  "import.notOurs": ({ names }: Names): string =>
    `Drawn as they are, but not made from this document: ${listed(names)}. Plan and apply never change them, and refuse a document that draws a link under a name that is taken so: take these out of the document before you apply it, or remove them from the machine by hand.`,
  "import.lanAssumed": ({ names }: Names): string =>
    `What is behind the NICs cannot be seen from here, so this is assumed from their addresses and routes: ${listed(names)}. Correct switches and cables where it is otherwise.`,
};
