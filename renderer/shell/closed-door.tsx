import type { ReactNode } from "react";
import type { CallFailure } from "../../shared/protocol/app/contract.ts";

/** What stands where the app would, when the backend does not let this page in. */
export function ClosedDoor({ failure }: { readonly failure: CallFailure | null }): ReactNode {
  return <p>{failure?.kind}</p>;
}
