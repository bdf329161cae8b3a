import { useMemo, type ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { useFrom } from "../../store/app.ts";
import { classNames } from "../../ui/class-names.ts";
import { CellGlyph } from "./cell-glyph.tsx";
import { LEGEND_SIGNS, lookOf, type CellSign } from "./cell-look.ts";
import type { MatrixModel } from "./matrix-model.ts";

/** Looking at more rows than this finds no further sign that matters. */
const LOOKED_AT = 60;

/** The signs that occur, in words. */
export function MatrixLegend({ model }: { readonly model: MatrixModel }): ReactNode {
  const t = useText();
  const question = useFrom("view", (view) => view.question);
  const signs = useMemo(() => {
    const places = model.heads.slice(0, LOOKED_AT).map((_, place) => place);
    const found = new Set<CellSign>();
    for (const row of places) {
      for (const column of places) {
        found.add(lookOf(question, model.cell(row, column), model.cell(column, row)).sign);
      }
    }
    return LEGEND_SIGNS.filter((sign) => found.has(sign));
  }, [model, question]);
  return (
    <dl className="matrix-legend">
      {signs.map((sign) => (
        <div key={sign} className="matrix-legend-line" title={t(`ui.reach.legend.${sign}`)}>
          <dt className={classNames("matrix-swatch", `matrix-${sign}`)}>
            <CellGlyph sign={sign} />
          </dt>
          <dd>{t(`ui.reach.legend.${sign}`)}</dd>
        </div>
      ))}
      {model.grouped && <p className="matrix-note">{t("ui.reach.matrix.grouped")}</p>}
    </dl>
  );
}
