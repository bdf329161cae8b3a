import "./inspector.css";
import type { ReactNode } from "react";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { DocumentPanel } from "./document-panel.tsx";
import { OwnersPanel } from "./owners-panel.tsx";
import { ownersOf } from "./owners.ts";

/** The properties of what is selected; of the document, when nothing is. */
export function Inspector(): ReactNode {
  const t = useText();
  const topology = useFrom("document", (document) => document.topology);
  const selection = useFrom("view", (view) => view.selection);
  const isPreview = useFrom("view", (view) => view.preview !== null);
  if (!topology) {
    return null;
  }
  const owners = ownersOf(topology, selection);
  return (
    <div className="inspector">
      {isPreview && <p className="inspector-banner">{t("ui.inspector.preview")}</p>}
      {owners.length === 0 ? (
        <DocumentPanel topology={topology} />
      ) : (
        <OwnersPanel
          // What was folded out or half typed belongs to what was selected then.
          key={owners.map(({ id }) => id).join()}
          owners={owners}
          index={indexTopology(topology)}
        />
      )}
    </div>
  );
}
