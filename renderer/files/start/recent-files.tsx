import { X } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import type { ListedFile } from "../../../shared/protocol/app/documents.ts";
import { useText } from "../../i18n/language.ts";
import { useApp, type App } from "../../store/app.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { openFile } from "../open-document.ts";
import { FileRow } from "./file-row.tsx";

/** As many as one looks over at once. */
const SHOWN = 6;

/** The files that were open last; nothing when there are none. */
export function RecentFiles(): ReactNode {
  const app = useApp();
  const t = useText();
  const files = useRecentFiles(app);
  if (files.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent" className="start-section-title">
        {t("ui.files.start.recent")}
      </h2>
      <ul className="file-list">
        {files.slice(0, SHOWN).map((file) => (
          <FileRow
            key={file.handle}
            file={file}
            onOpen={() => {
              openFile(app, file.handle);
            }}
            aside={
              <IconButton
                size="small"
                label={t("ui.files.start.forget", { name: file.name })}
                onClick={() => {
                  void app.client.call("documents.forget", { handle: file.handle });
                }}
              >
                <X size={14} />
              </IconButton>
            }
          />
        ))}
      </ul>
    </section>
  );
}

/** Asked again whenever they have changed, or may have: files come and go while nobody looks. */
function useRecentFiles(app: App): readonly ListedFile[] {
  const [files, setFiles] = useState<readonly ListedFile[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    let asked = 0;
    const ask = async (): Promise<void> => {
      const mine = (asked += 1);
      const recent = await app.client.call("documents.recent", {});
      // An answer that was overtaken tells how it was before.
      if (!stop.signal.aborted && mine === asked && recent.ok) {
        setFiles(recent.value);
      }
    };
    const stopListening = app.client.listen(({ type }) => {
      if (type === "recent") {
        void ask();
      }
    });
    window.addEventListener("focus", () => void ask(), { signal: stop.signal });
    void ask();
    return () => {
      stop.abort();
      stopListening();
    };
  }, [app]);
  return files;
}
