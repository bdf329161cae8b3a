import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import type { PingWorld } from "../arp.ts";
import { classify, standIns } from "../classes.ts";
import { compileNetwork } from "../compile.ts";
import { learn, learnedTable } from "../forwarding.ts";
import type { Ping6World } from "../ipv6/ndp.ts";
import { buildStacks6, type Stack6 } from "../ipv6/stack.ts";
import { stableMedium } from "../medium.ts";
import type { Network } from "../network.ts";
import { restrictNetwork } from "../restrict.ts";
import { buildStacks, type Stack } from "../stack.ts";
import type { Scene } from "./walk-steps.ts";

/** A document's network in which a pair can be followed. */
export interface PairWorld {
  readonly scene: Scene;
  readonly world: PingWorld;
  readonly world6: Ping6World;
  readonly from: number;
  readonly to: number;
}

interface Compiled {
  readonly network: Network;
  readonly stacks: readonly Stack[];
  readonly stacks6: readonly Stack6[];
  readonly kept: ReadonlySet<number>;
}

const compiled = new WeakMap<Topology, Compiled>();

/** Readies a document for one pair: of interfaces that are alike two and the pair are enough. */
export function pairWorld(topology: Topology, from: NodeId, to: NodeId): PairWorld {
  const { network: full, stacks, stacks6, kept } = compile(topology);
  const [a, b] = [deviceOf(full, from), deviceOf(full, to)];
  const network = restrictNetwork(full, new Set([...kept, a, b]));
  const learned = learn(network, network.speakers);
  const table = learnedTable(network, learned);
  const medium = stableMedium(network, learned);
  return {
    scene: { index: indexTopology(topology), network, table },
    world: { network, stacks, medium },
    world6: { network, stacks: stacks6, medium },
    from: a,
    to: b,
  };
}

function compile(topology: Topology): Compiled {
  const known = compiled.get(topology);
  if (known) {
    return known;
  }
  const network = compileNetwork(topology);
  const stacks = buildStacks(topology, network);
  const stacks6 = buildStacks6(topology, network);
  const classes = classify(network, stacks, stacks6);
  const made = { network, stacks, stacks6, kept: standIns(network, classes) };
  compiled.set(topology, made);
  return made;
}

function deviceOf(network: Network, id: NodeId): number {
  const device = network.indexOf.get(id);
  if (device === undefined) {
    throw new RangeError(`no interface ${id}`);
  }
  return device;
}
