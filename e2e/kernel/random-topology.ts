import type { MacAddress } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { effectiveMac, isInterface } from "../../shared/topology/effective.ts";
import { MACVLAN_MODES } from "../../shared/topology/nodes/macvlan.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { draw, type Drawn } from "./draw.ts";
import { RandomSource } from "./random-source.ts";

const INTERFACE_KINDS: readonly string[] = ["nic", "bridge", "macvlan", "veth", "station"];

/** Nodes under construction: plain objects, so that keys can be added as the dice fall. */
interface Loose {
  readonly kind: string;
  readonly id: string;
  addresses?: string[];
  [key: string]: unknown;
}

/**
 * Draws a topology that the kernel accepts; the same seed draws the same one.
 *
 * It avoids only what is refused or undecidable: loops, MACs in use, children on a bridge's port,
 * passthru beside another child, VLANs.
 */
export function randomTopology(seed: number): Topology {
  const random = new RandomSource(seed);
  const sketch = new Sketch(random);
  sketch.switches();
  sketch.hosts();
  sketch.stations();
  sketch.children();
  sketch.veths();
  sketch.addresses();
  sketch.routes();
  return sketch.finish(seed);
}

class Sketch {
  readonly #random: RandomSource;
  readonly #nodes: Loose[] = [];
  readonly #cables: Drawn[] = [];
  /** NICs and bridges that may have children. */
  readonly #parents: Loose[] = [];
  #count = 0;

  constructor(random: RandomSource) {
    this.#random = random;
  }

  switches(): void {
    const count = this.#random.pick([1, 1, 1, 2, 2, 3]);
    for (let made = 0; made < count; made++) {
      const earlier = this.#of("switch");
      const node = this.#add("switch", "sw", {});
      if (earlier.length > 0) {
        this.#plug(node, this.#random.pick(earlier), 0.06, 0.05);
      }
    }
  }

  hosts(): void {
    const count = this.#random.pick([1, 1, 2]);
    for (let made = 0; made < count; made++) {
      const drawn = this.#random.pick([{}, { arpIgnore: 0 }, { arpIgnore: 1 }, { arpIgnore: 1 }]);
      const host = this.#add("host", "h", drawn);
      const nics = this.#random.integer(1, count === 1 ? 3 : 2);
      for (let nic = 0; nic < nics; nic++) {
        this.#nic(host);
      }
    }
  }

