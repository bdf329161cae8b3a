import type { remedyMessages } from "../../shared/messages/en/remedies.ts";
import { reachability } from "../../shared/reachability/matrix.ts";
import { PING_VERDICTS } from "../../shared/reachability/reachability.ts";
import { ipv4Of } from "../../shared/reachability/remedies/first-address.ts";
import { findRemedies } from "../../shared/reachability/remedies/find-remedies.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { isInterface } from "../../shared/topology/effective.ts";
import { topologyOf } from "../helper/lab.ts";

/** QEMU's options for three network cards on one wire: two of the workstation, and one of a PC. */
export const CARDS = ["aa:00:02", "aa:00:03", "cc:00:01"].flatMap((mac, card) => [
  ...["-netdev", `hubport,id=card${card},hubid=0`],
  ...["-device", `virtio-net-pci,netdev=card${card},mac=52:54:00:${mac}`],
]);

/** The first two cards become a bond, and the third one is the PC's, in another namespace. */
export const BONDED_LAN = `
  modprobe virtio_net
  modprobe bonding max_bonds=0
  ip netns add pc
  ip link set dev eth2 netns pc
  ip -n pc address add 192.0.2.20/24 dev eth2
  ip -n pc link set dev eth2 up
  ip link add bond0 type bond mode active-backup miimon 10
  for card in 0 1; do
    ip link set dev eth$card down name eno$((card + 2))
    ip link set dev eno$((card + 2)) master bond0
  done
  ip link set dev bond0 type bond primary eno3
  ip address add 192.0.2.10/24 dev bond0
  ip link set dev bond0 up
  until case $(ip link show dev bond0) in *"state UP"*) true ;; *) false ;; esac; do
    sleep 0.1
  done`;

/** That LAN with namespaces, a host shim and a VM's tap on the bond. */
export const BOND_DOCUMENT = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "5b1f0c7a-93a4-4a8e-8f0d-6a4a1f9b2c44",
  name: "On a bond",
  nodes: [
    { kind: "host", id: "ws", name: "ws", local: true },
    { kind: "nic", id: "eno2", host: "ws", name: "eno2", mac: "52:54:00:aa:00:02" },
    { kind: "nic", id: "eno3", host: "ws", name: "eno3", mac: "52:54:00:aa:00:03" },
    {
      ...{ kind: "bond", id: "bond0", host: "ws", name: "bond0", mode: "active-backup" },
      ...{ ports: ["eno2", "eno3"], primary: "eno3", addresses: ["192.0.2.10/24"] },
    },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    {
      ...{ kind: "macvlan", id: "mv0", parent: "bond0", guest: "web", name: "mv0" },
      ...{ mode: "bridge", addresses: ["192.0.2.65/24"] },
    },
    { kind: "guest", id: "db", host: "ws", name: "db", type: "namespace" },
    {
      ...{ kind: "macvlan", id: "mv1", parent: "bond0", guest: "db", name: "mv1" },
      ...{ mode: "bridge", addresses: ["192.0.2.90/24"] },
    },
    {
      ...{ kind: "macvlan", id: "shim0", parent: "bond0", name: "shim0", mode: "bridge" },
      // Leads to the first guest only: the second one shows what a host cannot do.
      ...{ addresses: ["192.0.2.11/32"], routes: [{ to: "192.0.2.64/28", src: "192.0.2.11" }] },
    },
    { kind: "guest", id: "vm", host: "ws", name: "vm", type: "vm" },
    {
      ...{ kind: "macvlan", id: "vm1", parent: "bond0", guest: "vm", name: "vm1" },
      ...{ mode: "bridge", tap: true, mac: "52:54:00:bb:00:01" },
    },
    { kind: "switch", id: "sw", name: "sw" },
    { kind: "station", id: "pc", name: "pc", addresses: ["192.0.2.20/24"] },
  ],
  cables: [
    { id: "wire2", from: "eno2", to: "sw" },
    { id: "wire3", from: "eno3", to: "sw" },
    { id: "pc-wire", from: "pc", to: "sw" },
  ],
};

/** That LAN with the namespaces alone, and what makes the host and one of them meet by a remedy. */
export function remedied(title: keyof typeof remedyMessages): Topology {
  const kept = BOND_DOCUMENT.nodes.filter(({ id }) => !["shim0", "vm", "vm1"].includes(id));
  const topology = topologyOf({ ...BOND_DOCUMENT, nodes: kept });
  const remedies = findRemedies(topology, "bond0" as NodeId, "mv1" as NodeId);
  const commands = remedies.find((remedy) => remedy.title.id === title)?.commands;
  const applied = applyCommand(topology, { type: "batch", commands: commands ?? [] });
  if (!commands || !applied.ok) {
    throw new Error(`not offered: ${title}`);
  }
  return applied.value.document;
}

const HOST = "ping -I 192.0.2.10";

/** A ping from each interface; from the host's by their addresses, so that its routes decide. */
const PINGS: Readonly<Record<string, string>> = {
  ...{ bond0: HOST, br0: HOST, host0: HOST },
  shim0: "ping -I 192.0.2.11",
  mv0: "ip netns exec web ping",
  mv1: "ip netns exec db ping",
  pc: "ip netns exec pc ping",
};

/** What is predicted of every pair in two stacks, one line for each: `FROM TO yes` or `no`. */
export function predictedPings(topology: Topology): readonly string[] {
  const { interfaces, ping } = reachability(topology);
  return interfaces
    .flatMap((from, row) =>
      interfaces.map((to, column) => {
        const verdict = PING_VERDICTS[ping[row * interfaces.length + column] ?? 0];
        return `${from} ${to} ${verdict}`;
      }),
    )
    .filter((line) => / (?:yes|no)$/u.test(line))
    .sort();
}

/** A script that pings all those pairs at once, and prints such a line for each. */
export function pingScript({ nodes }: Topology, pairs: readonly string[]): string {
  const addresses = new Map(
    nodes.filter(isInterface).map((node) => [String(node.id), ipv4Of(node) ?? ""]),
  );
  const asks = pairs.map((pair) => {
    const [from = "", to = ""] = pair.split(" ");
    const ping = `${PINGS[from] ?? ""} -q -n -c 1 -W 5 ${addresses.get(to) ?? ""}`;
    return `{ if ${ping} >/dev/null; then echo ${from} ${to} yes; else echo ${from} ${to} no; fi; } &`;
  });
  return [...asks, "wait"].join("\n");
}
