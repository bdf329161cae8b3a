import { memo, type ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { CellGlyph } from "./cell-glyph.tsx";
import type { CellLook } from "./cell-look.ts";
import type { MeasuredMark } from "../measured-mark.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import type { CellPlace } from "./matrix-pair.ts";

interface MatrixCellProps extends CellPlace {
  readonly look: CellLook;
  readonly from: string;
  readonly to: string;
  readonly left: number;
  readonly width: number;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  /** The remedy that is looked at changes it. */
  readonly isChanged: boolean;
  readonly measured: MeasuredMark;
  readonly onPoint: (place: CellPlace) => void;
  readonly onChoose: (place: CellPlace) => void;
}

/** Whether one reaches another, as a coloured sign. */
export const MatrixCell = memo(
  function MatrixCell(props: MatrixCellProps): ReactNode {
    const { look, from, to, row, column, left, width, onPoint, onChoose } = props;
    const t = useText();
    const predicted = t(`ui.reach.cell.${look.sign}`, { from, to });
    const said =
      props.measured === null
        ? predicted
        : t(`ui.reach.cell.measured.${props.measured}`, { said: predicted });
    return (
      <div
        id={`matrix-${row}-${column}`}
        role="gridcell"
        aria-colindex={column + 2}
        aria-selected={props.isChosen}
        aria-label={props.isChanged ? t("ui.reach.cell.changed", { said }) : said}
        title={said}
        className={classNames(
          "matrix-cell",
          `matrix-${look.sign}`,
          props.isChosen && "matrix-chosen",
          props.isActive && "matrix-active",
          props.isChanged && "matrix-changed",
          props.measured === "differs" && "matrix-differs",
        )}
        style={{ left, width: width - 2 }}
        onPointerEnter={() => {
          onPoint({ row, column });
        }}
        onClick={() => {
          onChoose({ row, column });
        }}
      >
        <CellGlyph sign={look.sign} />
        {props.measured === "agrees" && <span className="matrix-measured" />}
        {props.measured === "differs" && <StateMark state="disagree" size={12} />}
        {look.copies !== null && <span className="matrix-copies">{`×${look.copies}`}</span>}
      </div>
    );
  },
  (before, after) =>
    Object.keys(after).every((key) =>
      key === "look"
        ? before.look.sign === after.look.sign && before.look.copies === after.look.copies
        : before[key as keyof MatrixCellProps] === after[key as keyof MatrixCellProps],
    ),
);