  #nic(host: Loose): void {
    const random = this.#random;
    const nic = this.#add("nic", "eth", { host: host.id, ...this.#sometimesDown(0.05) });
    const isPort = random.chance(0.18);
    if (isPort) {
      const bridge = this.#add("bridge", "br", { host: host.id, ports: [nic.id] });
      this.#parents.push(bridge);
    } else {
      this.#parents.push(nic);
      if (random.chance(0.06)) {
        this.#parents.push(this.#add("bridge", "br", { host: host.id }));
      }
    }
    const dice = random.integer(1, 100);
    const lonely = this.#of("nic").find((other) => other !== nic && !this.#isPlugged(other));
    if (dice <= 6) {
      Object.assign(nic, random.chance(0.4) ? { carrier: true } : {});
    } else if (dice <= 14 && lonely !== undefined) {
      this.#plug(nic, lonely, 0, 0.05);
    } else {
      this.#plug(nic, random.pick(this.#of("switch")), isPort ? 0.06 : 0.45, 0.04);
      Object.assign(nic, random.chance(0.04) ? { carrier: random.chance(0.3) } : {});
    }
  }

  stations(): void {
    const count = this.#random.integer(0, 3);
    for (let made = 0; made < count; made++) {
      const station = this.#add("station", "pc", this.#sometimesDown(0.04));
      const lonely = this.#of("nic").find((nic) => !this.#isPlugged(nic));
      if (lonely !== undefined && this.#random.chance(0.4)) {
        this.#plug(station, lonely, 0, 0.04);
      } else {
        this.#plug(station, this.#random.pick(this.#of("switch")), 0.1, 0.04);
      }
    }
  }

  children(): void {
    const count = this.#random.integer(1, 8);
    for (let made = 0; made < count; made++) {
      this.#child();
    }
  }

  #child(): void {
    const random = this.#random;
    const lower = random.pick(this.#parents);
    const siblings = this.#of("macvlan").filter((other) => this.#lowerOf(other) === lower);
    if (siblings.some((other) => other["mode"] === "passthru")) {
      return;
    }
    const modes = MACVLAN_MODES.filter((mode) => mode !== "passthru" || siblings.length === 0);
    const mode = random.pick(modes);
    const parent = random.chance(0.15) ? random.pick([lower, ...siblings]) : lower;
    const tap = random.chance(0.25);
    const child = this.#add("macvlan", "mv", { parent: parent.id, mode, ...(tap ? { tap } : {}) });
    const host = this.#hostOf(child);
    if (!tap && parent === lower && lower.kind === "nic" && random.chance(0.05)) {
      this.#parents.push(this.#add("bridge", "br", { host, ports: [child.id] }));
    } else if (random.chance(tap ? 0.85 : 0.72)) {
      child["guest"] = this.#guest(host, tap);
    }
    this.#childOptions(child);
  }

  #childOptions(child: Loose): void {
    const random = this.#random;
    Object.assign(child, this.#sometimesDown(0.07));
    if (child["mode"] === "source" && random.chance(0.2)) {
      child["nodst"] = true;
    }
    if (child["mode"] === "passthru" && random.chance(0.15)) {
      child["nopromisc"] = true;
    }
    if (random.chance(0.12)) {
      child["bcqueuelen"] = random.pick([0, 0, 5]);
    }
    if (child["mode"] !== "passthru" && random.chance(0.15)) {
      child["mac"] = this.#mac();
    }
    const guest = this.#nodes.find((node) => node.id === child["guest"]);
    if (guest?.["type"] === "vm" && random.chance(0.25)) {
      child["guestMac"] = this.#mac();
    }
  }

  #guest(host: string, tap: boolean): string {
    const random = this.#random;
    const known = this.#of("guest").filter(
      (guest) => guest["host"] === host && (guest["type"] === "vm") === tap,
    );
    if (known.length > 0 && random.chance(0.25)) {
      return random.pick(known).id;
    }
    const type = tap ? "vm" : random.pick(["namespace", "container"]);
    return this.#add("guest", "g", { host, type }).id;
  }

  veths(): void {
    for (const bridge of this.#of("bridge")) {
      const count = this.#random.integer(0, 2);
      for (let made = 0; made < count; made++) {
        const guest = this.#guest(String(bridge["host"]), false);
        this.#add("veth", "ve", { bridge: bridge.id, guest, ...this.#sometimesDown(0.05) });
      }
    }
  }

  addresses(): void {
    const random = this.#random;
    const subnets = random.chance(0.7) ? [0] : [0, 0, 1];
    let host = 0;
    for (const node of this.#interfaces()) {
      host += 1;
      if (!random.chance(this.#isPort(node) ? 0.08 : 0.85)) {
        continue;
      }
      const subnet = random.pick(subnets);
      const prefix = random.pick([24, 24, 24, 24, 24, 24, 16, 32]);
      const addresses = [`10.0.${subnet}.${host}/${prefix}`];
      if (random.chance(0.06)) {
        addresses.push(`10.0.${random.pick([0, 1, 2])}.${100 + host}/24`);
      }
      node.addresses = addresses;
    }
  }

  routes(): void {
    const random = this.#random;
    const targets = this.#nodes.flatMap(({ addresses = [] }) => addresses);
    if (targets.length === 0) {
      return;
    }
    for (const node of this.#interfaces()) {
      const isShim = node.kind === "macvlan" && node["guest"] === undefined;
      if (!random.chance(isShim ? 0.7 : 0.1)) {
        continue;
      }
      const hosts = new Set(random.some(targets, 0.35).map((cidr) => cidr.replace(/\/.*/, "/32")));
      const routes: Record<string, string>[] = [...hosts].map((to) => ({ to }));
      if (random.chance(0.3)) {
        routes.push({ to: "10.0.1.0/25" });
      }
      if (random.chance(0.2)) {
        routes.push({ to: "0.0.0.0/0", via: random.pick(targets).replace(/\/.*/, "") });
      }
      const own = node.addresses?.[0]?.replace(/\/.*/, "");
      if (own !== undefined && routes[0] !== undefined && random.chance(0.3)) {
        routes[0] = { ...routes[0], src: own };
      }
      if (routes.length > 0) {
        node["routes"] = routes;
      }
    }
  }

  finish(seed: number): Topology {
    const random = this.#random;
    const nodes = random.chance(0.5) ? this.#nodes : random.shuffle(this.#nodes);
    const head = { id: documentId(seed), name: `seed ${seed}` };
    const macs = macsOf(draw(nodes, this.#cables, head));
    for (const node of this.#of("macvlan")) {
      if (node["mode"] === "source") {
        node["sourceMacs"] = random.some(macs, random.pick([0, 0.3, 0.6, 1]));
      }
    }
    return draw(nodes, this.#cables, head);
  }

  #add(kind: string, prefix: string, keys: Record<string, unknown>): Loose {
    const id = `${prefix}${this.#count++}`;
    const node: Loose = { kind, id, ...keys };
    this.#nodes.push(node);
    return node;
  }

  #plug(from: Loose, to: Loose, hairpin: number, down: number): void {
    const random = this.#random;
    this.#cables.push({
      id: `c${this.#count++}`,
      from: from.id,
      to: to.id,
      ...(random.chance(hairpin) ? { reflectiveRelay: true } : {}),
      ...(random.chance(down) ? { up: false } : {}),
    });
  }

  #of(kind: string): Loose[] {
    return this.#nodes.filter((node) => node.kind === kind);
  }

  #interfaces(): Loose[] {
    return this.#nodes.filter(({ kind }) => INTERFACE_KINDS.includes(kind));
  }

  #isPort(node: Loose): boolean {
    return this.#of("bridge").some(({ ports }) => Array.isArray(ports) && ports.includes(node.id));
  }

  #isPlugged(node: Loose): boolean {
    return this.#cables.some((cable) => cable["from"] === node.id || cable["to"] === node.id);
  }

  #lowerOf(child: Loose): Loose {
    let parent = this.#nodes.find((node) => node.id === child["parent"]);
    while (parent?.kind === "macvlan") {
      const up: Loose = parent;
      parent = this.#nodes.find((node) => node.id === up["parent"]);
    }
    if (parent === undefined) {
      throw new Error(`${child.id} has no lower device`);
    }
    return parent;
  }

  #hostOf(child: Loose): string {
    return String(this.#lowerOf(child)["host"]);
  }

  #sometimesDown(probability: number): { readonly up?: false } {
    return this.#random.chance(probability) ? { up: false } : {};
  }

  #mac(): string {
    const byte = (): string => this.#random.integer(0, 255).toString(16).padStart(2, "0");
    return ["02", byte(), byte(), byte(), byte(), byte()].join(":");
  }
}

function documentId(seed: number): string {
  return `00000000-0000-4000-8000-${(seed >>> 0).toString(16).padStart(12, "0")}`;
}

function macsOf(document: Topology): MacAddress[] {
  const index = indexTopology(document);
  return document.nodes
    .filter((node) => isInterface(node))
    .map((node) => {
      const guestMac = node.kind === "macvlan" ? node.guestMac : undefined;
      return guestMac ?? effectiveMac(index, node);
    });
}
