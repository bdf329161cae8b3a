import type { Topology } from "../document.ts";
import type { BondMode } from "../nodes/bond.ts";
import type { GuestType } from "../nodes/guest.ts";
import type { MacvlanMode } from "../nodes/macvlan.ts";
import { Segments } from "./segments.ts";

/** One thing to add to a document; a step for which there is no place is left out. */
export interface BuildStep {
  readonly what:
    | "host"
    | "nic"
    | "vlan"
    | "bond"
    | "bridge"
    | "macvlan"
    | "veth"
    | "guest"
    | "switch"
    | "station"
    | "note"
    | "cable"
    | "port"
    | "position";
  /** Chooses among the nodes that the step can build on. */
  readonly first: number;
  readonly second: number;
  readonly mode: MacvlanMode;
  readonly bondMode: BondMode;
  readonly guestType: GuestType;
  readonly hasAddress: boolean;
  readonly hasMac: boolean;
  readonly isHandedOver: boolean;
  readonly isReflective: boolean;
  readonly isDown: boolean;
  /** Sets the rare keys of the kind. */
  readonly isOdd: boolean;
  readonly isShuffled: boolean;
  readonly mtu: number | null;
}

export interface BuildPlan {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly BuildStep[];
  readonly vlans: boolean;
  /** Puts the nodes in the opposite order, so that they name later ones. */
  readonly isReversed: boolean;
}

interface DraftNode extends Record<string, unknown> {
  kind: string;
  id: string;
  ports?: string[];
}

/** Builds the document that a plan describes. */
export function buildTopology(plan: BuildPlan): Topology {
  const draft = new Draft(plan.vlans);
  const plain = { first: 0, second: 0, mode: "bridge", guestType: "namespace" } as const;
  const bond = { bondMode: "active-backup" } as const;
  const flags = { hasAddress: true, hasMac: true, isHandedOver: false, isReflective: false };
  const rare = { isDown: false, isOdd: false, isShuffled: false, mtu: null };
  for (const what of ["host", "nic", "switch", "cable"] as const) {
    draft.add({ what, ...plain, ...bond, ...flags, ...rare });
  }
  plan.steps.forEach((step) => {
    draft.add(step);
  });
  const { nodes, cables, positions } = draft;
  return {
    format: "macvlan-designer/topology",
    version: 1,
    id: plan.id,
    name: plan.name,
    nodes: plan.isReversed ? [...nodes].reverse() : nodes,
    ...(cables.length > 0 ? { cables } : {}),
    ...(Object.keys(positions).length > 0 ? { positions } : {}),
  } as unknown as Topology;
}

class Draft {
  readonly nodes: DraftNode[] = [];
  readonly cables: Record<string, unknown>[] = [];
  readonly positions: Record<string, { x: number; y: number }> = {};
  readonly #segments = new Segments();
  readonly #ports = new Set<string>();
  /** The bond of each NIC that is a port of one. */
  readonly #bonded = new Map<string, DraftNode>();
  readonly #vlans: boolean;
  #count = 0;

  constructor(vlans: boolean) {
    this.#vlans = vlans;
  }

  add(step: BuildStep): void {
    this.#count += 1;
    switch (step.what) {
      case "cable":
        this.#addCable(step);
        return;
      case "port":
        this.#addPort(step);
        return;
      case "position": {
        const node = pick(this.nodes, step.first);
        if (node) {
          this.positions[node.id] = { x: step.first, y: 0.5 - step.second };
        }
        return;
      }
      default: {
        const made = this.#make(step, step.what);
        if (made) {
          const order = Object.entries({ ...made, ...(step.isOdd ? { description: "odd" } : {}) });
          const keys = step.isShuffled ? order.reverse() : order;
          this.nodes.push(Object.fromEntries(keys) as DraftNode);
        }
      }
    }
  }

