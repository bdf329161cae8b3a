import { useEffect } from "react";
import { useApp, type App } from "../store/app.ts";
import { copySelection, cutSelection, pasteText } from "./clipboard.ts";
import { isInField, isInFloating } from "./use-shortcuts.ts";

/** Copies, cuts and pastes nodes by the browser's own clipboard events, which need no permission. */
export function useClipboardEvents(): void {
  const app = useApp();
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      takeOut(app, event, copySelection);
    };
    const cut = (event: ClipboardEvent): void => {
      takeOut(app, event, cutSelection);
    };
    const paste = (event: ClipboardEvent): void => {
      putIn(app, event);
    };
    document.addEventListener("copy", copy);
    document.addEventListener("cut", cut);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", cut);
      document.removeEventListener("paste", paste);
    };
  }, [app]);
}

function isForText(event: ClipboardEvent): boolean {
  return isInField(event.target) || isInFloating(event.target);
}

/** Selected text goes before selected nodes. */
function takeOut(app: App, event: ClipboardEvent, take: (app: App) => string | undefined): void {
  if (isForText(event) || !(getSelection()?.isCollapsed ?? true)) {
    return;
  }
  const text = take(app);
  if (text !== undefined) {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  }
}

function putIn(app: App, event: ClipboardEvent): void {
  if (!isForText(event) && app.document.getState().topology) {
    event.preventDefault();
    pasteText(app, event.clipboardData?.getData("text/plain") ?? "");
  }
}
