import type { NodeId } from "../topology/brand.ts";
import type { DrawnLink } from "./draft.ts";

/** A switch that stands for what is behind one or several NICs. */
export interface Lan {
  readonly id: NodeId;
  readonly name: string;
  /** IPv4 networks that the interfaces behind its NICs are in. */
  readonly networks: Set<string>;
  readonly nics: DrawnLink[];
}
