import { idsIn } from "../../../shared/topology/commands/free-ids.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Topology, TopologyNode } from "../../../shared/topology/document.ts";
import { hostOf, isInterface } from "../../../shared/topology/effective.ts";
import { indexTopology } from "../../../shared/topology/topology-index.ts";

/** The first of `mv0`, `mv1` … that no interface of the host has, in whichever stack. */
export function freeDeviceName(
  topology: Topology,
  host: NodeId,
  stem: string,
  first: number,
): string {
  const index = indexTopology(topology);
  const taken = new Set(
    topology.nodes
      .filter((node) => isInterface(node) && hostOf(index, node)?.id === host)
      .map(({ name }) => name),
  );
  return firstFree(
    (number) => `${stem}${number}`,
    first,
    (name) => taken.has(name),
  );
}

/** `switch`, `switch 2` …: the first that no node of these kinds has. */
export function freeName(
  topology: Topology,
  kinds: readonly TopologyNode["kind"][],
  spell: (number: number) => string,
): string {
  const taken = new Set(
    topology.nodes.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name),
  );
  return firstFree(spell, 1, (name) => taken.has(name));
}

/** An id that says what it is: the name itself where it can be one. */
export function freeId(topology: Topology, name: string): NodeId {
  const taken = idsIn(topology);
  const stem = name.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 48);
  return firstFree(
    (number) => (number === 1 ? stem : `${stem}-${number}`),
    1,
    (id) => taken.has(id),
  ) as NodeId;
}

function firstFree(
  spell: (number: number) => string,
  first: number,
  isTaken: (spelt: string) => boolean,
): string {
  let number = first;
  while (isTaken(spell(number))) {
    number += 1;
  }
  return spell(number);
}
