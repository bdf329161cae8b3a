import type { ReactNode } from "react";
import type { PlanProblem } from "../../shared/plan/plan.ts";
import { useText } from "../i18n/language.ts";
import { showDrawer } from "../shell/panels.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { leave } from "./change-flow.ts";
import { ProblemList } from "./problem-list.tsx";

/** What a person can mend by saying which NIC is meant. */
const NIC_PROBLEMS: readonly PlanProblem["kind"][] = ["nic-missing", "nic-differs", "nic-in-use"];

/** Why document and machine do not fit, and the way on. */
export function ImpossibleStep({
  problems,
}: {
  readonly problems: readonly PlanProblem[];
}): ReactNode {
  const t = useText();
  const app = useApp();
  const close = (): void => {
    leave(app);
  };
  const isAboutNics = problems.some(({ kind }) => NIC_PROBLEMS.includes(kind));
  const hasErrors = problems.some(({ kind }) => kind === "document-has-errors");
  return (
    <Dialog
      open
      size="medium"
      title={t("ui.change.impossible")}
      description={t("ui.change.impossibleLead")}
      onClose={close}
      footer={
        <>
          <Button variant={isAboutNics || hasErrors ? "outline" : "primary"} onClick={close}>
            {t("ui.change.close")}
          </Button>
          {hasErrors && (
            <Button
              variant="primary"
              onClick={() => {
                close();
                showDrawer(app, "problems");
              }}
            >
              {t("ui.change.showProblems")}
            </Button>
          )}
          {isAboutNics && (
            <Button
              variant="primary"
              onClick={() => {
                close();
                app.view.getState().open("bindings");
              }}
            >
              {t("ui.change.chooseNic")}
            </Button>
          )}
        </>
      }
    >
      <ProblemList problems={problems} />
    </Dialog>
  );
}
