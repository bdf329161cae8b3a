import { useState, type ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { useFrom } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RecoverableList } from "../start/recoverable-work.tsx";

/** Offers unsaved work where a document is shown at once; the start screen has its own place. */
export function RecoveryDialog(): ReactNode {
  const t = useText();
  const [later, setLater] = useState(false);
  const isOffered = useFrom("file", ({ recoverable }) => recoverable.length > 0);
  const isShown = useFrom("document", ({ topology }) => topology !== null);
  const decideLater = (): void => {
    setLater(true);
  };
  return (
    <Dialog
      open={isOffered && isShown && !later}
      title={t("ui.files.recover.title")}
      description={t("ui.files.recover.text")}
      onClose={decideLater}
      footer={<Button onClick={decideLater}>{t("ui.files.recover.later")}</Button>}
    >
      <RecoverableList />
    </Dialog>
  );
}
