import { importLiveHost } from "../../shared/import/live-host.ts";
import type { AppliedDocument, HostSnapshot } from "../../shared/protocol/app/host.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import type { Topology, TopologyNode } from "../../shared/topology/document.ts";
import { driftMarks } from "./drift.ts";

/** What can be changed on a link by hand and is told by the live state. */
const KEYS = ["mode", "mac", "mtu", "up", "addresses", "routes", "sourceMacs", "nodst"] as const;

/**
 * The edit that makes the document what the machine has become, undone as one.
 *
 * Links that are gone leave the document; of those that are otherwise, what differs is taken over.
 *
 * @returns undefined when there is nothing that the document could say
 */
export function takeDrift(
  topology: Topology,
  snapshot: HostSnapshot,
  applied: AppliedDocument,
  hostName: string,
): Command | undefined {
  const options = { documentId: topology.id, hostName, containers: snapshot.containers };
  const seen = new Map<string, TopologyNode>(
    importLiveHost(snapshot.live, options).topology.nodes.map((node) => [node.id, node]),
  );
  const marks = driftMarks(applied);
  const drawn = topology.nodes.filter(({ id }) => marks.has(id));
  const gone = drawn.filter(({ id }) => marks.get(id) === "missing");
  const commands: Command[] = drawn
    .filter((node) => !gone.includes(node))
    .flatMap((node) => takeOver(node, liveTwin(node, seen)));
  if (gone.length > 0) {
    commands.push({ type: "node.remove", ids: gone.map(({ id }) => id) });
  }
  return commands.length === 0 ? undefined : { type: "batch", commands };
}

/** Our own links keep their node's id in an import; a NIC is found by its name. */
function liveTwin(
  node: TopologyNode,
  seen: ReadonlyMap<string, TopologyNode>,
): TopologyNode | undefined {
  const twin = seen.get(node.id);
  return twin?.kind === node.kind
    ? twin
    : [...seen.values()].find(
        (one) => one.kind === "nic" && node.kind === "nic" && one.name === node.name,
      );
}

function takeOver(node: TopologyNode, twin: TopologyNode | undefined): readonly Command[] {
  if (!twin) {
    return [];
  }
  const [before, after] = [node, twin] as unknown as readonly Readonly<Record<string, unknown>>[];
  return KEYS.filter(
    (key) =>
      (key in (before ?? {}) || key in (after ?? {})) &&
      JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key]) &&
      // A MAC that is derived is not said by the import; one that a NIC has is not ours.
      !(key === "mac" && node.kind === "nic"),
  ).map((key) => {
    const type = `${node.kind}.set${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    return { type, id: node.id, [key]: after?.[key] ?? null } as unknown as Command;
  });
}
