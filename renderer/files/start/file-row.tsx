import "./file-list.css";
import { FileJson2 } from "lucide-react";
import type { ReactNode } from "react";
import type { ListedFile } from "../../../shared/protocol/app/documents.ts";
import { useText } from "../../i18n/language.ts";
import { useTime } from "./use-time.ts";

interface FileRowProps {
  readonly file: ListedFile;
  /** After the row's own button: what else can be done with it. */
  readonly aside?: ReactNode;
  readonly onOpen: () => void;
}

/** A file to open: its name, where it is, how old it is. */
export function FileRow({ file, aside, onOpen }: FileRowProps): ReactNode {
  const t = useText();
  const timeOf = useTime();
  return (
    <li>
      <button type="button" className="file-list-open" disabled={file.missing} onClick={onOpen}>
        <FileJson2 size={16} className="file-list-icon" aria-hidden />
        <span className="file-list-name">{file.name}</span>
        <span className="file-list-folder">{file.folder}</span>
        <span className="file-list-time">
          {file.missing ? t("ui.files.missing") : timeOf(file.time)}
        </span>
      </button>
      {aside}
    </li>
  );
}
