import { bondNode } from "../../shared/import/bond-node.ts";
import { addressingOf, macOf, mtuOf } from "../../shared/import/interface-config.ts";
import type { LiveLink, LiveNamespace } from "../../shared/plan/live-state.ts";
import type { HostSnapshot } from "../../shared/protocol/app/host.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import { freeIdAfter, idsIn } from "../../shared/topology/commands/free-ids.ts";
import type { NodeOf, Position, Topology } from "../../shared/topology/document.ts";
import { DEFAULT_MTU, localHost } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { draftLan } from "./lan-draft.ts";
import { liveNics } from "./live-nics.ts";

/** A live NIC as an edit of the document. */
export interface NicDraft {
  readonly command: Command;
  readonly node: NodeId;
}

export interface NicDraftInput {
  readonly snapshot: HostSnapshot;
  /** Name of the live NIC, as it is dragged. */
  readonly name: string;
  /** For the host, where none is drawn. */
  readonly hostName: string;
  readonly bindings?: Readonly<Record<string, string>>;
  /** Where it is dropped; absent: the layout finds a place. */
  readonly at?: Position;
}

/**
 * Draws a NIC of this workstation as it is now, and the host that has it where there is none.
 *
 * A VLAN comes with the NIC below it, a bond with its ports, and a NIC that has a link with the LAN at
 * its wire. What is drawn already comes no second time.
 *
 * @returns undefined when there is no such NIC, or it is drawn already
 */
export function draftNic(topology: Topology, input: NicDraftInput): NicDraft | undefined {
  const host = localHost(indexTopology(topology));
  const taken = idsIn(topology);
  const hostId = host?.id ?? freeId("host", taken);
  const commands: Command[] = [];
  if (!host) {
    const node = { kind: "host", id: hostId, name: input.hostName, local: true } as const;
    commands.push({ type: "node.add", node });
  }
  const nics = liveNics(input.snapshot, topology, input.bindings ?? {});
  const add = (link: LiveLink | undefined): NodeId | undefined => {
    const known = nics.find((nic) => nic.link.name === link?.name);
    if (!link || !known) {
      return undefined;
    }
    if (known.drawn) {
      return known.drawn.node.id;
    }
    const isVlan = link.kind === "vlan" && link.parent !== null && !link.parent.elsewhere;
    const below = isVlan
      ? add(nics.find((nic) => nic.link.index === link.parent?.index)?.link)
      : undefined;
    if (isVlan && below === undefined) {
      return undefined;
    }
    const ports = nics
      .filter((nic) => link.bond !== undefined && nic.link.master === link.name)
      .flatMap((port) => {
        const id = add(port.link);
        return id === undefined ? [] : [{ id, name: port.link.name }];
      });
    const at = { id: freeId(link.name, taken), host: hostId, below };
    const [namespace] = input.snapshot.live.namespaces;
    const node = link.bond
      ? bondNode(link, { ...at, ports, namespace })
      : nicNode(link, at, namespace);
    const place = link.name === input.name && input.at ? { position: input.at } : {};
    commands.push({ type: "node.add", node, ...place });
    if (node.kind === "nic") {
      // The ports of a bond go to one LAN, also where it is drawn only now.
      const made = commands.flatMap((command) =>
        command.type === "node.add" && command.node.kind === "switch" ? [command.node] : [],
      );
      const known = { ...topology, nodes: [...topology.nodes, ...made] };
      commands.push(...draftLan(known, node.id, link, (wanted) => freeId(wanted, taken)));
    }
    return node.id;
  };
  const asked = nics.find(({ link }) => link.name === input.name);
  const node = asked && !asked.drawn ? add(asked.link) : undefined;
  const [only] = commands;
  return node === undefined || !only
    ? undefined
    : { node, command: commands.length === 1 ? only : { type: "batch", commands } };
}

interface Place {
  readonly id: NodeId;
  readonly host: NodeId;
  readonly below: NodeId | undefined;
}

function nicNode(link: LiveLink, place: Place, own: LiveNamespace | undefined): NodeOf<"nic"> {
  return {
    kind: "nic",
    id: place.id,
    host: place.host,
    name: link.name,
    ...(place.below === undefined
      ? macOf(link)
      : { vlan: { parent: place.below, id: link.vlanId ?? 1 } }),
    ...mtuOf(link, DEFAULT_MTU),
    ...(own ? addressingOf(link, own) : {}),
    ...(link.wireless ? { wireless: true } : {}),
  };
}

function freeId(wanted: string, taken: Set<string>): NodeId {
  const id = taken.has(wanted) ? freeIdAfter(wanted, taken) : (wanted as NodeId);
  taken.add(id);
  return id;
}