  #make(
    step: BuildStep,
    what: Exclude<BuildStep["what"], "cable" | "port" | "position">,
  ): DraftNode | undefined {
    const { first, isOdd } = step;
    const n = this.#count;
    const host = pick(this.#all("host"), first);
    switch (what) {
      case "host":
        return { ...this.#base("host"), local: n === 1, arpIgnore: isOdd ? 1 : 0 };
      case "nic":
      case "bond":
      case "bridge":
      case "guest":
        return host && this.#makeOnHost(step, what, host);
      case "vlan":
        return this.#makeVlan(step);
      case "macvlan":
        return this.#makeMacvlan(step);
      case "veth":
        return this.#makeVeth(step);
      case "switch":
        return { ...this.#base("switch"), name: `Switch ${n}` };
      case "station":
        return { ...this.#base("station"), ...this.#stack(step) };
      case "note":
        return { kind: "note", id: `note${n}`, text: "first line\nsecond “line”" };
    }
  }

  #makeOnHost(
    step: BuildStep,
    what: "nic" | "bond" | "bridge" | "guest",
    host: DraftNode,
  ): DraftNode {
    const base = { ...this.#base(what), host: host.id };
    switch (what) {
      case "nic":
        return { ...base, ...this.#nicKeys(step) };
      case "bond":
        return this.#makeBond(step, host);
      case "bridge":
        return { ...base, ...this.#stack(step) };
      case "guest":
        return { ...base, type: step.guestType };
    }
  }

  #base(kind: string): DraftNode {
    return { kind, id: `${kind}-${this.#count}`, name: `${kind.slice(0, 6)}${this.#count}` };
  }

  #stack({ hasAddress, hasMac, isDown, isOdd }: BuildStep): Record<string, unknown> {
    const n = this.#count;
    return {
      ...(hasMac ? { mac: `52:54:00:00:${hex(n >> 8)}:${hex(n)}` } : {}),
      ...(isDown ? { up: false } : {}),
      ...(hasAddress ? { addresses: [`10.0.${n >> 8}.${n & 255}/16`] } : {}),
      ...(isOdd ? { dhcp: true, routes: [{ to: "172.16.0.0/12", via: "10.0.0.1" }] } : {}),
    };
  }

  #nicKeys(step: BuildStep): Record<string, unknown> {
    const isWireless = step.isOdd && step.isReflective;
    const mtu = step.mtu === null ? {} : { mtu: step.mtu + 100 };
    return { ...this.#stack(step), ...mtu, ...(isWireless ? { wireless: true } : {}) };
  }

  #makeVlan(step: BuildStep): DraftNode | undefined {
    const parent = pick(
      [...this.#all("nic"), ...this.#all("bond")].filter(
        ({ id, vlan }) => vlan === undefined && !this.#bonded.has(id),
      ),
      step.first,
    );
    if (!parent) {
      return undefined;
    }
    const base = this.#base("nic");
    this.#segments.join(base.id, parent.id);
    const stack = this.#stack({ ...step, hasMac: false });
    const vlan = { parent: parent.id, id: (this.#count % 4094) + 1 };
    return { ...base, host: parent["host"], vlan, ...stack };
  }

  /** Over up to two NICs of the host that nothing else uses. */
  #makeBond(step: BuildStep, host: DraftNode): DraftNode {
    const bond: DraftNode = {
      ...this.#base("bond"),
      host: host.id,
      mode: step.bondMode,
      ...this.#stack(step),
    };
    const ports = this.#all("nic")
      .filter((nic) => nic["host"] === host.id && nic["vlan"] === undefined)
      .filter(({ id }) => !this.#ports.has(id) && !this.#bonded.has(id) && this.#isBare(id))
      .slice(0, 2)
      .filter(({ id }) => this.#segments.join(bond.id, id));
    ports.forEach(({ id }) => this.#bonded.set(id, bond));
    const primary = step.isOdd ? ports.at(-1) : undefined;
    return {
      ...bond,
      ...(ports.length > 0 || step.isReflective ? { ports: ports.map(({ id }) => id) } : {}),
      ...(primary ? { primary: primary.id } : {}),
    };
  }

  #isBare(nic: string): boolean {
    const stacked = this.#all("nic").some(
      ({ vlan }) => (vlan as { parent?: string } | undefined)?.parent === nic,
    );
    return !stacked && this.#childrenOf(nic).length === 0;
  }

  /** Whether another port of the same bond is plugged into the switch: both then count as one. */
  #isAggregate(from: string, to: string): boolean {
    const bond = this.#bonded.get(from);
    return (
      bond !== undefined &&
      bond["mode"] !== "broadcast" &&
      this.#all("switch").some(({ id }) => id === to) &&
      this.cables.some(
        (cable) => cable["to"] === to && this.#bonded.get(cable["from"] as string) === bond,
      )
    );
  }

  #makeMacvlan(step: BuildStep): DraftNode | undefined {
    const { first, second, isHandedOver } = step;
    const devices = ["nic", "bond", "bridge", "macvlan"].flatMap((kind) => this.#all(kind));
    const usable = devices.filter(
      (node) =>
        !this.#ports.has(this.#lower(node).id) &&
        !this.#bonded.has(this.#lower(node).id) &&
        !this.#hasPassthru(this.#lower(node).id),
    );
    const parent = pick(usable, first);
    if (!parent) {
      return undefined;
    }
    const lower = this.#lower(parent);
    const isAlone = this.#childrenOf(lower.id).length === 0;
    const mode = step.mode === "passthru" && !isAlone ? "vepa" : step.mode;
    const guest = isHandedOver ? pick(this.#guestsOn(lower["host"]), second) : undefined;
    const base = this.#base("macvlan");
    this.#segments.join(base.id, lower.id);
    return {
      ...base,
      parent: parent.id,
      mode,
      ...(guest ? { guest: guest.id } : {}),
      ...this.#stack({ ...step, hasMac: step.hasMac && mode !== "passthru" }),
      ...(step.mtu === 1400 ? { mtu: 1400 } : {}),
      ...(guest?.["type"] === "vm" ? { tap: true, ...this.#guestMac(step) } : {}),
      ...modeKeys(mode, step),
    };
  }

  #guestMac({ isOdd }: BuildStep): Record<string, unknown> {
    return isOdd ? { guestMac: `52:54:00:01:00:${hex(this.#count)}` } : {};
  }

  #makeVeth(step: BuildStep): DraftNode | undefined {
    const bridge = pick(this.#all("bridge"), step.first);
    const guest = bridge && pick(this.#guestsOn(bridge["host"]), step.second);
    return (
      guest && { ...this.#base("veth"), bridge: bridge.id, guest: guest.id, ...this.#stack(step) }
    );
  }

  #addCable(step: BuildStep): void {
    const free = [...this.#all("nic"), ...this.#all("station")].filter(
      ({ id, vlan }) =>
        vlan === undefined && !this.cables.some(({ from, to }) => from === id || to === id),
    );
    const switches = this.#all("switch");
    const from = pick([...free, ...switches], step.first);
    const to = pick([...switches, ...switches, ...free], step.second);
    if (
      from &&
      to &&
      !(from.kind === "switch" && to.kind !== "switch") &&
      (this.#isAggregate(from.id, to.id) || this.#segments.join(from.id, to.id))
    ) {
      this.cables.push({
        id: `cable-${this.#count}`,
        from: from.id,
        to: to.id,
        ...(step.isReflective ? { reflectiveRelay: true } : {}),
        ...(step.isOdd && this.#vlans ? { vlan: 7 } : {}),
        ...(step.isDown ? { up: false } : {}),
      });
    }
  }

  #addPort(step: BuildStep): void {
    const bridge = pick(this.#all("bridge"), step.first);
    const devices = ["nic", "bond", "macvlan"].flatMap((kind) => this.#all(kind));
    const usable = devices.filter(
      (node) =>
        !this.#ports.has(node.id) &&
        !this.#bonded.has(node.id) &&
        this.#lower(node)["host"] === bridge?.["host"] &&
        (node.kind !== "macvlan"
          ? this.#childrenOf(node.id).length === 0
          : node["guest"] === undefined),
    );
    const port = pick(usable, step.second);
    if (bridge && port && this.#segments.join(bridge.id, port.id)) {
      this.#ports.add(port.id);
      bridge.ports = [...(bridge.ports ?? []), port.id];
    }
  }

  #all(kind: string): readonly DraftNode[] {
    return this.nodes.filter((node) => node.kind === kind);
  }

  #guestsOn(host: unknown): readonly DraftNode[] {
    return this.#all("guest").filter((guest) => guest["host"] === host);
  }

  #lower(node: DraftNode): DraftNode {
    const parent = this.nodes.find(({ id }) => id === node["parent"]);
    return parent ? this.#lower(parent) : node;
  }

  #childrenOf(lower: string): readonly DraftNode[] {
    return this.#all("macvlan").filter((child) => this.#lower(child).id === lower);
  }

  #hasPassthru(lower: string): boolean {
    return this.#childrenOf(lower).some(({ mode }) => mode === "passthru");
  }
}

function modeKeys(mode: MacvlanMode, step: BuildStep): Record<string, unknown> {
  const { second, isOdd, isReflective } = step;
  const isSource = mode === "source";
  return {
    ...(isSource && isReflective ? { sourceMacs: [`52:54:00:00:00:${hex(second)}`] } : {}),
    ...(isSource && isOdd ? { nodst: true } : {}),
    ...(mode === "passthru" && isOdd ? { nopromisc: true } : {}),
    ...(isOdd ? { bcqueuelen: second, bclim: -1 } : {}),
  };
}

function pick<Item>(items: readonly Item[], choice: number): Item | undefined {
  return items[choice % Math.max(items.length, 1)];
}

function hex(value: number): string {
  return (value & 255).toString(16).padStart(2, "0");
}
