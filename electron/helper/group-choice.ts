import { END_GROUP, FIRST_GROUP } from "../../shared/plan/group.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import type { AppliedRecord } from "../../shared/protocol/helper.ts";
import { freshGroup } from "./actions/delete-links.ts";

/** The document's link group: the one on record, else a random one that no link is in. */
export function chooseGroup(live: LiveState, record: AppliedRecord | undefined): number {
  if (record && record.group >= FIRST_GROUP && record.group < END_GROUP) {
    return record.group;
  }
  const links = live.namespaces.flatMap((namespace) => namespace.links);
  return freshGroup(new Set(links.map(({ group }) => group)));
}
