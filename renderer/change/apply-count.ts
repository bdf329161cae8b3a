import { useFrom } from "../store/app.ts";

/**
 * How many changes applying the document would make here, for the header's button.
 *
 * Null: it cannot be told, because no host of the document is this machine, it does not fit, or it
 * was not looked at yet.
 */
export function useApplyCount(): number | null {
  return useFrom("change", ({ preparation }) =>
    preparation.state === "ready" ? preparation.change.plan.operations.length : null,
  );
}
