import { app } from "electron";
import { message } from "../../shared/messages/message.ts";
import type { MenuActionId } from "../../shared/protocol/app/action-ids.ts";
import { ask, type Question, type Say } from "./ask.ts";
import type { OpenWindow } from "./open-windows.ts";

type Decision = "save" | "discard" | "cancel";

/** What closing a window needs of the program around it. */
export interface ClosingContext {
  readonly say: Say;
  run(window: OpenWindow, action: MenuActionId): void;
  /** Its unsaved work is not wanted any more. */
  forget(window: OpenWindow): Promise<void>;
}

/** Somebody wants to leave the program, and has not changed their mind. */
let isQuitting = false;

/** Remembers that windows are closed because the program is to end. */
export function watchQuitting(): void {
  app.on("before-quit", () => {
    isQuitting = true;
  });
}

/** Lets no window close over unsaved work without having asked. */
export function askBeforeClosing(window: OpenWindow, context: ClosingContext): void {
  let isAsking = false;
  window.browserWindow.on("close", (event) => {
    if (!window.unsaved) {
      return;
    }
    event.preventDefault();
    if (isAsking) {
      return;
    }
    isAsking = true;
    void decide(window, context).finally(() => {
      isAsking = false;
    });
  });
  window.browserWindow.on("closed", () => {
    if (isQuitting) {
      app.quit();
    }
  });
}

async function decide(window: OpenWindow, context: ClosingContext): Promise<void> {
  const { browserWindow, title } = window;
  switch (await ask(browserWindow, context.say, questionFor(documentIn(title)))) {
    case "save":
      window.closesWhenSaved = true;
      context.run(window, "file.save");
      return;
    case "discard":
      await context.forget(window);
      browserWindow.destroy();
      return;
    case "cancel":
      isQuitting = false;
  }
}

/** Saving did not happen: the window stays, and so does the program. */
export function stayOpen(window: OpenWindow): void {
  if (window.closesWhenSaved) {
    window.closesWhenSaved = false;
    isQuitting = false;
  }
}

/** Closes a window that only waited for its work to be saved. */
export function closeIfSaved(window: OpenWindow): void {
  if (window.closesWhenSaved && !window.unsaved) {
    window.browserWindow.close();
  }
}

/** A title ends with the program's name, which is not what would be saved. */
function documentIn(title: string): string {
  const [, document = title] = /^(.+) [–—] [^–—]+$/u.exec(title) ?? [];
  return document;
}

function questionFor(title: string): Question<Decision> {
  return {
    title: message("ui.window.close.title", { title }),
    detail: message("ui.window.close.detail"),
    answers: [
      ["save", message("ui.window.close.save")],
      ["discard", message("ui.window.close.discard")],
      ["cancel", message("ui.window.close.cancel")],
    ],
    otherwise: "cancel",
  };
}
