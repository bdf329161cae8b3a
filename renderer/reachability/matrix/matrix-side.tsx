import { Copy } from "lucide-react";
import type { ReactNode } from "react";
import type { Analysis } from "../../analysis/analysis.ts";
import { useText } from "../../i18n/language.ts";
import { useApp } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Select } from "../../ui/select.tsx";
import { copyMatrix } from "./copy-matrix.ts";
import { MatrixLegend } from "./matrix-legend.tsx";
import { MATRIX_SORTS, type MatrixModel, type MatrixSort } from "./matrix-model.ts";

interface MatrixSideProps {
  readonly model: MatrixModel;
  readonly analysis: Analysis;
  readonly sort: MatrixSort;
  readonly onSort: (sort: MatrixSort) => void;
}

/** Beside the matrix: its order, copying it, and what its signs mean. */
export function MatrixSide({ model, analysis, sort, onSort }: MatrixSideProps): ReactNode {
  const t = useText();
  const app = useApp();
  const options = MATRIX_SORTS.map((value) => ({ value, label: t(`ui.reach.sort.${value}`) }));
  return (
    <aside className="matrix-side" aria-label={t("ui.reach.matrix.side")}>
      <div className="matrix-tools">
        <Select label={t("ui.reach.sort")} value={sort} options={options} onChange={onSort} />
        <Menu
          align="end"
          entries={[
            {
              type: "command",
              id: "markdown",
              label: t("ui.reach.copy.markdown"),
              run: () => void copyMatrix(app, "markdown", analysis),
            },
            {
              type: "command",
              id: "csv",
              label: t("ui.reach.copy.csv"),
              run: () => void copyMatrix(app, "csv", analysis),
            },
          ]}
        >
          <Button icon={<Copy size={14} />}>{t("ui.reach.copy")}</Button>
        </Menu>
      </div>
      <MatrixLegend model={model} />
    </aside>
  );
}
