import "./file-changes.css";
import type { ReactNode } from "react";
import type { Operation } from "../../shared/plan/plan.ts";
import type { SystemFile } from "../../shared/plan/system-file.ts";
import { useText } from "../i18n/language.ts";

interface FileChangesProps {
  readonly operations: readonly Operation[];
  readonly files: readonly SystemFile[];
}

/**
 * Files as a difference to what is there.
 *
 * They are written whole over nothing or taken away whole, so every line is new or goes. A file whose
 * text is nobody's business (the program's own record) stands there by its name.
 */
export function FileChanges({ operations, files }: FileChangesProps): ReactNode {
  const texts = new Map(files.map((file) => [file.path, file]));
  return (
    <ul className="file-changes">
      {operations.map((operation) => (
        <FileChange
          key={operation.name}
          operation={operation}
          file={texts.get(operation.name) ?? null}
        />
      ))}
    </ul>
  );
}

interface FileChangeProps {
  readonly operation: Operation;
  readonly file: SystemFile | null;
}

function FileChange({ operation: { op, name }, file }: FileChangeProps): ReactNode {
  const t = useText();
  const isNew = op === "create";
  const what =
    isNew && file
      ? t("ui.permanent.newFile", { mode: `0${file.mode.toString(8)}` })
      : t("ui.permanent.fileGoes");
  return (
    <li className={`file-change file-change-${isNew ? "create" : "delete"}`}>
      <div className="file-change-head">
        <span className="file-change-path mono selectable">{name}</span>
        <span className="file-change-what">{what}</span>
      </div>
      {file && <Lines path={name} sign={isNew ? "+" : "−"} text={file.text} />}
    </li>
  );
}

interface LinesProps {
  readonly path: string;
  readonly sign: string;
  readonly text: string;
}

function Lines({ path, sign, text }: LinesProps): ReactNode {
  return (
    // Long lines scroll, so the keyboard has to get there.
    <pre className="file-change-lines mono" role="region" aria-label={path} tabIndex={0}>
      <code className="file-change-text">
        {text
          .replace(/\n$/u, "")
          .split("\n")
          .map((line, at) => (
            <span key={at} className="file-change-line">
              <span className="file-change-sign">{sign}</span>
              {line}
            </span>
          ))}
      </code>
    </pre>
  );
}
