import "./marks.css";
import type { ReactNode } from "react";
import type { Diagnostic, Severity } from "../../../shared/lint/diagnostic.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Analysis } from "../../analysis/analysis.ts";
import { useDrift, type DriftMark } from "../../host/drift.ts";
import { useText } from "../../i18n/language.ts";
import { useFrom } from "../../store/app.ts";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

const DRIFT_SIGNS: Readonly<Record<DriftMark, string>> = {
  missing: "−",
  changed: "≠",
  foreign: "+",
};

/** What lint says of a node, and how its link differs on this machine, at its corner. */
export function Marks({ id, own }: { readonly id: NodeId; readonly own: boolean }): ReactNode {
  const t = useText();
  const severity = useFrom("analysis", ({ analysis }) => severityOf(analysis, id));
  const drift = useDrift(id);
  const isShown = severity !== null && severity !== "info";
  if (!own || (!isShown && drift === undefined)) {
    return null;
  }
  return (
    <span className="canvas-marks">
      {drift !== undefined && (
        <span
          className="canvas-mark canvas-mark-drift"
          role="img"
          aria-label={t(`ui.canvas.drift.${drift}`)}
        >
          {DRIFT_SIGNS[drift]}
        </span>
      )}
      {isShown && (
        <span
          className={`canvas-mark canvas-mark-${severity}`}
          role="img"
          aria-label={t(`ui.canvas.mark.${severity}`)}
        >
          !
        </span>
      )}
    </span>
  );
}

const cache = new WeakMap<readonly Diagnostic[], ReadonlyMap<NodeId, Severity>>();

function severityOf(analysis: Analysis | null, id: NodeId): Severity | null {
  if (!analysis) {
    return null;
  }
  const { diagnostics } = analysis;
  let worst = cache.get(diagnostics);
  if (!worst) {
    worst = worstByNode(diagnostics);
    cache.set(diagnostics, worst);
  }
  return worst.get(id) ?? null;
}

function worstByNode(diagnostics: readonly Diagnostic[]): ReadonlyMap<NodeId, Severity> {
  const worst = new Map<NodeId, Severity>();
  for (const { node, severity } of diagnostics) {
    if (node === undefined) {
      continue;
    }
    const known = worst.get(node);
    if (known === undefined || ORDER.indexOf(severity) < ORDER.indexOf(known)) {
      worst.set(node, severity);
    }
  }
  return worst;
}
