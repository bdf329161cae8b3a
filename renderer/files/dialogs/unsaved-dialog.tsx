import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { useApp, useFrom } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { saveDocument } from "../save-document.ts";

/** Asks what becomes of unsaved work before something else takes its place. */
export function UnsavedDialog(): ReactNode {
  const app = useApp();
  const t = useText();
  const leaving = useFrom("file", (file) => file.leaving);
  const name = useFrom("document", ({ topology }) => topology?.name ?? "");
  const stay = (): void => {
    app.file.setState({ leaving: null });
  };
  const leave = (): void => {
    stay();
    leaving?.();
  };
  return (
    <Dialog
      open={leaving !== null}
      size="small"
      title={t("ui.files.unsaved.title", { name })}
      onClose={stay}
      footer={
        <>
          <Button variant="ghost" onClick={leave}>
            {t("ui.files.unsaved.discard")}
          </Button>
          <Button onClick={stay}>{t("ui.files.cancel")}</Button>
          <Button
            variant="primary"
            onClick={() => {
              stay();
              void saveDocument(app, leaving ?? undefined);
            }}
          >
            {t("ui.files.unsaved.save")}
          </Button>
        </>
      }
    >
      <p>{t("ui.files.unsaved.text")}</p>
    </Dialog>
  );
}
