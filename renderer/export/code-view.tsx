import "./code-view.css";
import { useMemo, type ReactNode } from "react";
import type { ExportedFile } from "../../shared/export/target.ts";
import { useText } from "../i18n/language.ts";
import { lineCount, textRuns } from "./text-runs.ts";

/** A file to read: its lines numbered, its text to be selected. */
export function CodeView({ file }: { readonly file: ExportedFile }): ReactNode {
  const t = useText();
  const { text, path } = file;
  const runs = useMemo(
    // A heading of Markdown begins as a comment does elsewhere.
    () => (path.endsWith(".md") ? [{ text, isComment: false }] : textRuns(text)),
    [text, path],
  );
  const numbers = useMemo(
    () => Array.from({ length: lineCount(text) }, (_, at) => at + 1).join("\n"),
    [text],
  );
  return (
    // Long lines scroll, so the keyboard has to get there.
    <div
      key={path}
      className="export-code-view"
      role="region"
      aria-label={t("ui.export.content", { name: path })}
      tabIndex={0}
    >
      <pre className="export-code-numbers" aria-hidden>
        {numbers}
      </pre>
      <pre className="export-code-text">
        {runs.map((run, at) =>
          run.isComment ? (
            <span key={at} className="export-code-comment">
              {run.text}
            </span>
          ) : (
            run.text
          ),
        )}
      </pre>
    </div>
  );
}
