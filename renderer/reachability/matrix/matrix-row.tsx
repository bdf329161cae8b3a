import type { VirtualItem } from "@tanstack/react-virtual";
import { ChevronDown, ChevronRight } from "lucide-react";
import { memo, type ReactNode } from "react";
import type { Question } from "../../analysis/analysis.ts";
import { useText } from "../../i18n/language.ts";
import { useFrom } from "../../store/app.ts";
import { classNames } from "../../ui/class-names.ts";
import { isProbed, measuredMark } from "../measured-mark.ts";
import { lookOf } from "./cell-look.ts";
import { MatrixCell } from "./matrix-cell.tsx";
import { HeadName } from "./matrix-columns.tsx";
import type { MatrixHead, MatrixModel } from "./matrix-model.ts";
import { holds, pairAt, type CellPlace, type IsChanged } from "./matrix-pair.ts";

interface MatrixRowProps {
  readonly model: MatrixModel;
  readonly texts: readonly string[];
  readonly question: Question;
  readonly row: number;
  readonly top: number;
  readonly headWidth: number;
  readonly columns: readonly VirtualItem[];
  readonly isChanged: IsChanged;
  /** Where the pointer or the arrow keys are, in this row. */
  readonly activeColumn: number | null;
  readonly onPoint: (place: CellPlace) => void;
  readonly onChoose: (place: CellPlace) => void;
  readonly onFold: (head: MatrixHead) => void;
}

/** One sender and what it reaches. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps): ReactNode {
  const { model, texts, question, row, columns, headWidth, activeColumn, isChanged } = props;
  const pair = useFrom("view", (view) => view.pair);
  const verify = useFrom("verify", (state) => state);
  const head = model.heads[row];
  if (!head) {
    return null;
  }
  return (
    <div className="matrix-row" role="row" aria-rowindex={row + 2} style={{ top: props.top }}>
      <RowHead {...props} head={head} isActive={activeColumn !== null} />
      {columns.map(({ index, start, size }) => {
        const other = model.heads[index];
        const cell = model.cell(row, index);
        const look = lookOf(question, cell, model.cell(index, row));
        const isAsked = isProbed(question, cell.ping !== null);
        return (
          other && (
            <MatrixCell
              key={other.key}
              look={look}
              measured={measuredMark(
                verify,
                model.topology.id,
                isAsked ? pairAt(model, { row, column: index }) : null,
                look.sign,
              )}
              from={texts[row] ?? ""}
              to={texts[index] ?? ""}
              row={row}
              column={index}
              left={headWidth + start}
              width={size}
              isChosen={holds(head, other, pair)}
              isActive={activeColumn === index}
              isChanged={isChanged(row, index)}
              onPoint={props.onPoint}
              onChoose={props.onChoose}
            />
          )
        );
      })}
    </div>
  );
});

interface RowHeadProps extends Pick<MatrixRowProps, "texts" | "row" | "headWidth" | "onFold"> {
  readonly head: MatrixHead;
  readonly isActive: boolean;
}

function RowHead({ head, texts, row, headWidth, isActive, onFold }: RowHeadProps): ReactNode {
  const text = texts[row] ?? "";
  return (
    <span
      role="rowheader"
      aria-colindex={1}
      className={classNames("matrix-head", isActive && "matrix-head-active")}
      style={{ width: headWidth }}
      title={head.address ?? text}
    >
      <FoldButton head={head} text={text} onFold={onFold} />
      <HeadName mode={head.mode} text={text} />
      {head.blocked > 0 && <span className="matrix-count">{head.blocked}</span>}
    </span>
  );
}

interface FoldButtonProps {
  readonly head: MatrixHead;
  readonly text: string;
  readonly onFold: (head: MatrixHead) => void;
}

function FoldButton({ head, text, onFold }: FoldButtonProps): ReactNode {
  const t = useText();
  if (head.role === "single") {
    return null;
  }
  const isFolded = head.role === "folded";
  return (
    <button
      type="button"
      className="matrix-fold"
      aria-expanded={!isFolded}
      aria-label={t("ui.reach.matrix.group", { name: text, count: head.members.length })}
      onClick={() => {
        onFold(head);
      }}
    >
      {isFolded ? <ChevronRight size={12} /> : <ChevronDown size={12} />}
    </button>
  );
}
