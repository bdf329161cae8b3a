import type { Analysis } from "../analysis/analysis.ts";
import { useFrom } from "../store/app.ts";

/** The analysis of what is on the screen: the preview's while a remedy is looked at. */
export function useShownAnalysis(): Analysis | null {
  const preview = useFrom("view", (view) => view.preview);
  const analysis = useFrom("analysis", (state) => state.analysis);
  const previewed = useFrom("analysis", (state) => state.previewed);
  return preview !== null && previewed?.topology === preview ? previewed : analysis;
}
