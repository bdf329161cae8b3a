import { useMemo } from "react";
import { focusRelations } from "../../../shared/reachability/relations/focus-relations.ts";
import type { Relation } from "../../../shared/reachability/relations/relation.ts";
import { indexTopology } from "../../../shared/topology/topology-index.ts";
import type { Analysis } from "../../analysis/analysis.ts";
import { useFrom } from "../../store/app.ts";
import { endsOfItem } from "../../../shared/diagram/lines/end-item.ts";

/** The relations of the selected end; null: nothing is selected, or several, or it is no end. */
export function useFocus({ topology, reach }: Analysis): readonly Relation[] | null {
  const question = useFrom("view", (view) => view.question);
  const only = useFrom("view", ({ selection }) =>
    selection.length === 1 ? selection[0] : undefined,
  );
  return useMemo(() => {
    const ends = only === undefined ? [] : endsOfItem(indexTopology(topology), only);
    return ends.length === 0 ? null : focusRelations(reach, ends, question);
  }, [topology, reach, question, only]);
}
