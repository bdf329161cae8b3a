import { message, type Message } from "../messages/message.ts";
import { compareWithLive } from "./compare.ts";
import type { Desired } from "./desired.ts";
import { expectLink } from "./expectations.ts";
import { ownerOf } from "./group.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { LiveIndex } from "./live-index.ts";
import type { LiveLink, NetworkManagerName } from "./live-state.ts";
import type { LeftToOthers, MadeLink } from "./plan.ts";

/** Links that a network manager makes after every boot, from files of ours. */
export interface PermanentLinks {
  readonly manager: NetworkManagerName;
  readonly links: readonly MadeLink[];
}

/**
 * Takes out of what is wanted the links that a manager has made of the document's own files.
 *
 * Such a link carries no mark of ours: name, kind and lower device together say that it is the one
 * that was made permanent. It is there, and its manager's: a plan neither makes nor changes it. One
 * that is not as it is drawn is said. A link with the mark was applied, and is planned as ever.
 */
export function withoutPermanent(
  desired: Desired,
  live: LiveIndex,
  permanent: PermanentLinks | undefined,
): Desired {
  const made = permanent ? permanentHere(live, permanent) : [];
  if (!permanent || made.length === 0) {
    return desired;
  }
  const names = new Set(made.map(({ name }) => name));
  const specs = [...desired.bases, ...desired.children].filter((spec) => isAt(spec, names));
  const { manager } = permanent;
  const drawn = new Set(specs.map(({ name }) => name));
  const stale = made.map(({ name }) => name).filter((name) => !drawn.has(name));
  const notes = specs.flatMap((spec): readonly LeftToOthers[] => {
    const difference = differenceOf(spec, live);
    const { name, node } = spec;
    return difference
      ? [{ node, reason: message("plan.permanentDiffers", { name, manager, difference }) }]
      : [];
  });
  return {
    ...desired,
    bases: desired.bases.filter((spec) => !isAt(spec, names)),
    children: desired.children.filter((spec) => !isAt(spec, names)),
    notes: [
      ...desired.notes,
      ...notes,
      ...stale.map((name) => ({
        node: null,
        reason: message("plan.permanentUndrawn", { name, manager }),
      })),
    ],
  };
}

/** What is left on the machine, and comes back, when all that was applied has been taken away. */
export function permanentStays(
  live: LiveIndex,
  permanent: PermanentLinks | undefined,
): readonly LeftToOthers[] {
  if (!permanent || permanent.links.length === 0) {
    return [];
  }
  const { manager } = permanent;
  const here = new Set(permanentHere(live, permanent).map(({ name }) => name));
  const names = permanent.links.map(({ name }) => name);
  const stay = names.filter((name) => here.has(name));
  const come = names.filter((name) => !here.has(name));
  const of = (id: "plan.permanentStay" | "plan.permanentComes", links: readonly string[]) =>
    links.length > 0 ? [{ node: null, reason: message(id, { links, manager }) }] : [];
  return [...of("plan.permanentStay", stay), ...of("plan.permanentComes", come)];
}

/** The links of the host's own stack that a manager has made, and nobody has applied. */
function permanentHere(live: LiveIndex, { links }: PermanentLinks): readonly LiveLink[] {
  return links.flatMap(({ name, kind, parent }) => {
    const link = live.link(null, name);
    return link?.kind === kind &&
      (link.parent?.name ?? null) === parent &&
      ownerOf(link.alias) === undefined
      ? [link]
      : [];
  });
}

function isAt({ name, namespace }: LinkSpec, names: ReadonlySet<string>): boolean {
  return namespace === null && names.has(name);
}

function differenceOf(spec: LinkSpec, live: LiveIndex): Message | undefined {
  const [first, ...more] = compareWithLive([expectLink(spec)], live.state).map(
    (difference) => difference.message,
  );
  return first && more.reduce((all, second) => message("plan.both", { first: all, second }), first);
}
