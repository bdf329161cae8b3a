import { message, type Message } from "../../shared/messages/message.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { nearest } from "../../shared/topology/nearest.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";

/**
 * Finds the interface that a person names: by id, else by unique name, else a guest with one.
 *
 * `candidates` are the interfaces with a stack behind them; a bridge's port has none.
 */
export function findInterface(
  topology: Topology,
  candidates: readonly NodeId[],
  name: string,
): Result<NodeId, Message> {
  const known = new Set<string>(candidates);
  if (known.has(name)) {
    return ok(name as NodeId);
  }
  const index = indexTopology(topology);
  const byName = candidates.filter((id) => index.nodes.get(id)?.name === name);
  const found = byName.length > 0 ? byName : interfacesOfGuest(topology, known, name);
  const [only] = found;
  if (only !== undefined && found.length === 1) {
    return ok(only);
  }
  return err(
    found.length > 1
      ? message("cli.ambiguousInterface", { name, ids: found.join(", ") })
      : unknown(topology, candidates, name),
  );
}

function interfacesOfGuest(
  topology: Topology,
  known: ReadonlySet<string>,
  name: string,
): readonly NodeId[] {
  const index = indexTopology(topology);
  const guests = topology.nodes.filter((node) => node.kind === "guest");
  const named = guests.filter(({ id }) => id === name);
  return (named.length > 0 ? named : guests.filter((guest) => guest.name === name)).flatMap(
    ({ id }) =>
      index
        .interfacesOf(id)
        .map((node) => node.id)
        .filter((child) => known.has(child)),
  );
}

function unknown(topology: Topology, candidates: readonly NodeId[], name: string): Message {
  const index = indexTopology(topology);
  const names = candidates.flatMap((id) => [id, index.nodes.get(id)?.name ?? id]);
  const guess = nearest(name, names);
  return guess === undefined
    ? message("cli.unknownInterface", { name })
    : message("cli.didYouMean", { name, guess });
}
