import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { Dialog } from "../ui/dialog.tsx";
import { leave } from "./change-flow.ts";

/** The machine is looked at; mostly too short to be seen. */
export function PreparingStep(): ReactNode {
  const t = useText();
  const app = useApp();
  return (
    <Dialog
      open
      size="small"
      title={t("ui.change.preparing")}
      onClose={() => {
        leave(app);
      }}
    >
      <div
        className="change-bar change-bar-endless"
        role="progressbar"
        aria-label={t("ui.change.preparing")}
      />
    </Dialog>
  );
}
