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
      : (notAnInterface(topology, name) ?? unknown(topology, candidates, name)),
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

/** Says why a node that is there has no stack of its own; undefined where none has the name. */
function notAnInterface(topology: Topology, name: string): Message | undefined {
  const node =
    topology.nodes.find(({ id }) => id === name) ??
    topology.nodes.find((one) => one.name === name && one.kind !== "note");
  if (!node) {
    return undefined;
  }
  const bridge = indexTopology(topology).bridgeOfPort(node.id)?.name;
  if (bridge !== undefined) {
    return message("cli.bridgePort", { name, bridge });
  }
  return node.kind === "guest"
    ? message("cli.guestWithoutInterface", { name })
    : message("cli.notAnInterface", { name, kind: node.kind });
}

function unknown(topology: Topology, candidates: readonly NodeId[], name: string): Message {
  const nodes = indexTopology(topology).nodes;
  const guests = topology.nodes.filter(({ kind }) => kind === "guest").map(({ id }) => id);
  const names = [...candidates, ...guests].flatMap((id) => [id, nodes.get(id)?.name ?? id]);
  const guess = nearest(name, names);
  return guess === undefined
    ? message("cli.unknownInterface", { name })
    : message("cli.didYouMean", { name, guess });
}
