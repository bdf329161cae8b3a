import type { Topology } from "../topology/document.ts";
import type { PingWorld } from "./arp.ts";
import { classify, standIns, type InterfaceClass } from "./classes.ts";
import { compileNetwork } from "./compile.ts";
import { learn, learnedTable, type Learned } from "./forwarding.ts";
import { BROADCAST } from "./frame.ts";
import type { Ping6World } from "./ipv6/ndp.ts";
import { ping6 } from "./ipv6/ping6.ts";
import { buildStacks6, type Stack6 } from "./ipv6/stack.ts";
import { flappingMedium, stableMedium, type Medium } from "./medium.ts";
import { deviceAt, type Network } from "./network.ts";
import { ping } from "./ping.ts";
import { PING_VERDICTS } from "./reachability.ts";
import { restrictNetwork } from "./restrict.ts";
import { buildStacks, type Stack } from "./stack.ts";
import { walkFrame } from "./walk.ts";

/** Who reaches whom between classes; square matrices in row-major order, row: sender. */
export interface ClassMatrices {
  readonly network: Network;
  readonly classes: readonly InterfaceClass[];
  /** On the diagonal: from one member to another; 0 for a class of one. */
  readonly unicast: Uint8Array;
  /** On the diagonal: from one member to another; 0 for a class of one. */
  readonly broadcast: Uint8Array;
  /** Copies of its own broadcast that a member gets back. */
  readonly echoed: Uint8Array;
  /** Index into {@link PING_VERDICTS}. On the diagonal: one member to another; 0 for one alone. */
  readonly ping: Uint8Array;
  /** In the same way, over IPv6. */
  readonly ping6: Uint8Array;
}

/** How the interfaces of a network are grouped before frames are walked. */
export type Classify = (
  network: Network,
  stacks: readonly Stack[],
  stacks6: readonly Stack6[],
) => readonly InterfaceClass[];

/** Every interface by itself: the plain walk, for comparison. */
export const eachByItself: Classify = (network) => network.interfaces.map((index) => [index]);

interface Trial {
  readonly network: Network;
  readonly learned: Learned;
  readonly medium: Medium;
  readonly worlds: readonly PingWorld[];
  /** None where no interface has an IPv6 address. */
  readonly worlds6: readonly Ping6World[];
}

/**
 * Works out the four matrices between the classes of a document.
 *
 * Two members stand for a class; the frames of the others would only repeat theirs. A cell of more
 * than 255 copies says 255.
 */
export function classMatrices(topology: Topology, group: Classify = classify): ClassMatrices {
  const full = compileNetwork(topology);
  const stacks = buildStacks(topology, full);
  const stacks6 = buildStacks6(topology, full);
  const classes = group(full, stacks, stacks6);
  const trial = prepare({ full, stacks, stacks6, classes });
  const size = classes.length;
  const result = {
    network: full,
    classes,
    unicast: new Uint8Array(size * size),
    broadcast: new Uint8Array(size * size),
    echoed: new Uint8Array(size),
    ping: new Uint8Array(size * size),
    ping6: new Uint8Array(size * size),
  };
  classes.forEach((senders, row) => {
    const from = senders[0] ?? -1;
    const copies = countCopies(trial.medium.send(from, BROADCAST).accepted);
    result.echoed[row] = copies(from);
    classes.forEach((receivers, column) => {
      const to = row === column ? senders[1] : receivers[0];
      if (to === undefined) {
        return;
      }
      const cell = row * size + column;
      result.unicast[cell] = unicastCopies(trial, from, to);
      result.broadcast[cell] = copies(to);
      result.ping[cell] = PING_VERDICTS.indexOf(ping(trial.worlds, from, to));
      result.ping6[cell] = PING_VERDICTS.indexOf(ping6(trial.worlds6, from, to));
    });
  });
  return result;
}

interface Grouped {
  readonly full: Network;
  readonly stacks: readonly Stack[];
  readonly stacks6: readonly Stack6[];
  readonly classes: readonly InterfaceClass[];
}

function prepare({ full, stacks, stacks6, classes }: Grouped): Trial {
  const network = restrictNetwork(full, standIns(full, classes));
  const learned = learn(network, network.speakers);
  const stable = stableMedium(network, learned);
  const media = learned.stable
    ? [stable]
    : (["first", "last"] as const).map((policy) => flappingMedium(network, learned, policy));
  return {
    network,
    learned,
    medium: stable,
    worlds: media.map((medium) => ({ network, stacks, medium })),
    worlds6:
      stacks6.length > 0 ? media.map((medium) => ({ network, stacks: stacks6, medium })) : [],
  };
}

const MOST_COPIES = 255;

function countCopies(accepted: readonly number[]): (index: number) => number {
  const counts = new Map<number, number>();
  accepted.forEach((index) => counts.set(index, (counts.get(index) ?? 0) + 1));
  return (index) => Math.min(counts.get(index) ?? 0, MOST_COPIES);
}

function unicastCopies({ network, learned, medium }: Trial, from: number, to: number): number {
  const mac = deviceAt(network, to).stackMac;
  const { accepted } = learned.stable
    ? medium.send(from, mac)
    : walkFrame({ network, table: learnedTable(network, learned, to) }, from, mac);
  return Math.min(accepted.filter((index) => index === to).length, MOST_COPIES);
}
