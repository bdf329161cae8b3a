import fc from "fast-check";
import type { DocumentId } from "../../topology/brand.ts";
import type { Topology, TopologyNode } from "../../topology/document.ts";
import type { LiveLink, LiveNamespace, LiveState } from "../live-state.ts";

export const DOCUMENT = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11" as DocumentId;

/** A document with these nodes. */
export function topologyOf(nodes: readonly object[]): Topology {
  return {
    format: "macvlan-designer/topology",
    version: 1,
    id: DOCUMENT,
    name: "Lab",
    nodes: nodes as readonly TopologyNode[],
  };
}

/** A link of a live state; a NIC that is up unless told otherwise. */
export function liveLink(parts: Partial<LiveLink> & Pick<LiveLink, "index" | "name">): LiveLink {
  return {
    kind: null,
    ethernet: true,
    mac: `52:54:00:aa:00:0${parts.index}`,
    mtu: 1500,
    up: true,
    carrier: true,
    parent: null,
    master: null,
    alias: null,
    group: 0,
    promiscuity: 0,
    wireless: false,
    macvlan: null,
    vlanId: null,
    addresses: [],
    ...parts,
  };
}

/** A static address as `ip` shows it. */
export function liveAddressOf(
  cidr: string,
  label: string | null = null,
): LiveLink["addresses"][number] {
  return {
    cidr,
    family: cidr.includes(":") ? "inet6" : "inet",
    scope: "global",
    dynamic: false,
    peer: null,
    label,
    broadcast: null,
    noprefixroute: false,
    metric: null,
  };
}

/** The host's own namespace with these links, and nothing else. */
export function hostState(
  links: readonly LiveLink[],
  routes: LiveNamespace["routes"] = [],
  more: readonly LiveNamespace[] = [],
): LiveState {
  const own = { name: null, inode: 1, processes: 100, readable: true, links, routes };
  return { namespaces: [own, ...more], unseen: [], managers: {} };
}

const connected = { family: "inet", via: null, protocol: "kernel", scope: "link" } as const;
const plain = { metric: null, onlink: false, complex: false } as const;

/** A host with three NICs: the first has two addresses, a default route and one more. */
export const HOST: LiveState = hostState(
  [
    liveLink({ index: 1, name: "lo", ethernet: false, mac: null, mtu: 65_536 }),
    liveLink({
      index: 2,
      name: "eno1",
      mtu: 9000,
      addresses: [
        { ...liveAddressOf("192.168.1.10/24", "eno1"), broadcast: "192.168.1.255" },
        liveAddressOf("192.168.1.11/24", "eno1"),
      ],
    }),
    liveLink({ index: 3, name: "eno2", up: false, carrier: false }),
    liveLink({ index: 4, name: "eno3" }),
  ],
  [
    { ...connected, ...plain, to: "192.168.1.0/24", dev: "eno1", src: "192.168.1.10" },
    {
      ...plain,
      family: "inet",
      to: "0.0.0.0/0",
      via: "192.168.1.1",
      dev: "eno1",
      src: null,
      protocol: "static",
      scope: null,
    },
    { ...connected, ...plain, to: "10.9.0.0/16", dev: "eno1", src: null, protocol: "static" },
    { ...connected, ...plain, to: "10.8.0.0/16", dev: "eno3", src: null, protocol: "boot" },
  ],
);

const modes = fc.constantFrom("private", "vepa", "bridge", "source");
const sourceMacs = fc.uniqueArray(fc.constantFrom("02:00:00:00:00:01", "02:00:00:00:00:02"));

/** The choices that make one child; `undefined`: it is not drawn. */
const child = fc.option(
  fc.record({
    parent: fc.constantFrom("eno1", "eno1", "eno1", "eno2", "vl", "br"),
    place: fc.constantFrom("g0", "g0", "g1", "host", "vm"),
    mode: modes,
    tap: fc.boolean(),
    up: fc.boolean(),
    mtu: fc.constantFrom(undefined, undefined, 1400),
    mac: fc.constantFrom(undefined, undefined, 1, 2, 3),
    address: fc.option(fc.nat(3), { nil: undefined }),
    ipv6: fc.boolean(),
    route: fc.boolean(),
    sourceMacs,
    nodst: fc.boolean(),
    queue: fc.constantFrom(undefined, 500),
    name: fc.constantFrom("", "", "x"),
  }),
  { nil: undefined, freq: 4 },
);

type Child = NonNullable<typeof child extends fc.Arbitrary<infer Value> ? Value : never>;

const drawing = fc.record({
  children: fc.array(child, { minLength: 6, maxLength: 6 }),
  vlan: fc.option(
    fc.record({ id: fc.constantFrom(10, 20), mtu: fc.constantFrom(undefined, 1500) }),
    {
      nil: undefined,
    },
  ),
  bridge: fc.option(
    fc.record({
      mtu: fc.constantFrom(undefined, 1600),
      port: fc.constantFrom(undefined, "eno3", "eno3"),
      address: fc.boolean(),
      up: fc.boolean(),
    }),
    { nil: undefined },
  ),
  veths: fc.array(fc.record({ guest: fc.constantFrom("g0", "g1"), up: fc.boolean() }), {
    maxLength: 2,
  }),
  passthru: fc.option(
    fc.record({ guest: fc.boolean(), nopromisc: fc.boolean(), up: fc.boolean() }),
    {
      nil: undefined,
    },
  ),
  /** Where the host's address is: on the NIC, or moved to the first child that may have it. */
  shim: fc.constantFrom("none", "none", "moved", "movedWithRoute", "secondMoved"),
  nicAddress: fc.boolean(),
});

export type Drawing = typeof drawing extends fc.Arbitrary<infer Value> ? Value : never;

