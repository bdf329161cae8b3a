import { CircleAlert, TriangleAlert } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { Chip } from "../ui/chip.tsx";

/** How many errors and warnings the document has, beside the tab's name. */
export function ProblemCounts(): ReactNode {
  const t = useText();
  const diagnostics = useFrom("analysis", ({ analysis }) => analysis?.diagnostics);
  const { errors, warnings } = useMemo(() => {
    const count = (wanted: string): number =>
      diagnostics?.filter(({ severity }) => severity === wanted).length ?? 0;
    return { errors: count("error"), warnings: count("warning") };
  }, [diagnostics]);
  return (
    <>
      {errors > 0 && (
        <Chip tone="bad" count icon={<CircleAlert size={11} aria-hidden />}>
          <span aria-hidden>{errors}</span>
          <span className="unseen">{t("ui.shell.errors", { count: errors })}</span>
        </Chip>
      )}
      {warnings > 0 && (
        <Chip tone="warn" count icon={<TriangleAlert size={11} aria-hidden />}>
          <span aria-hidden>{warnings}</span>
          <span className="unseen">{t("ui.shell.warnings", { count: warnings })}</span>
        </Chip>
      )}
    </>
  );
}
