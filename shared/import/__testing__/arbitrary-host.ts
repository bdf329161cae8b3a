import fc from "fast-check";
import { lintErrors } from "../../lint/lint.ts";
import { topologyOf } from "../../topology/__testing__/topology-of.ts";
import type { Topology } from "../../topology/document.ts";
import { MACVLAN_MODES } from "../../topology/nodes/macvlan.ts";

/** What one child is drawn with. */
interface ChildDice {
  readonly mode: (typeof MACVLAN_MODES)[number];
  readonly on: number;
  readonly owner: "host" | "vm" | "container" | "namespace";
  readonly sameGuest: boolean;
  readonly mac: boolean;
  readonly mtu: number | undefined;
  readonly up: boolean;
  readonly addressing: "none" | "ipv4" | "ipv6" | "both" | "dhcp";
  readonly routed: boolean;
  readonly tuned: boolean;
}

interface HostDice {
  readonly nics: readonly {
    readonly mac: boolean;
    readonly addressed: boolean;
    readonly mtu: boolean;
  }[];
  readonly vlans: readonly {
    readonly tag: number;
    readonly plain: boolean;
    readonly addressed: boolean;
  }[];
  readonly bridged: boolean;
  readonly children: readonly ChildDice[];
}

const NICS = ["eno1", "enp3s0", "eth2"];

const childDice: fc.Arbitrary<ChildDice> = fc.record({
  mode: fc.constantFrom(...MACVLAN_MODES),
  on: fc.nat({ max: 6 }),
  owner: fc.constantFrom("host", "vm", "container", "container", "namespace"),
  sameGuest: fc.boolean(),
  mac: fc.boolean(),
  mtu: fc.option(fc.constantFrom(1280, 1400), { nil: undefined, freq: 3 }),
  up: fc.integer({ min: 0, max: 4 }).map((dice) => dice > 0),
  addressing: fc.constantFrom("none", "ipv4", "ipv4", "ipv6", "both", "dhcp"),
  routed: fc.boolean(),
  tuned: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
});

/**
 * Draws one host with NICs, VLANs, perhaps a bridge, and children of every mode, owner and option.
 *
 * Only documents without a lint error: those that can be exported.
 */
export function arbitraryHost(): fc.Arbitrary<Topology> {
  return fc
    .record<HostDice>({
      nics: fc.array(fc.record({ mac: fc.boolean(), addressed: fc.boolean(), mtu: fc.boolean() }), {
        minLength: 1,
        maxLength: NICS.length,
      }),
      vlans: fc.uniqueArray(
        fc.record({
          tag: fc.integer({ min: 1, max: 4094 }),
          plain: fc.boolean(),
          addressed: fc.boolean(),
        }),
        { maxLength: 2, selector: ({ tag }) => tag },
      ),
      bridged: fc.boolean(),
      children: fc.array(childDice, { maxLength: 6 }),
    })
    .map((dice) => topologyOf({ nodes: nodesOf(dice) }))
    .filter((topology) => lintErrors(topology).length === 0);
}

function nodesOf({ nics, vlans, bridged, children }: HostDice): readonly object[] {
  const nicNodes = nics.map(({ mac, addressed, mtu }, at) => ({
    kind: "nic",
    id: `n${at}`,
    host: "h",
    name: NICS[at],
    ...(mac ? { mac: `52:54:00:aa:00:0${at}` } : {}),
    ...(addressed && !(bridged && at === nics.length - 1)
      ? { addresses: [`10.0.${at}.1/24`] }
      : {}),
    ...(mtu ? { mtu: 9000 } : {}),
  }));
  const vlanNodes = vlans.map(({ tag, plain, addressed }, at) => ({
    kind: "nic",
    id: `v${at}`,
    host: "h",
    name: plain ? `eno1.${tag}` : `vl${tag}`,
    vlan: { parent: "n0", id: tag },
    ...(addressed ? { addresses: [`10.1.${at}.1/24`] } : {}),
  }));
  const bridge = {
    kind: "bridge",
    id: "br",
    host: "h",
    name: "br0",
    ...(nics.length > 1 ? { ports: [`n${nics.length - 1}`] } : {}),
    addresses: ["10.2.0.1/24"],
  };
  const lower = [...nicNodes, ...vlanNodes, ...(bridged ? [bridge] : [])].map(({ id }) => id);
  const usable = lower.filter(
    (id) => !(bridged && nics.length > 1 && id === `n${nics.length - 1}`),
  );
  const drawn = children.map((dice, at) => childNodes(dice, at, usable));
  return [
    { kind: "host", id: "h", name: "lab", local: true },
    ...nicNodes,
    ...vlanNodes,
    ...(bridged ? [bridge] : []),
    ...new Map(drawn.flatMap(({ guest }) => guest).map((guest) => [guest.id, guest])).values(),
    ...drawn.map(({ child }) => child),
  ];
}

interface Guest {
  readonly kind: "guest";
  readonly id: string;
  readonly host: string;
  readonly name: string;
  readonly type: string;
}

function childNodes(
  dice: ChildDice,
  at: number,
  lower: readonly string[],
): { readonly guest: readonly Guest[]; readonly child: object } {
  const { owner, mode, on, sameGuest, tuned } = dice;
  const guest = sameGuest ? `${owner}-x` : `${owner}-${at}`;
  const child = {
    kind: "macvlan",
    id: `m${at}`,
    parent: lower[on % lower.length],
    name: `mv${at}`,
    mode,
    ...(owner === "host" ? {} : { guest }),
    ...(owner === "vm" ? { tap: true } : {}),
    ...(dice.mac && mode !== "passthru" ? { mac: `02:00:5e:10:00:0${at}` } : {}),
    ...(dice.mtu === undefined ? {} : { mtu: dice.mtu }),
    ...(dice.up ? {} : { up: false }),
    ...addressing(dice, at),
    ...(mode === "source" ? { sourceMacs: ["02:00:00:00:00:09", "02:00:00:00:00:0a"] } : {}),
    ...(tuned && mode === "source" ? { nodst: true } : {}),
    ...(tuned && mode === "passthru" ? { nopromisc: true } : {}),
    ...(tuned ? { bcqueuelen: 5000, bclim: 7 } : {}),
  };
  const made: Guest = { kind: "guest", id: guest, host: "h", name: guest, type: owner };
  return { guest: owner === "host" ? [] : [made], child };
}

function addressing({ addressing: how, routed }: ChildDice, at: number): object {
  const ipv4 = how === "ipv4" || how === "both" ? [`192.168.1.${50 + at}/24`] : [];
  const ipv6 = how === "ipv6" || how === "both" ? [`fd00:1::${50 + at}/64`] : [];
  const routes = [
    ...(ipv4.length > 0 ? [{ to: "0.0.0.0/0", via: "192.168.1.1" }] : []),
    ...(ipv6.length > 0 ? [{ to: "fd00:9::/64", via: "fd00:1::1" }] : []),
  ];
  return {
    ...(how === "dhcp" ? { dhcp: true } : {}),
    ...(ipv4.length + ipv6.length > 0 ? { addresses: [...ipv4, ...ipv6] } : {}),
    ...(routed && routes.length > 0 ? { routes } : {}),
  };
}