/** Documents of one id that a kernel takes, with much in common so that two of them differ in part. */
export const topologies: fc.Arbitrary<Topology> = drawing.map((one) => topologyOf(nodesOf(one)));

function nodesOf(one: Drawing): readonly object[] {
  return [
    { kind: "host", id: "ws", name: "ws" },
    nicOf(one),
    {
      kind: "nic",
      id: "eno2",
      host: "ws",
      name: "eno2",
      ...(one.nicAddress ? { addresses: ["172.16.0.1/24"] } : {}),
    },
    { kind: "nic", id: "eno3", host: "ws", name: "eno3" },
    { kind: "guest", id: "g0", host: "ws", name: "red", type: "namespace" },
    { kind: "guest", id: "g1", host: "ws", name: "blue", type: "namespace" },
    { kind: "guest", id: "vm", host: "ws", name: "vm", type: "vm" },
    ...basesOf(one),
    ...shimOf(one),
    ...one.children.flatMap((choice, at) => (choice ? childOf(one, choice, at) : [])),
    ...(one.passthru && one.bridge?.port === undefined ? [passthruOf(one.passthru)] : []),
    ...(one.bridge ? one.veths.map(vethOf) : []),
  ];
}

const MOVED = "192.168.1.10/24";
const SECOND = "192.168.1.11/24";
const DEFAULT_ROUTE = { to: "0.0.0.0/0", via: "192.168.1.1" };

function nicOf({ shim }: Drawing): object {
  const addresses = { none: [MOVED, SECOND], secondMoved: [MOVED], moved: [SECOND] };
  return {
    kind: "nic",
    id: "eno1",
    host: "ws",
    name: "eno1",
    addresses: shim === "movedWithRoute" ? [SECOND] : addresses[shim],
    ...(shim === "none" ? { routes: [DEFAULT_ROUTE] } : {}),
  };
}

function shimOf({ shim }: Drawing): readonly object[] {
  const base = { kind: "macvlan", id: "shim", parent: "eno1", name: "shim0", mode: "bridge" };
  switch (shim) {
    case "none":
      return [];
    case "moved":
      return [{ ...base, addresses: [MOVED] }];
    case "movedWithRoute":
      return [{ ...base, addresses: [MOVED], routes: [DEFAULT_ROUTE] }];
    case "secondMoved":
      return [{ ...base, addresses: [SECOND] }];
  }
}

function basesOf({ vlan, bridge }: Drawing): readonly object[] {
  const tag = vlan && { parent: "eno1", id: vlan.id };
  return [
    ...(vlan
      ? [{ kind: "nic", id: "vl", host: "ws", name: "vl", vlan: tag, ...said({ mtu: vlan.mtu }) }]
      : []),
    ...(bridge
      ? [
          {
            kind: "bridge",
            id: "br",
            host: "ws",
            name: "br0",
            up: bridge.up,
            ports: bridge.port === undefined ? [] : [bridge.port],
            ...said({ mtu: bridge.mtu }),
            ...(bridge.address ? { addresses: ["10.1.0.1/24", "fd00:1::1/64"] } : {}),
          },
        ]
      : []),
  ];
}

function childOf(one: Drawing, choice: Child, at: number): readonly object[] {
  const exists = { eno1: true, eno2: true, vl: one.vlan, br: one.bridge }[choice.parent];
  const isSource = choice.mode === "source";
  const address = choice.address === undefined ? [] : [`10.${at}.0.${choice.address + 1}/24`];
  const ipv6 = choice.ipv6 ? [`fd00:${at + 2}::${(choice.address ?? 0) + 1}/64`] : [];
  const place = { host: {}, vm: { guest: "vm" }, g0: { guest: "g0" }, g1: { guest: "g1" } };
  return exists
    ? [
        {
          kind: "macvlan",
          id: `m${at}`,
          parent: choice.parent,
          name: `m${at}${choice.name}`,
          mode: choice.mode,
          up: choice.up,
          ...place[choice.place],
          ...(choice.tap || choice.place === "vm" ? { tap: true } : {}),
          ...said({ mtu: choice.mtu, bcqueuelen: choice.queue }),
          ...(choice.mac === undefined ? {} : { mac: `02:aa:00:00:0${at % 2}:0${choice.mac}` }),
          addresses: [...address, ...ipv6],
          ...(choice.route && address.length > 0
            ? { routes: [{ to: `10.2${at}.0.0/16`, via: `10.${at}.0.250` }] }
            : {}),
          ...(isSource ? { sourceMacs: choice.sourceMacs, nodst: choice.nodst } : {}),
        },
      ]
    : [];
}

function passthruOf(choice: NonNullable<Drawing["passthru"]>): object {
  const { guest, nopromisc, up } = choice;
  const place = guest ? { guest: "g1" } : {};
  return {
    kind: "macvlan",
    id: "pt",
    parent: "eno3",
    name: "pt0",
    mode: "passthru",
    nopromisc,
    up,
    ...place,
  };
}

function vethOf(choice: Drawing["veths"][number], at: number): object {
  const { guest, up } = choice;
  const addresses = [`10.77.0.${at + 2}/24`];
  return { kind: "veth", id: `e${at}`, bridge: "br", guest, name: `eth${at}`, up, addresses };
}

function said(values: Readonly<Record<string, number | undefined>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Whether no two drawn siblings share a MAC address, which lint refuses. */
export function hasUniqueMacs({ nodes }: Topology): boolean {
  const macs = nodes.flatMap((node) =>
    node.kind === "macvlan" && node.mac !== undefined ? [`${node.parent} ${node.mac}`] : [],
  );
  return new Set(macs).size === macs.length;
}
