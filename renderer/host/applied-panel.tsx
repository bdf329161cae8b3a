import "./host-status.css";
import type { ReactNode } from "react";
import type { AppliedDocument, PermanentDocument } from "../../shared/protocol/app/host.ts";
import { beginApply, beginRemove, recover } from "../change/change-flow.ts";
import { OperationList } from "../change/operation-list.tsx";
import { useLanguage, useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { takeDriftOver } from "./host-flow.ts";
import { PermanentPart } from "./permanent-part.tsx";

interface PanelProps {
  readonly applied: AppliedDocument;
  readonly permanent: PermanentDocument | undefined;
  readonly onDone: () => void;
}

/** What is applied here, how it has drifted, and what can be done about it. */
export function AppliedPanel({ applied, permanent, onDone }: PanelProps): ReactNode {
  const t = useText();
  const say = useSay();
  const app = useApp();
  const language = useLanguage();
  const topology = useFrom("document", (document) => document.topology);
  const { record, drift, problems } = applied;
  const since = new Intl.DateTimeFormat(language, {
    ...{ dateStyle: "medium", timeStyle: "short" },
  }).format(new Date(record.since));
  return (
    <div className="applied-panel">
      <div>
        <h3>{t(drift.length === 0 ? "ui.host.asApplied" : "ui.host.drifted")}</h3>
        <p>
          {t(drift.length === 0 ? "ui.host.sinceOnly" : "ui.host.since", {
            since,
            user: record.user,
          })}
        </p>
      </div>
      {problems.map((problem, at) => (
        <p key={at}>{say(problem)}</p>
      ))}
      {drift.length > 0 && (
        <div className="applied-list">
          <OperationList
            operations={drift}
            topology={topology}
            onChoose={({ node }) => {
              if (node !== null) {
                app.view.getState().select([node]);
              }
            }}
          />
        </div>
      )}
      <AppliedActions applied={applied} onDone={onDone} />
      <PermanentPart permanent={permanent} onDone={onDone} />
    </div>
  );
}

function AppliedActions({ applied, onDone }: Omit<PanelProps, "permanent">): ReactNode {
  const t = useText();
  const app = useApp();
  const { record, drift } = applied;
  const act = (what: () => unknown) => (): void => {
    onDone();
    what();
  };
  return (
    <div className="applied-actions">
      {drift.length > 0 && (
        <>
          <Button variant="primary" onClick={act(() => beginApply(app))}>
            {t("ui.change.action.applyAgain")}
          </Button>
          <Button
            onClick={act(() => {
              takeDriftOver(app);
            })}
          >
            {t("ui.host.takeDrift")}
          </Button>
        </>
      )}
      <Button
        variant={drift.length > 0 ? "ghost" : "outline"}
        onClick={act(() => beginRemove(app, record.documentId, record.name))}
      >
        {t("ui.host.remove")}
      </Button>
    </div>
  );
}

/** A change that nobody has kept and nobody could take back. */
export function InterruptedPanel({ onDone }: Pick<PanelProps, "onDone">): ReactNode {
  const t = useText();
  const app = useApp();
  return (
    <div className="applied-panel">
      <div>
        <h3>{t("ui.host.interrupted")}</h3>
        <p>{t("ui.host.interruptedText")}</p>
      </div>
      <div className="applied-actions">
        <Button
          variant="primary"
          onClick={() => {
            onDone();
            void recover(app);
          }}
        >
          {t("ui.host.recover")}
        </Button>
      </div>
    </div>
  );
}
