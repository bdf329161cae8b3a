import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { ExportedFile } from "../../shared/export/target.ts";
import { useText } from "../i18n/language.ts";
import { nextIn } from "./next-in.ts";

const ROW = 28;

interface FileListProps {
  readonly files: readonly ExportedFile[];
  readonly shown: ExportedFile;
  readonly onShow: (path: string) => void;
}

/** The files of an export; only what is in sight is there, since a large document has hundreds. */
export function FileList({ files, shown, onShow }: FileListProps): ReactNode {
  const t = useText();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const at = files.indexOf(shown);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is memoised
  const list = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const walk = (event: KeyboardEvent): void => {
    const next = nextIn(files, at, event.key);
    if (next) {
      event.preventDefault();
      onShow(next.path);
      list.scrollToIndex(files.indexOf(next));
    }
  };
  return (
    <div
      ref={scroller}
      className="export-file-list-pane"
      role="listbox"
      tabIndex={0}
      aria-label={t("ui.export.files")}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={walk}
    >
      <div
        className="export-file-list-rows"
        role="presentation"
        style={{ height: list.getTotalSize() }}
      >
        {list.getVirtualItems().map(({ index, start }) => {
          const file = files[index];
          return (
            file && (
              <Row
                key={file.path}
                {...{ files, shown, onShow, file, index, start }}
                id={`${id}-${index}`}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface RowProps extends FileListProps {
  readonly id: string;
  readonly file: ExportedFile;
  readonly index: number;
  /** Pixels from the top. */
  readonly start: number;
}

function Row({ id, files, shown, file, index, start, onShow }: RowProps): ReactNode {
  return (
    <div
      id={id}
      className="export-file-list-row mono"
      role="option"
      aria-selected={file === shown}
      aria-setsize={files.length}
      aria-posinset={index + 1}
      title={file.path}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => {
        onShow(file.path);
      }}
    >
      <bdi>{file.path}</bdi>
    </div>
  );
}
