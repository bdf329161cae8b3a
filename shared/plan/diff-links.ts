import { message, type Message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Desired } from "./desired.ts";
import type { GoneLink, KeptLink, LinkDiff } from "./link-diff.ts";
import type { LinkSpec } from "./link-spec.ts";
import { oursOf, type LiveIndex, type PlacedLink } from "./live-index.ts";
import { splitLate } from "./late-links.ts";
import type { DocumentId } from "../topology/brand.ts";
import { specOfLive } from "./spec-of-live.ts";
import { whyRecreate } from "./why-recreate.ts";

/**
 * Sorts links into made, kept, deleted and made again.
 *
 * A link is known by its alias. Deleting a parent deletes its children in every namespace
 * (`macvlan_device_event`, NETDEV_UNREGISTER), so those are made again with it.
 */
export function diffLinks(document: DocumentId, desired: Desired, live: LiveIndex): LinkDiff {
  const specs = [...desired.bases, ...desired.children];
  const matches = matchByAlias(document, specs, live, desired.unseenKeys);
  const gone = new Map<PlacedLink, GoneLink>();
  for (const placed of matches.undrawn) {
    const was = specOfLive(live, placed);
    gone.set(placed, {
      was,
      placed,
      again: undefined,
      reason: message("plan.notDrawn", named(was)),
    });
  }
  const kept: KeptLink[] = [];
  for (const spec of specs) {
    const placed = matches.found.get(spec.key);
    if (!placed) {
      continue;
    }
    const was = specOfLive(live, placed);
    const reason = whyRecreate(spec, placed, was, live);
    if (reason) {
      gone.set(placed, { was, placed, again: spec, reason });
    } else {
      kept.push({ spec, was, placed });
    }
  }
  const stays = cascade(kept, gone, live);
  const goneLinks = [...gone.values()];
  const staying = new Set(stays.map(({ spec }) => spec.key));
  const made = specs.filter(({ key }) => !staying.has(key));
  return { ...splitLate(made, goneLinks), kept: stays, gone: goneLinks };
}

function named({ name, namespace }: LinkSpec): { name: string; namespace: string } {
  return { name, namespace: namespace ?? "" };
}

interface Matches {
  readonly found: ReadonlyMap<string, PlacedLink>;
  readonly undrawn: readonly PlacedLink[];
}

function matchByAlias(
  document: DocumentId,
  specs: readonly LinkSpec[],
  live: LiveIndex,
  unseen: ReadonlySet<string>,
): Matches {
  const wanted = new Map(specs.map((spec) => [spec.key, spec]));
  const found = new Map<string, PlacedLink>();
  const rest: PlacedLink[] = [];
  for (const placed of oursOf(live, document)) {
    const key = keyOf(placed);
    const spec = wanted.get(key);
    const isThere = spec?.namespace === placed.namespace && spec.name === placed.link.name;
    const other = found.get(key);
    if (unseen.has(key)) {
      continue;
    }
    // Two links with one alias: somebody copied it, and the one in its place is the drawn one.
    if (!spec || (other && !isThere)) {
      rest.push(placed);
    } else {
      rest.push(...(other ? [other] : []));
      found.set(key, placed);
    }
  }
  return { found, undrawn: rest };
}

function keyOf({ namespace, link }: PlacedLink): string {
  const node = /[^:]*$/.exec(link.alias ?? "")?.[0] ?? "";
  return link.kind === "veth" && namespace === null ? `${node} host` : node;
}

/** Moves to `gone` what does not survive: children of deleted links and other ends of veth pairs. */
function cascade(
  kept: readonly KeptLink[],
  gone: Map<PlacedLink, GoneLink>,
  live: LiveIndex,
): readonly KeptLink[] {
  const byPlace = new Map(kept.map((one) => [one.placed.link, one]));
  const pairs = pairsOf(kept);
  const queue = [...gone.values()];
  const left = new Set(kept);
  const drop = (one: KeptLink | undefined, reason: Message): void => {
    if (one && left.delete(one)) {
      const lost = { was: one.was, placed: one.placed, again: one.spec, reason };
      gone.set(one.placed, lost);
      queue.push(lost);
    }
  };
  for (const one of kept) {
    if (one.spec.kind === "veth" && pairs.get(one.spec.node)?.length !== 2) {
      drop(one, message("plan.otherEndGone", named(one.was)));
    }
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { was } = next;
    const children = was.namespace === null ? live.childrenOf(was.name) : [];
    for (const child of children) {
      drop(byPlace.get(child.link), message("plan.parentGone", { parent: was.name }));
    }
    if (was.kind === "veth") {
      for (const end of pairs.get(was.node) ?? []) {
        drop(end, message("plan.otherEndGone", named(end.was)));
      }
    }
  }
  return kept.filter((one) => left.has(one));
}

function pairsOf(kept: readonly KeptLink[]): ReadonlyMap<NodeId, readonly KeptLink[]> {
  const pairs = new Map<NodeId, KeptLink[]>();
  for (const one of kept) {
    if (one.spec.kind === "veth") {
      pairs.set(one.spec.node, [...(pairs.get(one.spec.node) ?? []), one]);
    }
  }
  return pairs;
}
