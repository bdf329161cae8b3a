import type { Topology } from "../topology/document.ts";
import { indexTopology } from "../topology/topology-index.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { rankOf } from "./places.ts";
import type { Finding, Rule } from "./rule.ts";
import { RULES } from "./rules/index.ts";

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Says what the kernel would refuse in a document, and what would surprise people.
 *
 * Errors first, then warnings, then information; each in document order (nodes, then cables), and of
 * one node by code. Takes any document that the parser took; never throws.
 */
export function lint(topology: Topology): readonly Diagnostic[] {
  return check(topology, RULES);
}

/** What `reach`, `plan` and `apply` refuse: the errors alone, without the work of the warnings. */
export function lintErrors(topology: Topology): readonly Diagnostic[] {
  return check(
    topology,
    RULES.filter(({ severity }) => severity === "error"),
  );
}

function check(topology: Topology, rules: readonly Rule[]): readonly Diagnostic[] {
  const index = indexTopology(topology);
  const found = rules.flatMap((rule) =>
    [...rule.check(index)].map((finding) => ({
      diagnostic: diagnosticOf(rule, finding),
      rank: rankOf(index, finding.node),
    })),
  );
  // Sorting is stable, so that equal ranks stay in the order of codes.
  found.sort(
    (a, b) =>
      SEVERITY_ORDER[a.diagnostic.severity] - SEVERITY_ORDER[b.diagnostic.severity] ||
      a.rank - b.rank,
  );
  return found.map(({ diagnostic }) => diagnostic);
}

function diagnosticOf({ code, severity }: Rule, finding: Finding): Diagnostic {
  const { node, path, message, kernelError, fixes = [] } = finding;
  return {
    code,
    severity,
    ...(node === undefined ? {} : { node }),
    path,
    message,
    ...(kernelError === undefined ? {} : { kernelError }),
    fixes,
  };
}
