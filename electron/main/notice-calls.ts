import type { CallInput, CallName, CallOutput } from "../../shared/protocol/app/contract.ts";
import type { Settings } from "../../shared/protocol/app/settings.ts";
import { ok } from "../../shared/result.ts";
import type { AnsweredCall } from "./calls.ts";
import { stayOpen } from "./closing.ts";
import type { OpenWindow } from "./open-windows.ts";

/**
 * Learns from a page's calls which file its window shows, and whether a save came to nothing.
 *
 * @returns what the page is told
 */
export function noticeCall(
  window: OpenWindow,
  call: AnsweredCall,
  onSettings: (settings: Settings) => void,
): AnsweredCall["result"] {
  noticeFile(window, call);
  noticeAutosave(window, call);
  const started = answerTo("app.start", call);
  const settings = started?.settings ?? answerTo("settings.set", call);
  if (settings) {
    onSettings(settings);
  }
  // A page that is loaded again shows what it showed.
  return started ? ok({ ...started, open: window.file }) : call.result;
}

function noticeFile(window: OpenWindow, call: AnsweredCall): void {
  const shown =
    answerTo("documents.read", call) ??
    answerTo("documents.write", call) ??
    answerTo("documents.saveAs", call);
  if (shown) {
    // Of a picture it shows what was inside, which has no file.
    window.file = "picture" in shown && shown.picture ? null : shown.file.handle;
  } else if (call.name === "documents.write" || call.name === "documents.saveAs") {
    stayOpen(window);
  }
}

function noticeAutosave(window: OpenWindow, call: AnsweredCall): void {
  if (!call.result.ok) {
    return;
  }
  if (call.name === "documents.autosave") {
    window.autosave = (call.input as CallInput<"documents.autosave">).id;
  } else if (call.name === "documents.discard") {
    window.autosave = null;
  }
}

/** What a call of this name was answered; the contract says of which type that is. */
function answerTo<Name extends CallName>(
  name: Name,
  call: AnsweredCall,
): CallOutput<Name> | undefined {
  return call.name === name && call.result.ok ? (call.result.value as CallOutput<Name>) : undefined;
}
