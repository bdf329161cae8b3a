import "./matrix/matrix.css";
import { Grid3x3 } from "lucide-react";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Analysis } from "../analysis/analysis.ts";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { MatrixGrid } from "./matrix/matrix-grid.tsx";
import { matrixModel, type MatrixHead, type MatrixSort } from "./matrix/matrix-model.ts";
import { MatrixSide } from "./matrix/matrix-side.tsx";
import { useShownAnalysis } from "./use-shown-analysis.ts";

/** Who reaches whom, all pairs at once: rows send, columns receive. */
export function MatrixPanel(): ReactNode {
  const analysis = useShownAnalysis();
  const t = useText();
  if (!analysis) {
    return <p className="matrix-waiting">{t("ui.reach.matrix.waiting")}</p>;
  }
  if (analysis.reach.classes.length === 0) {
    return (
      <EmptyState
        icon={<Grid3x3 size={20} />}
        title={t("ui.reach.matrix.empty")}
        text={t("ui.reach.matrix.emptyHint")}
      />
    );
  }
  return <Matrix analysis={analysis} />;
}

function Matrix({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const question = useFrom("view", (view) => view.question);
  const [sort, setSort] = useState<MatrixSort>("document");
  const [unfolded, setUnfolded] = useState<ReadonlySet<NodeId>>(new Set());
  const model = useMemo(
    () => matrixModel(analysis, { question, sort, unfolded }),
    [analysis, question, sort, unfolded],
  );
  const fold = useCallback(
    (head: MatrixHead) => {
      const key = analysis.reach.classes[head.group]?.[0];
      if (key !== undefined) {
        setUnfolded((now) => toggled(now, key));
      }
    },
    [analysis],
  );
  return (
    <div className="matrix-panel">
      <div className="matrix-parts">
        <MatrixGrid model={model} question={question} onFold={fold} />
        <MatrixSide model={model} analysis={analysis} sort={sort} onSort={setSort} />
      </div>
    </div>
  );
}

function toggled(set: ReadonlySet<NodeId>, key: NodeId): ReadonlySet<NodeId> {
  const next = new Set(set);
  if (!next.delete(key)) {
    next.add(key);
  }
  return next;
}
