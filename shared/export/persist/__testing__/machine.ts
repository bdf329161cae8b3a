import { parseLiveNamespace } from "../../../plan/live/parse-namespace.ts";
import type { LiveState, NetworkManagerName } from "../../../plan/live-state.ts";
import type { Result } from "../../../result.ts";
import { topologyOf } from "../../../topology/__testing__/topology-of.ts";
import type { PersistFacts } from "../facts.ts";
import type { PersistInput } from "../persist-input.ts";

/** What a link of a machine is, as `ip -json -details` tells it. */
export function ipLink(ifindex: number, ifname: string, facts: object = {}): object {
  const flags = ["BROADCAST", "MULTICAST", "UP", "LOWER_UP"];
  return {
    ...{ ifindex, ifname, flags, mtu: 1500, link_type: "ether", group: "default" },
    address: `52:54:00:aa:00:0${ifindex - 1}`,
    ...facts,
  };
}

const ENO1 = ipLink(2, "eno1", {
  addr_info: [{ family: "inet", local: "192.0.2.10", prefixlen: 24, scope: "global" }],
});

/** A machine with the NICs eno1 and eno2, of which one program may have some. */
export function liveOf(
  managers: Readonly<Record<string, NetworkManagerName>>,
  ...more: readonly object[]
): LiveState {
  const text = JSON.stringify([ENO1, ipLink(3, "eno2"), ...more]);
  const place = { name: null, inode: 1, routes4: "[]", routes6: "[]", processes: null };
  const own = parseLiveNamespace({ ...place, links: text, addresses: text });
  if (!own.ok) {
    throw new Error(JSON.stringify(own.error));
  }
  return { namespaces: [own.value], unseen: [], managers };
}

const FACTS: PersistFacts = {
  isFirstNamespace: true,
  networkFiles: { eno1: "/run/systemd/network/10-netplan-eno1.network" },
  networkTexts: {
    "/run/systemd/network/10-netplan-eno1.network": "[Match]\nName=eno1\n\n[Network]\nDHCP=yes\n",
  },
  claims: [],
  files: new Set(["/run/systemd/network/10-netplan-eno1.network"]),
  folders: new Set([
    "/etc/systemd/network",
    "/run/systemd/network",
    "/etc/NetworkManager/system-connections",
    "/run/NetworkManager/system-connections",
    "/etc/network/interfaces.d",
  ]),
  ifupdownReads: true,
};

const NODES: readonly object[] = [
  { kind: "host", id: "ws", name: "ws", local: true },
  { kind: "nic", id: "eno1", host: "ws", name: "eno1", addresses: ["10.9.9.9/24"], mtu: 9000 },
  { kind: "nic", id: "v10", host: "ws", name: "eno1.10", vlan: { parent: "eno1", id: 10 } },
  { kind: "bridge", id: "br0", host: "ws", name: "br0", ports: ["v10"] },
  { kind: "macvlan", id: "s", parent: "eno1", name: "shim0", mode: "bridge" },
  { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
  { kind: "macvlan", id: "c", parent: "eno1", name: "mv0", mode: "bridge", guest: "web" },
];

/** What is asked: a small lab on a machine whose eno1 networkd has, but for what is said otherwise. */
export function inputOf({
  managers = { eno1: "systemd-networkd" },
  links = [],
  nodes = NODES,
  facts = {},
  ...rest
}: Partial<Omit<PersistInput, "facts">> & {
  readonly managers?: LiveState["managers"];
  readonly links?: readonly object[];
  readonly nodes?: readonly object[];
  readonly facts?: Partial<PersistFacts>;
} = {}): PersistInput {
  return {
    topology: topologyOf({ nodes }),
    live: liveOf(managers, ...links),
    bindings: {},
    facts: { ...FACTS, ...facts },
    manager: null,
    record: undefined,
    states: {},
    ...rest,
  };
}

/** The nodes of that lab, with more. */
export function nodesWith(...more: readonly object[]): readonly object[] {
  return [...NODES, ...more];
}

/** The value of a success; fails with what is wrong. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return result.value;
}
