import type { Drawn } from "./draw.ts";
import type { RandomSource } from "./random-source.ts";

/** A node under construction: a plain object, so that keys can be added as the dice fall. */
export interface SketchNode {
  readonly kind: string;
  readonly id: string;
  readonly host?: string;
  readonly parent?: string;
  readonly bridge?: string;
  readonly ports?: readonly string[];
  readonly mode?: string;
  guest?: string;
  addresses?: string[];
  [key: string]: unknown;
}

const INTERFACE_KINDS: readonly string[] = ["nic", "bridge", "macvlan", "veth", "station"];

/** A random topology while it is drawn. */
export class Sketch {
  readonly random: RandomSource;
  readonly nodes: SketchNode[] = [];
  readonly cables: Drawn[] = [];
  /** NICs and bridges that may have children. */
  readonly parents: SketchNode[] = [];
  #count = 0;

  constructor(random: RandomSource) {
    this.random = random;
  }

  add(kind: string, prefix: string, keys: Readonly<Record<string, unknown>>): SketchNode {
    const node: SketchNode = { kind, id: `${prefix}${this.#count++}`, ...keys };
    this.nodes.push(node);
    return node;
  }

  /** Connects two nodes; the probabilities are those of reflective relay and of a dead cable. */
  plug(from: SketchNode, to: SketchNode, relay: number, down: number): void {
    this.cables.push({
      id: `c${this.#count++}`,
      from: from.id,
      to: to.id,
      ...(this.random.chance(relay) ? { reflectiveRelay: true } : {}),
      ...(this.random.chance(down) ? { up: false } : {}),
    });
  }

  of(kind: string): SketchNode[] {
    return this.nodes.filter((node) => node.kind === kind);
  }

  interfaces(): SketchNode[] {
    return this.nodes.filter(({ kind }) => INTERFACE_KINDS.includes(kind));
  }

  isPort(node: SketchNode): boolean {
    return this.of("bridge").some(({ ports }) => ports?.includes(node.id));
  }

  isPlugged(node: SketchNode): boolean {
    return this.cables.some((cable) => cable["from"] === node.id || cable["to"] === node.id);
  }

  /** The NIC or bridge that a child ends up on. */
  lowerOf(child: SketchNode): SketchNode {
    const parent = this.nodes.find((node) => node.id === child.parent);
    if (parent === undefined) {
      throw new Error(`${child.id} has no parent`);
    }
    return parent.kind === "macvlan" ? this.lowerOf(parent) : parent;
  }

  hostOf(child: SketchNode): string {
    return this.lowerOf(child).host ?? "";
  }

  /** Whose routes an interface's routes stand among. */
  stackOf(node: SketchNode): string {
    const bridge = this.nodes.find((other) => other.id === node.bridge);
    const lower = node.kind === "macvlan" ? this.hostOf(node) : undefined;
    return node.guest ?? lower ?? bridge?.host ?? node.host ?? node.id;
  }

  sometimesDown(probability: number): { readonly up?: false } {
    return this.random.chance(probability) ? { up: false } : {};
  }

  mac(): string {
    const byte = (): string => this.random.integer(0, 255).toString(16).padStart(2, "0");
    return ["02", byte(), byte(), byte(), byte(), byte()].join(":");
  }
}
