import "./risk-list.css";
import { CircleX } from "lucide-react";
import type { ReactNode } from "react";
import type { Message } from "../../shared/messages/message.ts";
import type { PlanProblem } from "../../shared/plan/plan.ts";
import { useSay } from "../i18n/language.ts";

/** Why there is no plan for this machine; one NIC can be wrong for each child, which is said once. */
export function ProblemList({
  problems,
}: {
  readonly problems: readonly PlanProblem[];
}): ReactNode {
  const say = useSay();
  const said = [...new Set(problems.map(({ message }) => say(inTheWindow(message))))];
  return (
    <ul className="risks">
      {said.map((text) => (
        <li key={text} className="risk risk-block">
          <span className="risk-icon">
            <CircleX size={16} />
          </span>
          <p className="risk-text selectable">{text}</p>
        </li>
      ))}
    </ul>
  );
}

/** The plan's sentences that name an option of the command line, said for a window. */
function inTheWindow({ id, params }: Message): Message {
  switch (id) {
    case "plan.nicMissing":
      return { id: "ui.change.nicMissing", params };
    case "plan.nicDiffers":
      return { id: "ui.change.nicDiffers", params };
    case "persist.otherwise":
      return { id: "ui.permanent.otherwise", params };
    case "persist.otherManager":
      return { id: "ui.permanent.otherManager", params };
    case "persist.noManager":
      return isNobodys(params) ? { id: "ui.permanent.noNic", params } : { id, params };
    default:
      return { id, params };
  }
}

/** No NIC is meant, where the command line asks for the manager's name. */
function isNobodys({ nics }: Message["params"]): boolean {
  return Array.isArray(nics) && nics.length === 0;
}
