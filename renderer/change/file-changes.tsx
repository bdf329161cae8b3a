import "./file-changes.css";
import type { ReactNode } from "react";
import type { FileChange as Change } from "../../shared/export/persist/file-changes.ts";
import { lineDiff, type DiffLine } from "../../shared/export/text/line-diff.ts";
import { useText } from "../i18n/language.ts";

interface FileChangesProps {
  readonly changes: readonly Change[];
}

/**
 * Files as a difference to what is there, with all of their lines.
 *
 * A file whose text is nobody's business (the program's own record) stands there by its name.
 */
export function FileChanges({ changes }: FileChangesProps): ReactNode {
  return (
    <ul className="file-changes">
      {changes.map((change) => (
        <FileChange key={change.path} change={change} />
      ))}
    </ul>
  );
}

function FileChange({ change: { path, op, from, to } }: { readonly change: Change }): ReactNode {
  const t = useText();
  const words = (): string => {
    switch (op) {
      case "create":
        return t("ui.permanent.newFile", { mode: `0${(to?.mode ?? 0).toString(8)}` });
      case "change":
      case "recreate":
        return t("ui.permanent.fileChanges");
      case "delete":
        return t("ui.permanent.fileGoes");
    }
  };
  return (
    <li className="file-change">
      <div className="file-change-head">
        <span className="file-change-path mono selectable">{path}</span>
        <span className="file-change-what">{words()}</span>
      </div>
      {(from ?? to) && <Lines path={path} lines={lineDiff(from?.text ?? null, to?.text ?? null)} />}
    </li>
  );
}

interface LinesProps {
  readonly path: string;
  readonly lines: readonly DiffLine[];
}

const SIGNS = { "-": ["−", "gone"], "+": ["+", "new"], " ": [" ", "same"] } as const;

function Lines({ path, lines }: LinesProps): ReactNode {
  return (
    // Long lines scroll, so the keyboard has to get there.
    <pre className="file-change-lines mono" role="region" aria-label={path} tabIndex={0}>
      <code className="file-change-text">
        {lines.map(({ sign, line }, at) => (
          <span key={at} className={`file-change-line file-change-line-${SIGNS[sign][1]}`}>
            <span className="file-change-sign">{SIGNS[sign][0]}</span>
            {line}
          </span>
        ))}
      </code>
    </pre>
  );
}
