import "./note-node.css";
import { useEffect, useRef, type ReactNode } from "react";
import type { NodeOf } from "../../../shared/topology/document.ts";
import { useText } from "../../i18n/language.ts";
import { useApp } from "../../store/app.ts";
import { canvasOf, useCanvas } from "../canvas-store.ts";
import { runCommand } from "../shown-topology.ts";
import { anchored } from "./anchored.ts";
import type { ItemProps } from "./drawn.tsx";

/** Words on the canvas; a double click writes them. */
export function NoteNode({ data }: ItemProps): ReactNode {
  const t = useText();
  const { node } = data;
  const isWritten = useCanvas(({ writing }) => writing === data.item.id);
  if (node.kind !== "note") {
    return null;
  }
  const isEmpty = node.text === "";
  return (
    <div {...anchored("canvas-note", isEmpty && "canvas-note-empty")}>
      {isWritten ? <NoteEditor node={node} /> : isEmpty ? t("ui.canvas.emptyNote") : node.text}
    </div>
  );
}

function NoteEditor({ node }: { readonly node: NodeOf<"note"> }): ReactNode {
  const t = useText();
  const app = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = (text: string): void => {
    canvasOf(app).setState({ writing: null });
    if (text !== node.text) {
      runCommand(app, { type: "note.setText", id: node.id, text });
    }
  };
  return (
    <textarea
      ref={field}
      className="nodrag nopan nowheel"
      aria-label={t("ui.canvas.noteText")}
      defaultValue={node.text}
      onBlur={(event) => {
        leave(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") {
          leave(node.text);
        }
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          leave(event.currentTarget.value);
        }
      }}
    />
  );
}
