import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Dialog } from "../ui/dialog.tsx";
import { LazyGallery } from "./lazy-gallery.tsx";

/** Everything that the document can be written as, to look at, copy and save. */
export function ExportDialog(): ReactNode {
  const app = useApp();
  const t = useText();
  const topology = useFrom("document", (document) => document.topology);
  const isOpen = useFrom("view", ({ overlay }) => overlay === "export");
  return (
    <Dialog
      open={isOpen && topology !== null}
      size="full"
      title={t("ui.export.title")}
      description={t("ui.export.lead")}
      onClose={() => {
        app.view.getState().open(null);
      }}
    >
      {topology && <LazyGallery topology={topology} />}
    </Dialog>
  );
}
