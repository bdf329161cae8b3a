import "./code-view.css";
import { memo, useMemo, type ReactNode } from "react";
import type { ExportedFile } from "../../shared/export/target.ts";
import { useText } from "../i18n/language.ts";
import { chunkedText, type TextChunk } from "./text-chunks.ts";

/** Pixels; the style sheet has it as well. */
const LINE_HEIGHT = 20;
/** Characters; what stands beside lines and numbers has no more room than these. */
const MARGIN = 3;

interface CodeViewProps {
  readonly file: ExportedFile;
}

/** A file to read: its lines numbered, its text to be selected. */
export const CodeView = memo(function CodeView({ file }: CodeViewProps): ReactNode {
  const t = useText();
  const { text, path } = file;
  const { chunks, columns } = useMemo(
    // A heading of Markdown begins as a comment does elsewhere.
    () => chunkedText(text, !path.endsWith(".md")),
    [text, path],
  );
  const last = chunks.at(-1);
  const digits = String(last ? last.first + last.lines - 1 : 1).length;
  return (
    // Long lines scroll, so the keyboard has to get there.
    <div
      key={path}
      className="export-code-view"
      role="region"
      aria-label={t("ui.export.content", { name: path })}
      tabIndex={0}
    >
      <pre
        className="export-code-numbers"
        style={{ flexBasis: `${digits + MARGIN}ch` }}
        aria-hidden
      >
        {chunks.map((chunk) => (
          <span key={chunk.first} className="export-code-chunk" style={sizeOf(chunk)}>
            {numbersOf(chunk)}
          </span>
        ))}
      </pre>
      <pre className="export-code-text" style={{ flexBasis: `${columns + MARGIN}ch` }}>
        {chunks.map((chunk) => (
          <span key={chunk.first} className="export-code-chunk" style={sizeOf(chunk)}>
            <Runs chunk={chunk} />
          </span>
        ))}
      </pre>
    </div>
  );
});

function Runs({ chunk }: { readonly chunk: TextChunk }): ReactNode {
  return chunk.runs.map((run, at) =>
    run.isComment ? (
      <span key={at} className="export-code-comment">
        {run.text}
      </span>
    ) : (
      run.text
    ),
  );
}

/** What it takes up while it is out of sight and not laid out. */
function sizeOf({ lines }: TextChunk): { readonly containIntrinsicHeight: string } {
  return { containIntrinsicHeight: `auto ${lines * LINE_HEIGHT}px` };
}

function numbersOf({ first, lines }: TextChunk): string {
  return Array.from({ length: lines }, (_, at) => `${first + at}\n`).join("");
}
