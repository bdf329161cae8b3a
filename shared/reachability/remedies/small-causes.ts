import { message } from "../../messages/message.ts";
import type { Command } from "../../topology/commands/command.ts";
import type { NodeOf } from "../../topology/document.ts";
import { effectiveMac, lowerDevice } from "../../topology/effective.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import { childrenOn } from "./host-and-guest.ts";
import type { Candidate, Pair } from "./remedy.ts";

/** Lets a child in mode source hear the other side, by listing its MAC address. */
export function listSource({ index, from, to }: Pair): Candidate | undefined {
  const edits = [
    [from, to],
    [to, from],
  ] as const;
  const commands = edits.flatMap(([child, station]) => listing(index, child, station));
  if (commands.length === 0) {
    return undefined;
  }
  const names = [from, to].filter(isSource).map(({ name }) => name);
  return { title: message("remedy.listSource", { names }), commands };
}

function isSource(node: InterfaceNode): node is NodeOf<"macvlan"> {
  return node.kind === "macvlan" && node.mode === "source";
}

function listing(
  index: TopologyIndex,
  child: InterfaceNode,
  station: InterfaceNode,
): readonly Command[] {
  const mac = spokenMac(index, station);
  const listed = isSource(child) ? (child.sourceMacs ?? []) : [];
  if (!isSource(child) || listed.some((known) => known.toLowerCase() === mac)) {
    return [];
  }
  return [{ type: "macvlan.setSourceMacs", id: child.id, sourceMacs: [...listed, mac] }];
}

/** The MAC that an interface's frames carry: a VM's own where it has one. */
function spokenMac(index: TopologyIndex, node: InterfaceNode): ReturnType<typeof effectiveMac> {
  const own = node.kind === "macvlan" ? node.guestMac : undefined;
  return own === undefined
    ? effectiveMac(index, node)
    : (own.toLowerCase() as ReturnType<typeof effectiveMac>);
}

/** Gives the device the MAC that the VM behind it uses: otherwise it drops the VM's unicast. */
export function sameMacAsVm({ from, to }: Pair): Candidate | undefined {
  const taps = [from, to].filter(
    (node): node is NodeOf<"macvlan"> => node.kind === "macvlan" && node.guestMac !== undefined,
  );
  if (taps.length === 0) {
    return undefined;
  }
  return {
    title: message("remedy.sameMacAsVm", { names: taps.map(({ name }) => name) }),
    commands: taps.flatMap(({ id, guestMac }): readonly Command[] => [
      { type: "macvlan.setMac", id, mac: guestMac ?? null },
      { type: "macvlan.setGuestMac", id, guestMac: null },
    ]),
  };
}

/** Takes `nodst` off the source children that swallow the pair's frames. */
export function withoutNodst({ index, from, to }: Pair): Candidate | undefined {
  const thieves = siblingsOf({ index, from, to }).filter(({ nodst }) => nodst === true);
  if (thieves.length === 0) {
    return undefined;
  }
  return {
    title: message("remedy.withoutNodst", { names: thieves.map(({ name }) => name) }),
    commands: thieves.map(({ id }) => ({ type: "macvlan.setNodst", id, nodst: null })),
  };
}

/** Gives the port a broadcast queue again: with none, ARP requests never reach its children. */
export function broadcastQueue({ index, from, to }: Pair): Candidate | undefined {
  const silent = siblingsOf({ index, from, to }).filter(({ bcqueuelen }) => bcqueuelen === 0);
  if (silent.length === 0) {
    return undefined;
  }
  return {
    title: message("remedy.broadcastQueue", { names: silent.map(({ name }) => name) }),
    commands: silent.map(({ id }) => ({ type: "macvlan.setBcqueuelen", id, bcqueuelen: null })),
  };
}

/** Every child on a lower device that either side is or stands on. */
function siblingsOf({ index, from, to }: Pair): readonly NodeOf<"macvlan">[] {
  const parents = new Set(
    [from, to].map((node) => (node.kind === "macvlan" ? lowerDevice(index, node) : node)),
  );
  return [...parents].flatMap((parent) =>
    parent?.kind === "nic" || parent?.kind === "bond" || parent?.kind === "bridge"
      ? childrenOn(index, parent)
      : [],
  );
}
