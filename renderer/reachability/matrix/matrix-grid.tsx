import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import type { Question } from "../../analysis/analysis.ts";
import { useText } from "../../i18n/language.ts";
import { useApp, useFrom } from "../../store/app.ts";
import { MatrixColumns } from "./matrix-columns.tsx";
import type { MatrixHead, MatrixModel } from "./matrix-model.ts";
import { changedCells, pairAt, placeAfter, type CellPlace } from "./matrix-pair.ts";
import { MatrixRow } from "./matrix-row.tsx";
import { useHeadTexts } from "./use-head-texts.ts";
import { ROW, useSheet, type Sheet } from "./use-sheet.ts";

interface MatrixGridProps {
  readonly model: MatrixModel;
  readonly question: Question;
  readonly onFold: (head: MatrixHead) => void;
}

/** The cells themselves: only those in sight exist. */
export function MatrixGrid({ model, question, onFold }: MatrixGridProps): ReactNode {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const texts = useHeadTexts(model);
  const remedy = useFrom("view", (view) => view.remedy);
  const isChanged = useMemo(() => changedCells(model, remedy), [model, remedy]);
  const pointing = usePointing(model);
  const { active, point, choose } = pointing;
  const headWidth = widthOf(texts, model);
  const size = model.heads.length;
  const sheet = useSheet(scroller, size, headWidth, columnWidthOf(texts));
  return (
    <div
      ref={scroller}
      className="matrix-grid"
      role="grid"
      tabIndex={0}
      aria-label={t("ui.reach.matrix.name")}
      aria-rowcount={size + 1}
      aria-colcount={size + 1}
      aria-activedescendant={`matrix-${active.row}-${active.column}`}
      onKeyDown={(event) => {
        press(event, size, sheet, pointing);
      }}
      onPointerLeave={() => {
        point(null);
      }}
    >
      <div
        className="matrix-sheet"
        role="presentation"
        style={{ width: headWidth + sheet.width, height: ROW + sheet.height }}
      >
        <MatrixColumns
          heads={model.heads}
          texts={texts}
          columns={sheet.columns}
          headWidth={headWidth}
          active={active.column}
        />
        {sheet.rows.map(({ index, start }) => (
          <MatrixRow
            key={model.heads[index]?.key ?? index}
            {...{ model, texts, question, headWidth, isChanged, onFold }}
            row={index}
            top={ROW + start}
            columns={sheet.columns}
            activeColumn={active.row === index ? active.column : null}
            onPoint={point}
            onChoose={choose}
          />
        ))}
      </div>
    </div>
  );
}

/** Arrow keys move, Enter explains. */
function press(event: KeyboardEvent, size: number, sheet: Sheet, pointing: Pointing): void {
  const next = placeAfter(event.key, pointing.active, size, sheet.page());
  if (next) {
    event.preventDefault();
    sheet.show(next);
    pointing.point(next);
  } else if (event.target === event.currentTarget && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    pointing.choose(pointing.active);
  }
}

interface Pointing {
  readonly active: CellPlace;
  readonly point: (place: CellPlace | null) => void;
  readonly choose: (place: CellPlace) => void;
}

/** Cells that only pass under the pointer, as while scrolling, do not make the canvas draw. */
const SETTLED = 50;

/** The cell under the pointer or the arrow keys is glimpsed on the canvas; a chosen one explained. */
function usePointing(model: MatrixModel): Pointing {
  const app = useApp();
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(settling.current);
    },
    [],
  );
  const point = useCallback(
    (place: CellPlace | null) => {
      const pair = place && pairAt(model, place);
      clearTimeout(settling.current);
      settling.current = setTimeout(() => {
        app.view.getState().hover(pair);
      }, SETTLED);
      if (place) {
        setActive(place);
      }
    },
    [app, model],
  );
  const choose = useCallback(
    (place: CellPlace) => {
      const pair = pairAt(model, place);
      if (pair) {
        app.view.getState().explain(pair);
      }
    },
    [app, model],
  );
  return { active, point, choose };
}

/** Wide enough for the longest name, within reason; not measured, so that nothing moves. */
function widthOf(texts: readonly string[], { heads, grouped }: MatrixModel): number {
  const hasModes = heads.some(({ mode }) => mode !== null);
  const extras = 40 + (hasModes ? 16 : 0) + (grouped ? 20 : 0);
  return Math.max(80, Math.min(extras + longestOf(texts) * 6.6, 260));
}

function columnWidthOf(texts: readonly string[]): number {
  return Math.max(68, Math.min(34 + longestOf(texts) * 6.6, 116));
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
