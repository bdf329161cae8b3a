import type { Operation } from "../../shared/plan/plan.ts";
import type {
  AppliedDocument,
  HostSnapshot,
  PermanentDocument,
} from "../../shared/protocol/app/host.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import { useFrom } from "../store/app.ts";

/**
 * How an applied node's link differs from what was applied.
 *
 * `missing`: somebody removed it; `changed`: it is there and otherwise; `foreign`: something of ours
 * is there that was not applied.
 */
export type DriftMark = "missing" | "changed" | "foreign";

const known = new WeakMap<AppliedDocument, ReadonlyMap<NodeId, DriftMark>>();

/** What is applied here of a document; undefined: nothing. */
export function appliedOf(
  snapshot: HostSnapshot | null,
  documentId: string | undefined,
): AppliedDocument | undefined {
  return snapshot?.applied.find(({ record }) => record.documentId === documentId);
}

/** What of a document comes back here after a restart; undefined: nothing. */
export function permanentOf(
  snapshot: HostSnapshot | null,
  documentId: string | undefined,
): PermanentDocument | undefined {
  return snapshot?.permanent.find((one) => one.documentId === documentId);
}

/** The marks of an applied document's nodes; a missing link outweighs what is wrong with it. */
export function driftMarks(applied: AppliedDocument): ReadonlyMap<NodeId, DriftMark> {
  const made = known.get(applied) ?? marksOf(applied);
  known.set(applied, made);
  return made;
}

function marksOf({ drift }: AppliedDocument): ReadonlyMap<NodeId, DriftMark> {
  const marks = new Map<NodeId, DriftMark>();
  for (const operation of drift) {
    if (operation.node !== null && marks.get(operation.node) !== "missing") {
      marks.set(operation.node, markOf(operation));
    }
  }
  return marks;
}

/** A route or an address that is gone leaves its link where it is, only otherwise. */
function markOf({ op, target }: Operation): DriftMark {
  const isWhole = target === "link" || target === "namespace";
  switch (op) {
    case "create":
      return isWhole ? "missing" : "changed";
    case "delete":
      return isWhole ? "foreign" : "changed";
    case "change":
    case "recreate":
      return "changed";
  }
}

/** The drift of one node of the open document, for the mark at its corner. */
export function useDrift(node: NodeId): DriftMark | undefined {
  const documentId = useFrom("document", ({ topology }) => topology?.id);
  return useFrom("host", ({ snapshot }) => {
    const applied = appliedOf(snapshot, documentId);
    return applied && driftMarks(applied).get(node);
  });
}
