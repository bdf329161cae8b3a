import "./palette.css";
import { useRef, type DragEvent, type KeyboardEvent, type ReactNode } from "react";
import { ADD_LETTERS, canAdd } from "../actions/add-actions.ts";
import { canvasOf } from "../canvas/canvas-store.ts";
import { addByKind, PALETTE_KINDS, type PaletteKind } from "../canvas/drafts/add-by-kind.ts";
import { NODE_MIME } from "../canvas/drafts/drag-types.ts";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { NodeIcon } from "../ui/node-icon.tsx";
import { Tooltip } from "../ui/tooltip.tsx";

/** What can be drawn by hand: dragged to its place, or added by a click, Enter, or its letter. */
export function Palette(): ReactNode {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  return (
    <section className="palette" aria-labelledby="palette-title">
      <h2 id="palette-title" className="palette-title">
        {t("ui.palette.title")}
      </h2>
      <ul
        ref={list}
        onKeyDown={(event) => {
          moveFocus(event, list.current);
        }}
      >
        {PALETTE_KINDS.map((kind) => (
          <li key={kind}>
            <PaletteItem kind={kind} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PaletteItem({ kind }: { readonly kind: PaletteKind }): ReactNode {
  const t = useText();
  const app = useApp();
  // Drawn again when what it needs comes or goes.
  const isReady = useFrom("document", () => canAdd(app, kind));
  const drag = (event: DragEvent<HTMLButtonElement>): void => {
    event.dataTransfer.setData(NODE_MIME, kind);
    event.dataTransfer.effectAllowed = "copy";
    canvasOf(app).setState({ carried: kind });
  };
  return (
    <Tooltip
      side="right"
      shortcut={ADD_LETTERS[kind]}
      content={
        <span className="palette-help">
          {t(`ui.palette.about.${kind}`)}
          <span className="palette-help-more">
            {t(isReady ? "ui.palette.drag" : "ui.palette.needsNic")}
          </span>
        </span>
      }
    >
      <button
        type="button"
        className="palette-item"
        aria-disabled={!isReady || undefined}
        aria-keyshortcuts={ADD_LETTERS[kind]}
        draggable={isReady}
        onDragStart={drag}
        onDragEnd={() => {
          canvasOf(app).setState({ carried: null, target: null, hint: null });
        }}
        onClick={() => {
          // What is missing is said by the canvas, which would refuse it.
          addByKind(app, kind);
        }}
      >
        <NodeIcon icon={kind} className={kind === "macvlan" ? "palette-macvlan" : "palette-icon"} />
        <span className="palette-name">{t(`ui.palette.${kind}`)}</span>
        <span className="palette-letter" aria-hidden>
          {ADD_LETTERS[kind]}
        </span>
      </button>
    </Tooltip>
  );
}

/** Arrow keys go through the list. */
function moveFocus(event: KeyboardEvent, list: HTMLUListElement | null): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !list) {
    return;
  }
  const items = [...list.querySelectorAll("button")];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
  event.preventDefault();
}
