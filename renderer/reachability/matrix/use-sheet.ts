import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useLayoutEffect, type RefObject } from "react";
import type { CellPlace } from "./matrix-pair.ts";

/** Height of a row, pixels; the row of names is as high. */
export const ROW = 22;

/** Which rows and columns of a sheet of equal cells are in sight. */
export interface Sheet {
  readonly rows: readonly VirtualItem[];
  readonly columns: readonly VirtualItem[];
  readonly width: number;
  readonly height: number;
  /** Rows that a page key moves by. */
  readonly page: () => number;
  /** Scrolls until a cell is in sight. */
  readonly show: (place: CellPlace) => void;
}

/** Keeps only the cells in sight, in both directions. */
export function useSheet(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  headWidth: number,
  columnWidth: number,
): Sheet {
  const shared = { count, getScrollElement: () => scroller.current, overscan: 4 };
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by it
  const rows = useVirtualizer({ ...shared, estimateSize: () => ROW, scrollPaddingStart: ROW });
  const columns = useVirtualizer({
    ...shared,
    horizontal: true,
    estimateSize: () => columnWidth,
    scrollPaddingStart: headWidth,
  });
  useLayoutEffect(() => {
    columns.measure();
  }, [columns, columnWidth]);
  return {
    rows: rows.getVirtualItems(),
    columns: columns.getVirtualItems(),
    width: columns.getTotalSize(),
    height: rows.getTotalSize(),
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2),
    show({ row, column }) {
      rows.scrollToIndex(row);
      columns.scrollToIndex(column);
    },
  };
}
