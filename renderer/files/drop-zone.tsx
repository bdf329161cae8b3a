import "./drop-zone.css";
import { FileDown } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp, type App } from "../store/app.ts";
import { openUpload } from "./open-document.ts";

/** Takes a file that is dropped anywhere onto the window, and shows that it would. */
export function DropZone(): ReactNode {
  const app = useApp();
  const t = useText();
  const isOver = useFileDrop(app);
  return (
    isOver && (
      <div className="drop-zone">
        <FileDown size={32} aria-hidden />
        {t("ui.files.drop")}
      </div>
    )
  );
}

function useFileDrop(app: App): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const on = (type: "dragenter" | "dragover" | "dragleave" | "drop"): void => {
      window.addEventListener(
        type,
        (event) => {
          if (!carriesFiles(event)) {
            return;
          }
          // Electron's door takes a file that it can also save, see electron/preload/dropped-files.ts.
          const isTaken = event.defaultPrevented;
          // Else the browser would show the file in place of the app.
          event.preventDefault();
          // Leaving the window has nowhere to go; leaving an element goes to another one.
          setOver(
            type === "dragenter" ||
              type === "dragover" ||
              (type === "dragleave" && event.relatedTarget !== null),
          );
          const [file] = type === "drop" ? (event.dataTransfer?.files ?? []) : [];
          if (file && !isTaken) {
            void openUpload(app, file);
          }
        },
        { signal: stop.signal },
      );
    };
    (["dragenter", "dragover", "dragleave", "drop"] as const).forEach(on);
    return () => {
      stop.abort();
    };
  }, [app]);
  return isOver;
}

/** The palette's own things are dragged as well, and belong to the canvas. */
function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}
