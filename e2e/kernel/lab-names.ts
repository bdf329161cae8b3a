import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";

/** The namespace that holds the switches and every wire. */
export const LAN = "lan";

/**
 * The names and interface indexes that a lab gives to the nodes and cables of one document.
 *
 * Indexes are unique across the lab's namespaces: linkwatch reports a carrier at once only where
 * `ifindex != iflink` (`linkwatch_urgent_event`), and otherwise up to a second later.
 */
export class LabNames {
  readonly #numbers: ReadonlyMap<NodeId, number>;
  #nextIndex: number;

  constructor(topology: Topology, firstIndex: number) {
    const things = [...topology.nodes, ...(topology.cables ?? [])];
    this.#numbers = new Map(things.map((thing, number) => [thing.id, number]));
    this.#nextIndex = firstIndex;
  }

  /** The namespace of a host's, guest's or station's stack. */
  stack(id: NodeId): string {
    return `s${this.#number(id)}`;
  }

  /** The device of a node; of a cable, the bridge that stands for a direct one. */
  device(id: NodeId): string {
    return `n${this.#number(id)}`;
  }

  /** The far end of a NIC's, station's or veth's pair: the port that it is plugged into. */
  port(id: NodeId): string {
    return `p${this.#number(id)}`;
  }

  /** The near and far end of a cable between two switches. */
  trunk(cable: NodeId): { readonly from: string; readonly to: string } {
    return { from: `f${this.#number(cable)}`, to: `t${this.#number(cable)}` };
  }

  /** The NIC that a virtual machine sees behind its macvtap. */
  guestDevice(id: NodeId): string {
    return `g${this.#number(id)}`;
  }

  nextIndex(): number {
    return this.#nextIndex++;
  }

  #number(id: NodeId): number {
    const number = this.#numbers.get(id);
    if (number === undefined) {
      throw new Error(`unknown node ${id}`);
    }
    return number;
  }
}
