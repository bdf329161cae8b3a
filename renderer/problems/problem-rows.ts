import type { Diagnostic, Severity } from "../../shared/lint/diagnostic.ts";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export type SeverityFilter = "all" | Severity;

/** One line of the list: a heading, or a finding below it. */
export type ProblemRow =
  | { readonly type: "heading"; readonly severity: Severity; readonly count: number }
  | {
      readonly type: "finding";
      readonly finding: Diagnostic;
      /** How many findings of this code can be mended at once; on the first of them. */
      readonly alike: number;
    };

/** The lines of the list: by severity, and within it in the order of lint. */
export function problemRows(
  diagnostics: readonly Diagnostic[],
  filter: SeverityFilter,
): readonly ProblemRow[] {
  const fixable = new Map<string, number>();
  diagnostics.forEach(({ code, fixes }) => {
    fixable.set(code, (fixable.get(code) ?? 0) + (fixes.length > 0 ? 1 : 0));
  });
  const offered = new Set<string>();
  return SEVERITIES.filter((severity) => filter === "all" || filter === severity).flatMap(
    (severity) => {
      const found = diagnostics.filter((finding) => finding.severity === severity);
      const rows: readonly ProblemRow[] = found.map((finding) => {
        const isFirst = finding.fixes.length > 0 && !offered.has(finding.code);
        if (isFirst) {
          offered.add(finding.code);
        }
        return { type: "finding", finding, alike: isFirst ? (fixable.get(finding.code) ?? 0) : 0 };
      });
      return found.length > 0 ? [{ type: "heading", severity, count: found.length }, ...rows] : [];
    },
  );
}

/** How many findings of each severity there are. */
export function problemCounts(
  diagnostics: readonly Diagnostic[],
): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    diagnostics.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}
