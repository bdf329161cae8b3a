import "./document-name.css";
import { useState, type ReactNode } from "react";
import { MAX_FREE_NAME } from "../../shared/topology/limits.ts";
import { editDocument } from "../actions/edit-document.ts";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Tooltip } from "../ui/tooltip.tsx";

/** The document's name, which a click makes editable, and its file with what is unsaved. */
export function DocumentName(): ReactNode {
  const t = useText();
  const name = useFrom("document", ({ topology }) => topology?.name ?? "");
  const unsaved = useFrom("document", ({ topology, saved }) => topology !== saved);
  const file = useFrom("file", (state) => state.file);
  const [editing, setEditing] = useState(false);
  return (
    <div className="document-name">
      <h1 className="document-name-heading">
        {editing ? (
          <NameInput
            name={name}
            onEnd={() => {
              setEditing(false);
            }}
          />
        ) : (
          <Tooltip content={t("ui.shell.renameDocument")}>
            <button
              type="button"
              className="document-name-text"
              onClick={() => {
                setEditing(true);
              }}
            >
              {name}
            </button>
          </Tooltip>
        )}
      </h1>
      {unsaved && (
        <span
          className="document-name-unsaved"
          role="img"
          aria-label={t("ui.shell.unsaved")}
          title={t("ui.shell.unsaved")}
        />
      )}
      <span className="document-name-file" title={file ? `${file.folder}/${file.name}` : undefined}>
        {file?.name ?? t("ui.shell.noFile")}
      </span>
    </div>
  );
}

interface NameInputProps {
  readonly name: string;
  readonly onEnd: () => void;
}

function NameInput({ name, onEnd }: NameInputProps): ReactNode {
  const app = useApp();
  const t = useText();
  const [text, setText] = useState(name);
  const commit = (): void => {
    const wanted = text.trim();
    if (wanted !== "" && wanted !== name) {
      editDocument(app, { type: "document.setName", name: wanted });
    }
    onEnd();
  };
  return (
    <input
      className="document-name-input"
      aria-label={t("ui.shell.documentName")}
      value={text}
      size={Math.min(Math.max(text.length + 1, 8), 40)}
      maxLength={MAX_FREE_NAME}
      autoFocus
      spellCheck={false}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        setText(event.target.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          commit();
        } else if (event.key === "Escape") {
          onEnd();
        }
      }}
    />
  );
}
