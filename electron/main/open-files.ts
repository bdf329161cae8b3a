import { openWindow } from "./open-window.ts";
import { bringForward, type OpenWindow } from "./open-windows.ts";
import type { Program } from "./running.ts";

/** Opens what a start of the program named; without a name there is at least a window. */
export function openFiles(program: Program, files: readonly string[]): void {
  files.forEach((path) => {
    openFile(program, path);
  });
  if (files.length > 0) {
    return;
  }
  const last = program.windows.all().at(-1);
  if (last) {
    bringForward(last);
  } else {
    openWindow(program, null);
  }
}

/** Shows a file in the window that has it, in one that shows nothing yet, or in a new one. */
function openFile(program: Program, path: string): void {
  const { windows, backend } = program;
  const handle = backend.handleFor(path);
  const open = windows.all();
  const window =
    open.find(({ file }) => file === handle) ??
    open.find(({ file, unsaved, stopListening }) => file === null && !unsaved && stopListening);
  if (!window) {
    openWindow(program, path);
    return;
  }
  window.file = handle;
  // A page that has opened something else meanwhile shows it again; otherwise this is nothing new.
  backend.tell(window.name, { type: "open", handle });
  bringForward(window);
}

/** Shows a file in the window that has it, else in the one that it was dropped onto. */
export function showFileIn({ windows, backend }: Program, path: string, onto: OpenWindow): void {
  const handle = backend.handleFor(path);
  const window = windows.all().find(({ file }) => file === handle) ?? onto;
  backend.tell(window.name, { type: "open", handle });
  bringForward(window);
}
