import type { ReactNode } from "react";
import type { PlanProblem } from "../../shared/plan/plan.ts";
import { useText } from "../i18n/language.ts";
import { showDrawer } from "../shell/panels.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { beginUnpersist, leave } from "./change-flow.ts";
import type { Subject } from "./change-phase.ts";
import { ManagerChoice } from "./manager-choice.tsx";
import { ProblemList } from "./problem-list.tsx";

/** What a person can mend by saying which NIC is meant. */
const NIC_PROBLEMS: readonly PlanProblem["kind"][] = ["nic-missing", "nic-differs", "nic-in-use"];

/** What nobody but a person can tell. */
const MANAGER_PROBLEMS = ["persist.noManager", "persist.noIfupdown"];

interface ImpossibleProps {
  readonly subject: Subject;
  readonly problems: readonly PlanProblem[];
}

/** Why not, and who is to keep it where that was chosen, or nothing tells who it is. */
export function ImpossibleBody({ subject, problems }: ImpossibleProps): ReactNode {
  const isAboutManager = problems.some(({ message: { id } }) => MANAGER_PROBLEMS.includes(id));
  return (
    <div className="change-review">
      <ProblemList problems={problems} />
      {subject.verb === "persist" && (subject.manager !== null || isAboutManager) && (
        <ManagerChoice manager={subject.manager} />
      )}
    </div>
  );
}

/** The ways on where document and machine do not fit. */
export function ImpossibleFooter({ subject, problems }: ImpossibleProps): ReactNode {
  const t = useText();
  const app = useApp();
  const isAboutNics = problems.some(({ kind }) => NIC_PROBLEMS.includes(kind));
  const hasErrors = problems.some(({ kind }) => kind === "document-has-errors");
  const isOtherwise =
    subject.verb === "persist" &&
    problems.some(({ message: { id } }) => id === "persist.otherwise");
  const go = (where?: () => void) => (): void => {
    leave(app);
    where?.();
  };
  return (
    <>
      <Button
        variant={isAboutNics || hasErrors || isOtherwise ? "outline" : "primary"}
        onClick={go()}
      >
        {t("ui.change.close")}
      </Button>
      {isOtherwise && (
        <Button
          variant="primary"
          onClick={() => void beginUnpersist(app, subject.topology.id, subject.name)}
        >
          {t("ui.permanent.action.unpersist")}
        </Button>
      )}
      {hasErrors && (
        <Button
          variant="primary"
          onClick={go(() => {
            showDrawer(app, "problems");
          })}
        >
          {t("ui.change.showProblems")}
        </Button>
      )}
      {isAboutNics && (
        <Button
          variant="primary"
          onClick={go(() => {
            app.view.getState().open("bindings");
          })}
        >
          {t("ui.change.chooseNic")}
        </Button>
      )}
    </>
  );
}
