import fc from "fast-check";
import type { Topology } from "../../topology/document.ts";
import { MACVLAN_MODES } from "../../topology/nodes/macvlan.ts";
import { lab, type Drawn } from "./lab.ts";

/** How one group of like children, guests or stations is drawn. */
interface Group {
  readonly count: number;
  readonly place: number;
  readonly mode: (typeof MACVLAN_MODES)[number];
  readonly up: boolean;
  readonly owner: "guest" | "vm" | "host" | "pair";
  readonly subnet: number;
  readonly addressed: boolean;
  readonly ipv6: "none" | "global" | "linkLocal" | "both";
  readonly nodst: boolean;
  readonly guestMac: boolean;
  readonly lists: readonly number[];
  readonly routed: boolean;
}

/** What the whole network is like. */
interface Frame {
  readonly hairpin: readonly boolean[];
  readonly cabled: readonly boolean[];
  readonly bridged: number;
  readonly secondSwitch: boolean;
  readonly arpIgnore: 0 | 1;
  readonly sharedMac: boolean;
  readonly queue: number;
  readonly hostAddressed: boolean;
  readonly hostIpv6: boolean;
}

const NICS = 3;

/**
 * Draws networks with many like interfaces, to compare classes with the plain walk.
 *
 * One or two switches, three NICs, one of them perhaps a bridge's port, groups of children in all
 * modes with their guests, shims with routes, VMs, veths and stations. Every document parses;
 * some hold what lint refuses, such as passthru beside another child.
 */
export function arbitraryNetwork(): fc.Arbitrary<Topology> {
  const group = fc.record<Group>({
    count: fc.integer({ min: 1, max: 4 }),
    place: fc.nat({ max: NICS + 1 }),
    mode: fc.constantFrom(...MACVLAN_MODES),
    up: fc.boolean().map((down) => !down),
    owner: fc.constantFrom("guest", "guest", "vm", "host", "pair"),
    subnet: fc.nat({ max: 1 }),
    addressed: fc.boolean(),
    ipv6: fc.constantFrom("none", "global", "global", "linkLocal", "both"),
    nodst: fc.boolean(),
    guestMac: fc.boolean(),
    lists: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
    routed: fc.boolean(),
  });
  const frame = fc.record<Frame>({
    hairpin: fc.array(fc.boolean(), { minLength: NICS, maxLength: NICS }),
    cabled: fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: NICS, maxLength: NICS })
      .map((dice) => dice.map((value) => value > 0)),
    bridged: fc.nat({ max: 1 }),
    secondSwitch: fc.boolean(),
    arpIgnore: fc.constantFrom(0, 1),
    sharedMac: fc.integer({ min: 0, max: 5 }).map((value) => value === 0),
    queue: fc.constantFrom(0, 1000, 1000),
    hostAddressed: fc.boolean(),
    hostIpv6: fc.boolean(),
  });
  return fc
    .tuple(frame, fc.array(group, { minLength: 1, maxLength: 5 }))
    .map(([around, groups]) => new Drawing(around, groups).finish());
}

class Drawing {
  readonly #nodes: Drawn[] = [];
  readonly #cables: Drawn[] = [];
  readonly #frame: Frame;
  #count = 0;

  constructor(frame: Frame, groups: readonly Group[]) {
    this.#frame = frame;
    this.#surroundings();
    groups.forEach((group) => {
      this.#group(group);
    });
  }

  finish(): Topology {
    return lab(this.#nodes, this.#cables);
  }

  #surroundings(): void {
    const { arpIgnore, bridged, secondSwitch, hairpin, cabled } = this.#frame;
    this.#nodes.push({ kind: "host", id: "h", name: "h", arpIgnore });
    this.#nodes.push({ kind: "switch", id: "sw", name: "sw" });
    if (secondSwitch) {
      this.#nodes.push({ kind: "switch", id: "sw2", name: "sw2" });
      this.#cables.push({ id: "trunk", from: "sw2", to: "sw" });
    }
    for (let nic = 0; nic < NICS; nic += 1) {
      const addresses = nic === bridged ? [] : this.#hostAddresses(nic + 1);
      this.#nodes.push({ kind: "nic", id: `e${nic}`, host: "h", name: `e${nic}`, addresses });
      const to = secondSwitch && nic === 2 ? "sw2" : "sw";
      const reflectiveRelay = hairpin[nic] ?? false;
      this.#cables.push({ id: `w${nic}`, from: `e${nic}`, to, reflectiveRelay, up: cabled[nic] });
    }
    const ports = [`e${bridged}`];
    const addresses = ["10.0.0.4/24", "fd00::4/64"];
    this.#nodes.push({ kind: "bridge", id: "br", host: "h", name: "br", ports, addresses });
    this.#nodes.push({ kind: "guest", id: "pair", host: "h", name: "pair", type: "container" });
  }

