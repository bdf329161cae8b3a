import { useMemo } from "react";
import { indexTopology } from "../../../shared/topology/topology-index.ts";
import type { Analysis } from "../../analysis/analysis.ts";
import { useFrom } from "../../store/app.ts";
import { endOfItem } from "./end-item.ts";
import { focusRelations, type FocusRelation } from "./focus-relations.ts";

/** The relations of the selected end; null: nothing is selected, or several, or it is no end. */
export function useFocus({ topology, reach }: Analysis): readonly FocusRelation[] | null {
  const question = useFrom("view", (view) => view.question);
  const only = useFrom("view", ({ selection }) =>
    selection.length === 1 ? selection[0] : undefined,
  );
  return useMemo(() => {
    const end = only === undefined ? undefined : endOfItem(indexTopology(topology), only);
    return end === undefined ? null : focusRelations(reach, question, end);
  }, [topology, reach, question, only]);
}
