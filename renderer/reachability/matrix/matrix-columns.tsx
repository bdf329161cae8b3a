import type { VirtualItem } from "@tanstack/react-virtual";
import { memo, type ReactNode } from "react";
import { ModeGlyph } from "../../ui/mode-glyph.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useText } from "../../i18n/language.ts";
import type { MatrixHead } from "./matrix-model.ts";

interface MatrixColumnsProps {
  readonly heads: readonly MatrixHead[];
  readonly texts: readonly string[];
  readonly columns: readonly VirtualItem[];
  readonly headWidth: number;
  readonly active: number;
}

/** The row of names above the cells: who receives. */
export function MatrixColumns(props: MatrixColumnsProps): ReactNode {
  const { heads, texts, columns, headWidth, active } = props;
  const t = useText();
  return (
    <div className="matrix-columns" role="row" aria-rowindex={1}>
      <span
        className="matrix-corner"
        role="columnheader"
        aria-colindex={1}
        style={{ width: headWidth }}
      >
        {t("ui.reach.matrix.corner")}
      </span>
      {columns.map(({ index, start, size }) => (
        <span
          key={heads[index]?.key ?? index}
          role="columnheader"
          aria-colindex={index + 2}
          className={classNames("matrix-column", index === active && "matrix-head-active")}
          style={{ left: headWidth + start, width: size }}
          title={heads[index]?.address ?? texts[index]}
        >
          <HeadName mode={heads[index]?.mode ?? null} text={texts[index] ?? ""} />
        </span>
      ))}
    </div>
  );
}

interface HeadNameProps {
  readonly mode: MatrixHead["mode"];
  readonly text: string;
}

/** A name with the glyph of its mode. */
export const HeadName = memo(function HeadName({ mode, text }: HeadNameProps): ReactNode {
  return (
    <>
      {mode !== null && (
        <ModeGlyph mode={mode} size={12} className={classNames("matrix-mode", `mode-${mode}`)} />
      )}
      <span className="matrix-name">{text}</span>
    </>
  );
});
