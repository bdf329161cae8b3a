import "./problems-panel.css";
import { CircleCheck, LoaderCircle } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { problemCounts, problemRows, SEVERITIES, type SeverityFilter } from "./problem-rows.ts";
import { SEVERITY_ICONS } from "./problem-item.tsx";
import { ProblemsList } from "./problems-list.tsx";

/** What is wrong with the document, or surprising about it, and how to mend it. */
export function ProblemsPanel(): ReactNode {
  const t = useText();
  const [filter, setFilter] = useState<SeverityFilter>("all");
  const diagnostics = useFrom("analysis", ({ analysis }) => analysis?.diagnostics);
  const counts = useMemo(() => problemCounts(diagnostics ?? []), [diagnostics]);
  const rows = useMemo(() => problemRows(diagnostics ?? [], filter), [diagnostics, filter]);
  if (!diagnostics) {
    return (
      <EmptyState icon={<LoaderCircle size={20} aria-hidden />} title={t("ui.problems.looking")} />
    );
  }
  if (diagnostics.length === 0) {
    return (
      <EmptyState
        icon={<CircleCheck size={20} aria-hidden className="problems-clean" />}
        title={t("ui.problems.none")}
        text={t("ui.problems.noneHint")}
      />
    );
  }
  return (
    <div className="problems">
      <div className="problems-bar">
        <Segmented
          label={t("ui.problems.filter")}
          value={filter}
          options={[
            { value: "all", label: t("ui.problems.all", { count: diagnostics.length }) },
            ...SEVERITIES.map((severity) => {
              const Icon = SEVERITY_ICONS[severity];
              return {
                value: severity,
                title: t(`ui.problems.${severity}`, { count: counts[severity] }),
                label: (
                  <>
                    <Icon size={12} aria-hidden className={`tone-${severity} problems-icon`} />
                    {counts[severity]}
                    <span className="unseen">{t(`ui.problems.one.${severity}`)}</span>
                  </>
                ),
              };
            }),
          ]}
          onChange={setFilter}
        />
      </div>
      {rows.length === 0 ? (
        <p className="problems-nothing">{t("ui.problems.noneOfThese")}</p>
      ) : (
        <ProblemsList rows={rows} />
      )}
    </div>
  );
}
