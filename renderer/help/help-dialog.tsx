import "./help-dialog.css";
import { lazy, Suspense, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Dialog } from "../ui/dialog.tsx";

// Its pages, their pictures and an exporter are of no use to who does not ask.
const HelpContent = lazy(async () => {
  const { HelpContent: component } = await import("./help-content.tsx");
  return { default: component };
});

/** How macvlan behaves: pages to read, with small networks to try. */
export function HelpDialog(): ReactNode {
  const app = useApp();
  const t = useText();
  const topic = useFrom("view", ({ help }) => help);
  const isOpen = useFrom("view", ({ overlay }) => overlay === "help");
  return (
    <Dialog
      open={isOpen}
      size="full"
      title={t("ui.help.title")}
      description={t("ui.help.lead")}
      onClose={() => {
        app.view.getState().open(null);
      }}
    >
      <Suspense
        fallback={
          <p className="help-loading" role="status">
            {t("ui.help.loading")}
          </p>
        }
      >
        <HelpContent topic={topic} />
      </Suspense>
    </Dialog>
  );
}
