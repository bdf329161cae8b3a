import "./command-block.css";
import { Check, Copy } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Operation } from "../../shared/plan/plan.ts";
import { shellQuote } from "../../shared/plan/shell-quote.ts";
import { useText } from "../i18n/language.ts";
import { Button } from "../ui/button.tsx";

/** How long "Copied" stands. */
const COPIED_MILLISECONDS = 1600;

/** The commands that do the same by hand, one a line, as a terminal takes them. */
export function commandsOf(operations: readonly Operation[]): readonly string[] {
  return operations.flatMap(({ commands }) =>
    commands.map((argv) => argv.map(shellQuote).join(" ")),
  );
}

interface CommandBlockProps {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Commands to read and to copy. */
export function CommandBlock({ label, lines }: CommandBlockProps): ReactNode {
  return (
    // Long lines scroll, so the keyboard has to get there.
    <div className="commands" role="region" aria-label={label} tabIndex={0}>
      <pre className="commands-text">
        {lines.map((line, at) => (
          <code key={at} className={line.startsWith("#") ? "command command-remark" : "command"}>
            {line}
            {"\n"}
          </code>
        ))}
      </pre>
    </div>
  );
}

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label }: { text: string; label: string }): ReactNode {
  const t = useText();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Button
      variant="outline"
      size="small"
      icon={isCopied ? <Check size={13} /> : <Copy size={13} />}
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => {
          setIsCopied(true);
          setTimeout(() => {
            setIsCopied(false);
          }, COPIED_MILLISECONDS);
        });
      }}
    >
      <span aria-live="polite">{isCopied ? t("ui.change.copied") : label}</span>
    </Button>
  );
}
