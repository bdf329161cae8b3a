import "./app-header.css";
import { Redo2, Search, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { questionsOf } from "../../shared/reachability/relations/question.ts";
import { useAction } from "../actions/use-action.ts";
import { useApplyCount } from "../change/apply-count.ts";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import { DocumentName } from "./document-name.tsx";
import { Logo } from "./logo.tsx";

/** What the document is called, what is asked of it, and what is done with it. */
export function AppHeader(): ReactNode {
  const hasDocument = useFrom("document", ({ topology }) => topology !== null);
  const t = useText();
  return (
    <header className="app-header">
      <div className="app-header-start">
        <Logo />
        {hasDocument ? (
          <>
            <DocumentName />
            <History />
          </>
        ) : (
          <span className="app-header-product">{t("ui.shell.product")}</span>
        )}
      </div>
      <div className="app-header-middle">{hasDocument && <Question />}</div>
      <div className="app-header-end">
        <SearchButton />
        {hasDocument && <ExportButton />}
        {hasDocument && <ApplyButton />}
      </div>
    </header>
  );
}

function History(): ReactNode {
  const undo = useAction("edit.undo");
  const redo = useAction("edit.redo");
  return (
    <div className="app-header-history">
      <IconButton
        label={undo.label}
        shortcut={undo.shortcut}
        disabled={!undo.enabled}
        onClick={undo.run}
      >
        <Undo2 size={15} />
      </IconButton>
      <IconButton
        label={redo.label}
        shortcut={redo.shortcut}
        disabled={!redo.enabled}
        onClick={redo.run}
      >
        <Redo2 size={15} />
      </IconButton>
    </div>
  );
}

function Question(): ReactNode {
  const app = useApp();
  const t = useText();
  const question = useFrom("view", (view) => view.question);
  const topology = useFrom("document", (document) => document.topology);
  return (
    <Segmented
      label={t("ui.shell.question")}
      value={question}
      options={(topology ? questionsOf(topology) : []).map((value) => ({
        value,
        label: t(`ui.shell.question.${value}`),
        title: t(`ui.shell.question.${value}.about`),
      }))}
      onChange={(chosen) => {
        app.view.getState().ask(chosen);
      }}
    />
  );
}

function SearchButton(): ReactNode {
  const t = useText();
  const palette = useAction("view.palette");
  return (
    <button type="button" className="app-header-search" onClick={palette.run}>
      <Search size={14} aria-hidden />
      <span>{t("ui.shell.searchOrRun")}</span>
      {palette.shortcut !== undefined && <Kbd keys={palette.shortcut} />}
    </button>
  );
}

function ExportButton(): ReactNode {
  const t = useText();
  const action = useAction("file.export");
  return (
    <Tooltip content={action.label} shortcut={action.shortcut}>
      <Button disabled={!action.enabled} onClick={action.run}>
        {t("ui.export.title")}
      </Button>
    </Tooltip>
  );
}

function ApplyButton(): ReactNode {
  const t = useText();
  const apply = useAction("machine.apply");
  const count = useApplyCount();
  return (
    <Tooltip content={apply.label} shortcut={apply.shortcut}>
      <Button variant="primary" disabled={!apply.enabled} onClick={apply.run}>
        {count === null ? t("ui.shell.apply") : t("ui.shell.applyCount", { count })}
      </Button>
    </Tooltip>
  );
}
