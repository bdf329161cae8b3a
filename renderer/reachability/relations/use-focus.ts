import { useMemo } from "react";
import type { Relation } from "../../../shared/reachability/relations/relation.ts";
import { indexTopology } from "../../../shared/topology/topology-index.ts";
import type { Analysis } from "../../analysis/analysis.ts";
import { useFrom } from "../../store/app.ts";
import { endOfItem } from "./end-item.ts";

/** Everything that one selected end has to do with others. */
export interface Focus {
  readonly relations: readonly Relation[];
}

/** The relations of the selected end; null: nothing is selected, or several, or it is no end. */
export function useFocus(analysis: Analysis): Focus | null {
  const only = useFrom("view", ({ selection }) =>
    selection.length === 1 ? selection[0] : undefined,
  );
  return useMemo(() => {
    const end = only === undefined ? undefined : endOfItem(indexTopology(analysis.topology), only);
    return end === undefined ? null : { relations: [] };
  }, [analysis, only]);
}