  #group(group: Group): void {
    for (let made = 0; made < group.count; made += 1) {
      this.#count += 1;
      if (group.place > NICS) {
        this.#station(group);
      } else {
        this.#interface(group);
      }
    }
  }

  #hostAddresses(last: number): readonly string[] {
    return [
      ...(this.#frame.hostAddressed ? [`10.0.0.${last}/24`] : []),
      ...(this.#frame.hostIpv6 ? [`fd00::${last}/64`] : []),
    ];
  }

  #addresses({ subnet, addressed, ipv6 }: Group): readonly string[] {
    const last = 20 + this.#count;
    return [
      ...(addressed ? [`10.0.${subnet}.${last}/24`] : []),
      ...(ipv6 === "linkLocal" || ipv6 === "both" ? [`fe80::${last}/64`] : []),
      ...(ipv6 === "global" || ipv6 === "both" ? [`fd00:0:0:${subnet}::${last}/64`] : []),
    ];
  }

  #routes({ subnet, ipv6 }: Group): readonly Drawn[] {
    const next = 21 + this.#count;
    return [
      { to: `10.0.${subnet}.${next}/32` },
      ...(ipv6 === "global" ? [{ to: `fd00:0:0:${subnet}::${next}/128` }] : []),
      ...(ipv6 === "both" ? [{ to: `fd00:0:0:${1 - subnet}::/64`, via: `fe80::${next}` }] : []),
    ];
  }

  #mac(number: number): string {
    const last = this.#frame.sharedMac && number === 1 ? 2 : number;
    return `02:00:00:00:01:${last.toString(16).padStart(2, "0")}`;
  }

  #station(group: Group): void {
    const id = `s${this.#count}`;
    const addresses = this.#addresses(group);
    const mac = this.#mac(this.#count);
    this.#nodes.push({ kind: "station", id, name: id, addresses, mac, up: group.up });
    this.#cables.push({ id: `w${id}`, from: id, to: "sw", reflectiveRelay: group.nodst });
  }

  #interface(group: Group): void {
    const id = `m${this.#count}`;
    const shared = { id, name: id, mac: this.#mac(this.#count), up: group.up };
    const addressed = { ...shared, addresses: this.#addresses(group) };
    if (group.place === NICS && group.routed) {
      const guest = this.#owner({
        ...group,
        owner: group.owner === "host" ? "guest" : group.owner,
      });
      this.#nodes.push({ kind: "veth", ...addressed, bridge: "br", guest });
      return;
    }
    const lower = group.place === NICS ? "br" : `e${group.place}`;
    const parent = lower === `e${this.#frame.bridged}` ? "br" : lower;
    const guest = this.#owner(group);
    const source = group.mode === "source";
    const vm = group.owner === "vm";
    this.#nodes.push({
      kind: "macvlan",
      ...addressed,
      parent,
      mode: group.mode,
      bcqueuelen: this.#frame.queue,
      ...(guest === undefined ? {} : { guest }),
      ...(source ? { sourceMacs: group.lists.map((each) => this.#mac(each)) } : {}),
      ...(source && group.nodst ? { nodst: true } : {}),
      ...(vm ? { tap: true } : {}),
      ...(vm && group.guestMac ? { guestMac: this.#mac(100 + this.#count) } : {}),
      ...(group.routed ? { routes: this.#routes(group) } : {}),
    });
  }

  #owner({ owner }: Group): string | undefined {
    if (owner === "host") {
      return undefined;
    }
    if (owner === "pair") {
      return "pair";
    }
    const id = `g${this.#count}`;
    const type = owner === "vm" ? "vm" : "namespace";
    this.#nodes.push({ kind: "guest", id, host: "h", name: id, type });
    return id;
  }
}
