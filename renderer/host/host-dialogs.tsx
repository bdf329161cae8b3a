import type { ReactNode } from "react";
import { useFrom } from "../store/app.ts";
import { BindingsDialog } from "./bindings-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";

/** The dialogs about this workstation; at most one shows. */
export function HostDialogs(): ReactNode {
  const overlay = useFrom("view", (view) => view.overlay);
  const snapshot = useFrom("host", (host) => host.snapshot);
  const topology = useFrom("document", (document) => document.topology);
  if (!snapshot) {
    return null;
  }
  if (overlay === "import") {
    return <ImportDialog snapshot={snapshot} />;
  }
  return overlay === "bindings" && topology ? (
    <BindingsDialog snapshot={snapshot} topology={topology} />
  ) : null;
}
