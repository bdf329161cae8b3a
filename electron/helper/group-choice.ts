import { END_GROUP, FIRST_GROUP, ownerOf } from "../../shared/plan/group.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import type { AppliedRecord } from "../../shared/protocol/helper.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import { freshGroup } from "./actions/delete-links.ts";

/**
 * The document's link group: the one on record, else the one its links are in, else a random one
 * that no link is in.
 */
export function chooseGroup(
  live: LiveState,
  id: DocumentId,
  record: AppliedRecord | undefined,
): number {
  const links = live.namespaces.flatMap((namespace) => namespace.links);
  const ours = links.filter(({ alias }) => ownerOf(alias)?.document === id);
  const known = [record?.group, ...ours.map(({ group }) => group)].find(isOurGroup);
  return known ?? freshGroup(new Set(links.map(({ group }) => group)));
}

function isOurGroup(group: number | undefined): group is number {
  return group !== undefined && group >= FIRST_GROUP && group < END_GROUP;
}
