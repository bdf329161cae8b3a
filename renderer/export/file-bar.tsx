import { Copy, Download, Save } from "lucide-react";
import type { ReactNode } from "react";
import type { ExportedFile } from "../../shared/export/target.ts";
import { useText } from "../i18n/language.ts";
import { download } from "../files/download.ts";
import { useFrom } from "../store/app.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { CopyButton } from "./copy-button.tsx";
import { fileToSave } from "./save-exports.ts";
import { SaveStatus, useSaving } from "./saving.tsx";

interface FileBarProps {
  readonly file: ExportedFile;
  /** The target's. */
  readonly title: string;
  /** The buttons for all files are its own. */
  readonly isAlone: boolean;
}

/** Where a file belongs, and what can be done with it alone. */
export function FileBar({ file, title, isAlone }: FileBarProps): ReactNode {
  const t = useText();
  return (
    <div className="export-file-bar">
      <p className="export-file-bar-place mono selectable">
        {file.folder !== undefined && <span>{file.folder}/</span>}
        <b>{file.path}</b>
      </p>
      {file.mode !== undefined && (
        <span className="export-file-bar-mode">
          {t("ui.export.mode", { mode: file.mode.toString(8).padStart(4, "0") })}
        </span>
      )}
      {!isAlone && <OwnActions file={file} title={title} />}
    </div>
  );
}

function OwnActions({ file, title }: Omit<FileBarProps, "isAlone">): ReactNode {
  const t = useText();
  const isBrowser = useFrom("host", ({ start }) => start.door === "browser");
  const saving = useSaving(title);
  const name = file.path.split("/").at(-1) ?? file.path;
  return (
    <>
      <SaveStatus state={saving.state} />
      <CopyButton
        small
        text={() => file.text}
        label={t("ui.export.copyFile", { name })}
        icon={<Copy size={14} />}
      />
      {isBrowser && (
        <IconButton
          label={t("ui.export.download", { name })}
          onClick={() => {
            download(new Blob([file.text]), name);
          }}
        >
          <Download size={14} />
        </IconButton>
      )}
      <IconButton
        label={t("ui.export.saveFile", { name })}
        onClick={() => {
          saving.save([{ ...fileToSave(file), path: name }]);
        }}
      >
        <Save size={14} />
      </IconButton>
      {saving.dialog}
    </>
  );
}
