import "./broken-file-screen.css";
import { FileWarning } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import type { ParseIssue } from "../../shared/topology/parse-issue.ts";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import type { BrokenFile } from "../store/file-store.ts";
import { Button } from "../ui/button.tsx";
import { chooseFile, readFile } from "./open-document.ts";
import { showStart } from "./show-document.ts";
import { excerptOf, type ExcerptLine } from "./source-excerpt.ts";

/** What a file that is no topology says instead of a picture: where and why, in its own lines. */
export function BrokenFileScreen(): ReactNode {
  const broken = useFrom("file", (file) => file.broken);
  return broken && <Broken broken={broken} />;
}

function Broken({ broken }: { readonly broken: BrokenFile }): ReactNode {
  const t = useText();
  const lines = useMemo(() => broken.text.split(/\r\n|\r|\n/u), [broken.text]);
  const count = broken.issues.length;
  return (
    <div className="broken">
      <div className="broken-page">
        <header className="broken-head">
          <span className="broken-icon">
            <FileWarning size={22} aria-hidden />
          </span>
          <div>
            <h1 className="broken-title">{t("ui.files.broken.title", { name: broken.name })}</h1>
            <p className="broken-text">{t("ui.files.broken.text", { count })}</p>
          </div>
          <Actions broken={broken} />
        </header>
        <ol className="broken-issues">
          {broken.issues.map((issue) => (
            <Issue key={`${issue.path} ${issue.code}`} issue={issue} lines={lines} />
          ))}
        </ol>
      </div>
    </div>
  );
}

function Actions({ broken: { file } }: { readonly broken: BrokenFile }): ReactNode {
  const app = useApp();
  const t = useText();
  return (
    <div className="broken-actions">
      <Button
        variant="ghost"
        onClick={() => {
          showStart(app);
        }}
      >
        {t("ui.files.broken.start")}
      </Button>
      {file && (
        <Button onClick={() => void readFile(app, file.handle)}>
          {t("ui.files.broken.again")}
        </Button>
      )}
      <Button variant="primary" onClick={() => void chooseFile(app)}>
        {t("ui.files.broken.another")}
      </Button>
    </div>
  );
}

interface IssueProps {
  readonly issue: ParseIssue;
  readonly lines: readonly string[];
}

function Issue({ issue, lines }: IssueProps): ReactNode {
  const t = useText();
  const say = useSay();
  const { line, column, code, path } = issue;
  return (
    <li className="broken-issue">
      <p className="broken-issue-head selectable">
        <span className="broken-issue-place">{t("ui.files.broken.place", { line, column })}</span>
        <span className="broken-issue-reason">{say(issue.message)}</span>
        <code className="broken-issue-code">{path === "$" ? code : `${path} · ${code}`}</code>
      </p>
      <pre
        className="broken-source"
        tabIndex={0}
        aria-label={t("ui.files.broken.source", { line })}
      >
        {excerptOf(lines, line, column).map((shown) => (
          <Line key={shown.number} line={shown} />
        ))}
      </pre>
    </li>
  );
}

function Line({ line }: { readonly line: ExcerptLine }): ReactNode {
  const isMarked = line.at !== "";
  return (
    <div className={`broken-line${isMarked ? " broken-line-marked" : ""}`}>
      <span className="broken-line-number">{line.number}</span>
      <span>
        {line.before}
        {isMarked && <mark className="broken-line-mark">{line.at}</mark>}
        {line.after}
      </span>
    </div>
  );
}
