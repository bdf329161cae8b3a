import { useState, type MouseEvent, type ReactNode } from "react";
import { useSay, useText } from "../../i18n/language.ts";
import { useApp, type App } from "../../store/app.ts";
import { ContextMenu } from "../../ui/context-menu.tsx";
import type { MenuEntry } from "../../ui/menu-item.tsx";
import { canvasOf } from "../canvas-store.ts";
import { pictureNow } from "../picture/use-picture.ts";
import { cableEntries } from "./cable-entries.ts";
import { nodeEntries } from "./node-entries.tsx";
import { paneEntries } from "./pane-entries.tsx";
import type { MenuWords } from "./menu-words.ts";

/** The menu of what is right-clicked: a node, a cable, or the canvas itself. */
export function CanvasMenu({ children }: { readonly children: ReactNode }): ReactNode {
  const app = useApp();
  const t = useText();
  const say = useSay();
  const [entries, setEntries] = useState<readonly MenuEntry[]>([]);
  return (
    <ContextMenu entries={entries}>
      <div
        className="canvas-menu-area"
        onContextMenuCapture={(event) => {
          setEntries(entriesFor({ app, t, say }, event));
        }}
      >
        {children}
      </div>
    </ContextMenu>
  );
}

function entriesFor(words: MenuWords, event: MouseEvent): readonly MenuEntry[] {
  const { app } = words;
  const id = idUnder(event);
  if (id === null) {
    const at = canvasOf(app)
      .getState()
      .flow?.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    return paneEntries(words, at ?? null);
  }
  selectUnder(app, id);
  return pictureNow(app).items.has(id) ? nodeEntries(words, id) : cableEntries(words, id);
}

function idUnder(event: MouseEvent): string | null {
  const { target } = event;
  const element =
    target instanceof Element ? target.closest(".react-flow__node, .react-flow__edge") : null;
  return element?.getAttribute("data-id") ?? null;
}

/** What is right-clicked is selected, unless it is part of what is selected already. */
function selectUnder(app: App, id: string): void {
  const view = app.view.getState();
  if (!view.selection.includes(id)) {
    view.select([id]);
  }
}
