import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { useApp, useFrom } from "../../store/app.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TemplateGallery } from "./template-gallery.tsx";

/** The gallery over an open document. */
export function TemplatesDialog(): ReactNode {
  const app = useApp();
  const t = useText();
  const isOpen = useFrom("view", ({ overlay }) => overlay === "templates");
  return (
    <Dialog
      open={isOpen}
      size="wide"
      title={t("ui.files.templates.title")}
      description={t("ui.files.templates.hint")}
      onClose={() => {
        app.view.getState().open(null);
      }}
    >
      <TemplateGallery />
    </Dialog>
  );
}
