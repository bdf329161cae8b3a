import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { ProblemItem } from "./problem-item.tsx";
import type { ProblemRow } from "./problem-rows.ts";

const GUESSED_HEIGHT = 60;

/** The findings; only what is in sight is there, so that thousands stay fluid. */
export function ProblemsList({ rows }: { readonly rows: readonly ProblemRow[] }): ReactNode {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is memoised
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (rows[at]?.type === "heading" ? 26 : GUESSED_HEIGHT),
    overscan: 6,
  });
  return (
    <div ref={scroller} className="problems-scroller">
      <ul
        className="problems-list"
        aria-label={t("ui.problems.title")}
        style={{ height: list.getTotalSize() }}
        onKeyDown={(event) => {
          moveFocus(event, rows, list);
        }}
      >
        {list.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          return (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              className="problems-row"
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              {row && <Row row={row} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Row({ row }: { readonly row: ProblemRow }): ReactNode {
  const t = useText();
  return row.type === "heading" ? (
    <h3 className="problems-heading">{t(`ui.problems.${row.severity}`, { count: row.count })}</h3>
  ) : (
    <ProblemItem finding={row.finding} alike={row.alike} />
  );
}

/** Arrow keys go from finding to finding, over headings, and bring what is out of sight. */
function moveFocus(
  event: KeyboardEvent<HTMLUListElement>,
  rows: readonly ProblemRow[],
  list: Virtualizer<HTMLDivElement, Element>,
): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const from = (event.target as HTMLElement).closest("li")?.dataset["index"];
  if (step === 0 || from === undefined) {
    return;
  }
  event.preventDefault();
  let at = Number(from) + step;
  while (rows[at]?.type === "heading") {
    at += step;
  }
  if (!rows[at]) {
    return;
  }
  const owner = event.currentTarget;
  list.scrollToIndex(at);
  requestAnimationFrame(() => {
    owner.querySelector<HTMLElement>(`[data-index="${at}"] [data-problem]`)?.focus();
  });
}
