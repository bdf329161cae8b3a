import { message, type Message } from "../messages/message.ts";
import {
  bringUpActions,
  creationActions,
  deletionActions,
  ipAction,
  type CreationOptions,
} from "./creation.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { Action, Stage } from "./plan.ts";
import type { Line, PlacedLine } from "./render.ts";
import type { Step } from "./step.ts";

/** Most links that one stage touches: progress is told between stages. */
export const LINKS_PER_STAGE = 100;

/** Turns the lines of steps into one batch a namespace; a namespace's own order is kept. */
function batches(lines: readonly PlacedLine[]): readonly Action[] {
  const places = new Map<string | null, Line[]>();
  for (const { namespace, line } of lines) {
    const place = places.get(namespace);
    if (place) {
      place.push(line);
    } else {
      places.set(namespace, [line]);
    }
  }
  return [...places].map(([namespace, members]) => ipAction(namespace, members));
}

/** Stages of changes to what is there. */
export function stepStages(title: Message, steps: readonly Step[]): readonly Stage[] {
  return chunks(steps, LINKS_PER_STAGE).map((some) => ({
    title,
    actions: [
      ...some.flatMap(({ sysctls }) => sysctls),
      ...batches(some.flatMap(({ lines }) => lines)),
    ],
    undo: batches([...some].reverse().flatMap(({ undo }) => undo)),
  }));
}

/**
 * Stages that make new links; taking back deletes them.
 *
 * When it takes several, what may come up as a group does so once, after the last: each child that
 * is made beside others that are up costs more (measured: 1.6 times for a thousand).
 */
export function creationStages(
  specs: readonly LinkSpec[],
  options: Pick<CreationOptions, "groupUp" | "freshNamespaces">,
): readonly Stage[] {
  const parts = linkChunks(specs);
  const upLater = parts.length > 1 ? options.groupUp : new Set<string | null>();
  const waiting = specs.filter(({ namespace }) => upLater.has(namespace));
  return [
    ...parts.map((some) => ({
      title: message("plan.stageCreate", { amount: some.length }),
      actions: creationActions(some, { ...options, verb: "add", withMasters: false, upLater }),
      undo: deletionActions(some),
    })),
    ...(waiting.length === 0
      ? []
      : [
          {
            title: message("plan.stageUp", { amount: waiting.length }),
            actions: bringUpActions(waiting, { ...options, verb: "add" }),
            undo: [],
          },
        ]),
  ];
}

/** Stages that delete links; taking back makes them again as they were. */
export function deletionStages(
  specs: readonly LinkSpec[],
  restore: (deleted: readonly LinkSpec[]) => readonly PlacedLine[],
): readonly Stage[] {
  return linkChunks(specs).map((some) => ({
    title: message("plan.stageDelete", { amount: some.length }),
    actions: deletionActions(some),
    undo: [
      ...creationActions(inMakingOrder(some), {
        verb: "replace",
        groupUp: new Set(),
        freshNamespaces: new Set(),
        withMasters: true,
      }),
      ...batches(restore(some)),
    ],
  }));
}

export function namespaceStages(names: readonly string[]): readonly Stage[] {
  return chunks(names, LINKS_PER_STAGE).map((some) => ({
    title: message("plan.stageNamespaces", { amount: some.length }),
    actions: some.map((name) => ({ run: "namespace.add", name })),
    undo: some.map((name) => ({ run: "namespace.delete", name })),
  }));
}

export function namespaceDeletionStages(names: readonly string[]): readonly Stage[] {
  return chunks(names, LINKS_PER_STAGE).map((some) => ({
    title: message("plan.stageNamespacesGone", { amount: some.length }),
    actions: some.map((name) => ({ run: "namespace.delete", name })),
    undo: some.flatMap((name): readonly Action[] => [
      { run: "namespace.add", name },
      ipAction(name, [["link", "set", "dev", "lo", "up"]]),
    ]),
  }));
}

/** `lo` of new namespaces that get no link in this plan. */
export function loopbackStage(names: readonly string[]): readonly Stage[] {
  return chunks(names, LINKS_PER_STAGE).map((some) => ({
    title: message("plan.stageNamespaces", { amount: some.length }),
    actions: some.map((name) => ipAction(name, [["link", "set", "dev", "lo", "up"]])),
    undo: [],
  }));
}

/** Children before their parents, which would take them along. */
export function inDeletionOrder(specs: readonly LinkSpec[]): readonly LinkSpec[] {
  return ordered(specs, -1);
}

function inMakingOrder(specs: readonly LinkSpec[]): readonly LinkSpec[] {
  return ordered(specs, 1);
}

const MAKING_RANK = { bridge: 1, vlan: 2, veth: 3, macvlan: 4, macvtap: 4 } as const;

/** By what has to be there first; the host's end of a veth pair right before the guest's. */
function ordered(specs: readonly LinkSpec[], direction: 1 | -1): readonly LinkSpec[] {
  const depths = vlanDepths(specs);
  const rank = (spec: LinkSpec): number =>
    MAKING_RANK[spec.kind] + (depths.get(spec) ?? 0) / (specs.length + 1);
  return [...specs].sort(
    (a, b) =>
      direction * (rank(a) - rank(b)) ||
      compare(a.node, b.node) ||
      Number(b.peer !== null) - Number(a.peer !== null),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many of the given VLANs a VLAN is stacked on. */
function vlanDepths(specs: readonly LinkSpec[]): ReadonlyMap<LinkSpec, number> {
  const vlans = new Map(
    specs.filter(({ kind }) => kind === "vlan").map((spec) => [spec.name, spec]),
  );
  const depthOf = (spec: LinkSpec, below = 0): number => {
    const parent = spec.lower === null ? undefined : vlans.get(spec.lower);
    return parent && below < vlans.size ? 1 + depthOf(parent, below + 1) : 0;
  };
  return new Map([...vlans.values()].map((spec) => [spec, depthOf(spec)]));
}

/** Chunks of links; the two ends of a veth pair stay together. */
function linkChunks(specs: readonly LinkSpec[]): readonly (readonly LinkSpec[])[] {
  const parts: LinkSpec[][] = [];
  let part: LinkSpec[] = [];
  for (const spec of specs) {
    const room = spec.peer === null ? 1 : 2;
    const follows = spec.kind === "veth" && (part.at(-1)?.peer ?? null) !== null;
    if (part.length > 0 && !follows && part.length + room > LINKS_PER_STAGE) {
      parts.push(part);
      part = [];
    }
    part.push(spec);
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += size) {
    parts.push(items.slice(at, at + size));
  }
  return parts;
}
