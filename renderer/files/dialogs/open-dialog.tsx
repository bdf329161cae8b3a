import "./open-dialog.css";
import { FileSearch, FolderOpen, Upload } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { ListedFile } from "../../../shared/protocol/app/documents.ts";
import { useText } from "../../i18n/language.ts";
import { useApp, useFrom } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { openFile, openUpload } from "../open-document.ts";
import { FileRow } from "../start/file-row.tsx";
import { matching } from "./matching.ts";

/** Opens from the folder of `serve`, or from wherever the browser is. */
export function OpenDialog(): ReactNode {
  const app = useApp();
  const t = useText();
  const isOpen = useFrom("view", ({ overlay }) => overlay === "open");
  const folder = useFrom("host", ({ start }) => start.folder) ?? "";
  return (
    <Dialog
      open={isOpen}
      size="large"
      title={t("ui.files.open.title")}
      description={t("ui.files.open.hint", { folder })}
      onClose={() => {
        app.view.getState().open(null);
      }}
    >
      <Chooser />
    </Dialog>
  );
}

function Chooser(): ReactNode {
  const app = useApp();
  const t = useText();
  const top = useFrom("host", ({ start }) => start.folder) ?? "";
  const files = useListedFiles();
  const [search, setSearch] = useState("");
  const shown = files && matching(files, search);
  return (
    <div className="open-dialog">
      <div className="open-dialog-tools">
        <TextField
          label={t("ui.files.open.search")}
          hideLabel
          autoFocus
          placeholder={t("ui.files.open.search")}
          value={search}
          onType={setSearch}
          onCommit={setSearch}
        />
        <UploadButton />
      </div>
      {shown && shown.length > 0 && (
        <ul className="file-list" aria-label={t("ui.files.open.files")}>
          {shown.map((file) => (
            <FileRow
              key={file.handle}
              file={{ ...file, folder: belowTop(file.folder, top) }}
              onOpen={() => {
                app.view.getState().open(null);
                openFile(app, file.handle);
              }}
            />
          ))}
        </ul>
      )}
      {files?.length === 0 && (
        <EmptyState
          icon={<FolderOpen size={24} />}
          title={t("ui.files.open.none")}
          text={t("ui.files.open.noneText")}
        />
      )}
      {files && files.length > 0 && shown?.length === 0 && (
        <EmptyState
          icon={<FileSearch size={24} />}
          title={t("ui.files.open.noMatch", { search })}
        />
      )}
    </div>
  );
}

/** The dialog has said already where all of them are. */
function belowTop(folder: string, top: string): string {
  return folder === top ? "" : folder.replace(`${top}/`, "");
}

/** Undefined: not listed yet. */
function useListedFiles(): readonly ListedFile[] | undefined {
  const app = useApp();
  const [files, setFiles] = useState<readonly ListedFile[]>();
  useEffect(() => {
    let isHere = true;
    void app.client.call("documents.list", {}).then((listed) => {
      if (!isHere) {
        return;
      }
      setFiles(listed.ok ? listed.value : []);
      if (!listed.ok) {
        app.notices.getState().tell("bad", listed.error.message);
      }
    });
    return () => {
      isHere = false;
    };
  }, [app]);
  return files;
}

function UploadButton(): ReactNode {
  const app = useApp();
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<Upload size={14} />} onClick={() => input.current?.click()}>
        {t("ui.files.open.upload")}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,.svg,.png"
        aria-label={t("ui.files.open.upload")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) {
            app.view.getState().open(null);
            void openUpload(app, file);
          }
        }}
      />
    </>
  );
}
