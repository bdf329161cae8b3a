import "./notes-pane.css";
import { CircleSlash, Info, TriangleAlert } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { ExportNote } from "../../shared/export/target.ts";
import { useSay, useText } from "../i18n/language.ts";
import { showPlace } from "../problems/show-place.ts";
import { useApp } from "../store/app.ts";
import { Chip } from "../ui/chip.tsx";
import type { TargetItem } from "./gallery-items.ts";
import type { Made } from "./made.ts";

/** So many notes are read at once; a large document has hundreds. */
const STEP = 40;

interface NotesPaneProps {
  readonly item: TargetItem;
  readonly made: Made | undefined;
}

/** What a target cannot express of this document, what there is to do, and what it never can. */
export function NotesPane({ item, made }: NotesPaneProps): ReactNode {
  const t = useText();
  const say = useSay();
  const notes = made && made.state !== "failed" ? made.notes : [];
  const of = (kind: ExportNote["kind"]): readonly ExportNote[] =>
    notes.filter((note) => note.kind === kind);
  const title = t("ui.export.notes", { title: item.title });
  const isWhole = made?.state === "made" && notes.every(({ kind }) => kind === "hint");
  return (
    <aside className="export-notes-pane" aria-label={title}>
      <h3>{title}</h3>
      {made?.state === "refused" ? (
        <Notes heading={t("ui.export.notes.refused")} notes={notes} tone="bad" />
      ) : (
        <>
          {isWhole && <p className="export-notes-none">{t("ui.export.notes.none")}</p>}
          <Notes heading={t("ui.export.notes.left")} notes={of("left")} tone="warn" />
          <Notes heading={t("ui.export.notes.lost")} notes={of("lost")} tone="warn" />
          <Notes heading={t("ui.export.notes.hint")} notes={of("hint")} tone="plain" />
        </>
      )}
      {item.limits.length > 0 && (
        <section className="export-notes-group">
          <h4>{t("ui.export.notes.never", { title: item.title })}</h4>
          <ul>
            {item.limits.map((limit, at) => (
              <li key={at} className="export-note-limit">
                {say(limit)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

interface NotesProps {
  readonly heading: string;
  readonly notes: readonly ExportNote[];
  readonly tone: "bad" | "warn" | "plain";
}

function Notes({ heading, notes, tone }: NotesProps): ReactNode {
  const t = useText();
  const [shown, setShown] = useState(STEP);
  if (notes.length === 0) {
    return null;
  }
  return (
    <section className="export-notes-group">
      <h4>
        {heading}
        <Chip count tone={tone}>
          {notes.length}
        </Chip>
      </h4>
      <ul>
        {notes.slice(0, shown).map((note, at) => (
          <li key={at}>
            <Note note={note} tone={tone} />
          </li>
        ))}
      </ul>
      {notes.length > shown && (
        <button
          type="button"
          className="export-notes-more"
          onClick={() => {
            setShown(shown + 10 * STEP);
          }}
        >
          {t("ui.export.notes.more", { count: notes.length - shown })}
        </button>
      )}
    </section>
  );
}

const SIGNS = {
  bad: <CircleSlash size={14} aria-hidden />,
  warn: <TriangleAlert size={14} aria-hidden />,
  plain: <Info size={14} aria-hidden />,
} as const;

/** A click shows the node that it is about on the canvas. */
function Note({ note, tone }: { readonly note: ExportNote } & Pick<NotesProps, "tone">): ReactNode {
  const app = useApp();
  const say = useSay();
  const { node, message } = note;
  const words = (
    <>
      <span className={`export-note-sign export-note-${tone}`}>{SIGNS[tone]}</span>
      <span>{say(message)}</span>
    </>
  );
  return node === null ? (
    <p className="export-note">{words}</p>
  ) : (
    <button
      type="button"
      className="export-note export-note-place"
      data-node={node}
      onClick={() => {
        app.view.getState().open(null);
        showPlace(app, node);
      }}
    >
      {words}
    </button>
  );
}
