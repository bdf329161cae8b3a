import { Copy, Download, FileX2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { asOneText } from "../../shared/export/as-one-text.ts";
import type { ExportedFile } from "../../shared/export/target.ts";
import { useText } from "../i18n/language.ts";
import { download } from "../files/download.ts";
import { useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { CodeView } from "./code-view.tsx";
import { CopyButton } from "./copy-button.tsx";
import { FileBar } from "./file-bar.tsx";
import { FileList } from "./file-list.tsx";
import type { GalleryItem } from "./gallery-items.ts";
import { fileToSave } from "./save-exports.ts";
import { SaveStatus, useSaving } from "./saving.tsx";
import { SvgView } from "./svg-view.tsx";

interface MadeFilesProps {
  readonly item: GalleryItem;
  readonly files: readonly ExportedFile[];
  readonly isFresh: boolean;
}

/** The files of an export: one is read, all or each are copied and saved. */
export function MadeFiles({ item, files, isFresh }: MadeFilesProps): ReactNode {
  const [path, setPath] = useState("");
  const shown = files.find((file) => file.path === path) ?? files[0];
  if (!shown) {
    return <NothingHere title={item.title} />;
  }
  const isPicture = item.kind === "picture" && item.mediaType === "image/svg+xml";
  return (
    <>
      <div className="export-made-files">
        {files.length > 1 && <FileList files={files} shown={shown} onShow={setPath} />}
        <div className="export-made-file">
          <FileBar file={shown} title={item.title} isAlone={files.length === 1} />
          {isPicture ? <SvgView text={shown.text} /> : <CodeView file={shown} />}
        </div>
      </div>
      <Actions item={item} files={files} isFresh={isFresh} />
    </>
  );
}

/** Such as profiles of guests for a host without guests. */
function NothingHere({ title }: { readonly title: string }): ReactNode {
  const t = useText();
  return (
    <EmptyState
      icon={<FileX2 size={24} />}
      title={t("ui.export.nothing", { title })}
      text={t("ui.export.nothing.text")}
    />
  );
}

function Actions({ item, files, isFresh }: MadeFilesProps): ReactNode {
  const t = useText();
  const isBrowser = useFrom("host", ({ start }) => start.door === "browser");
  const saving = useSaving(item.title);
  const [first, ...others] = files;
  const isAlone = first !== undefined && others.length === 0;
  return (
    <footer className="export-made-actions">
      <SaveStatus state={saving.state} />
      <CopyButton
        text={() => (isAlone ? first.text : asOneText(files))}
        label={isAlone ? t("ui.export.copy") : t("ui.export.copyAll")}
        icon={<Copy size={14} />}
        disabled={!isFresh}
      />
      {isAlone && isBrowser && (
        <Button
          icon={<Download size={14} />}
          aria-label={t("ui.export.download", { name: first.path })}
          disabled={!isFresh}
          onClick={() => {
            download(new Blob([first.text]), first.path);
          }}
        >
          {t("ui.export.downloadIt")}
        </Button>
      )}
      <Button
        variant="primary"
        disabled={!isFresh}
        onClick={() => {
          saving.save(files.map(fileToSave));
        }}
      >
        {isAlone ? t("ui.export.save") : t("ui.export.saveAll", { count: files.length })}
      </Button>
      {saving.dialog}
    </footer>
  );
}
