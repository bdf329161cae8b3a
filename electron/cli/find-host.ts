import { message, type Message } from "../../shared/messages/message.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { NodeOf, Topology } from "../../shared/topology/document.ts";
import { localHost } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";

/** The host that is meant: by id or unique name, else the local one, else the only one. */
export function findHost(
  topology: Topology,
  asked: string | undefined,
): Result<NodeOf<"host">, Message> {
  const hosts = topology.nodes.filter((node) => node.kind === "host");
  const names = hosts.map(({ name }) => name);
  if (asked === undefined) {
    const local = localHost(indexTopology(topology));
    return local ? ok(local) : err(message("cli.whichHost", { names }));
  }
  const byId = hosts.find(({ id }) => id === asked);
  const named = hosts.filter(({ name }) => name === asked);
  const found = byId ?? (named.length === 1 ? named[0] : undefined);
  return found ? ok(found) : err(message("cli.noHost", { host: asked, names }));
}
