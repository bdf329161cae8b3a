import "./risk-list.css";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Risk } from "../../shared/plan/plan.ts";
import { useSay, useText } from "../i18n/language.ts";
import { Checkbox } from "../ui/checkbox.tsx";

interface RiskListProps {
  readonly risks: readonly Risk[];
  /** Codes that were ticked. */
  readonly accepted: readonly string[];
  readonly onAccept: (code: string, isAccepted: boolean) => void;
}

const ICONS = {
  block: <CircleAlert size={16} />,
  warn: <TriangleAlert size={16} />,
  info: <Info size={16} />,
} as const;

const ORDER = ["block", "warn", "info"] as const;

/** What may go wrong, worst first; what can cut the connection has to be ticked by itself. */
export function RiskList({ risks, accepted, onAccept }: RiskListProps): ReactNode {
  const t = useText();
  const say = useSay();
  const sorted = ORDER.flatMap((severity) => risks.filter((risk) => risk.severity === severity));
  return (
    <ul className="risks" aria-label={t("ui.change.risks")}>
      {sorted.map((risk, at) => (
        <li key={at} className={`risk risk-${risk.severity}`}>
          <span className="risk-icon">{ICONS[risk.severity]}</span>
          <div className="risk-words">
            <p className="risk-text selectable">{say(risk.message)}</p>
            {risk.severity === "block" && risk.overridable && (
              <Checkbox
                label={t("ui.change.acceptRisk")}
                checked={accepted.includes(risk.code)}
                onChange={(isAccepted) => {
                  onAccept(risk.code, isAccepted);
                }}
              />
            )}
            {risk.severity === "block" && !risk.overridable && (
              <p className="risk-final">{t("ui.change.riskForGood")}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
