import "./plan-panel.css";
import { Check, FileWarning, MonitorOff } from "lucide-react";
import type { ReactNode } from "react";
import type { Message } from "../../shared/messages/message.ts";
import type { PreparedChange } from "../../shared/protocol/app/changes.ts";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { beginApply } from "./change-flow.ts";
import { OperationList } from "./operation-list.tsx";
import { PlanNotes } from "./plan-notes.tsx";
import { ProblemList } from "./problem-list.tsx";

/** What applying the document would change here, always current. */
export function PlanPanel(): ReactNode {
  const t = useText();
  const preparation = useFrom("change", (change) => change.preparation);
  switch (preparation.state) {
    case "none":
      return (
        <EmptyState
          icon={<MonitorOff size={20} />}
          title={t("ui.change.noPlan")}
          text={t("ui.change.noPlanText")}
        />
      );
    case "failed":
      return (
        <EmptyState
          icon={<FileWarning size={20} />}
          title={t("ui.change.planFailed")}
          text={<Said message={preparation.message} />}
        />
      );
    case "impossible":
      return (
        <div className="plan-panel">
          <p className="plan-panel-lead">{t("ui.change.impossibleLead")}</p>
          <ProblemList problems={preparation.problems} />
        </div>
      );
    case "ready":
      return <ReadyPlan prepared={preparation.change} />;
  }
}

function Said({ message }: { readonly message: Message }): ReactNode {
  return useSay()(message);
}

function ReadyPlan({ prepared }: { readonly prepared: PreparedChange }): ReactNode {
  const t = useText();
  const app = useApp();
  const topology = useFrom("change", (change) => change.prepared);
  const { operations } = prepared.plan;
  if (operations.length === 0) {
    return (
      <EmptyState
        icon={<Check size={20} />}
        title={t("ui.change.nothing")}
        text={t("ui.change.nothingText")}
      />
    );
  }
  return (
    <div className="plan-panel">
      <div className="plan-panel-head">
        <p className="plan-panel-lead">{t("ui.change.planLead", { count: operations.length })}</p>
        <Button size="small" onClick={() => void beginApply(app)}>
          {t("ui.change.look")}
        </Button>
      </div>
      <OperationList
        operations={operations}
        topology={topology}
        onChoose={({ node }) => {
          if (node !== null) {
            app.view.getState().select([node]);
          }
        }}
      />
      <PlanNotes prepared={prepared} />
    </div>
  );
}
