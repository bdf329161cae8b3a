import "./crash.css";
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { message } from "../../shared/messages/message.ts";
import { serialiseTopology } from "../../shared/topology/serialise.ts";
import { useText } from "../i18n/language.ts";
import { useApp, type App } from "../store/app.ts";
import { Button } from "../ui/button.tsx";

interface CrashProps {
  readonly place: "window" | "panel";
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What stands where something could not be drawn: what happened, and that nothing is lost. */
export function Crash({ place, error, onRetry }: CrashProps): ReactNode {
  const app = useApp();
  const t = useText();
  return (
    <div className={`crash crash-${place}`} role="alert">
      <TriangleAlert size={20} className="crash-icon" aria-hidden />
      <h2>{t(`ui.shell.crash.${place}`)}</h2>
      <p>{t(`ui.shell.crash.${place}.safe`)}</p>
      <pre className="crash-error selectable">{error.message}</pre>
      <div className="crash-buttons">
        <Button variant="primary" onClick={onRetry}>
          {t("ui.shell.crash.retry")}
        </Button>
        <Button
          onClick={() => {
            void saveCopy(app);
          }}
        >
          {t("ui.shell.crash.saveCopy")}
        </Button>
        {place === "window" && (
          <Button
            variant="ghost"
            onClick={() => {
              location.reload();
            }}
          >
            {t("ui.shell.crash.reload")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** One line over what can still be used. */
export function LayerCrash({ error, onRetry }: Omit<CrashProps, "place">): ReactNode {
  const t = useText();
  return (
    <div className="crash-layer" role="alert" title={error.message}>
      <TriangleAlert size={16} className="crash-icon" aria-hidden />
      {t("ui.shell.crash.layer")}
      <Button size="small" onClick={onRetry}>
        {t("ui.shell.crash.retry")}
      </Button>
    </div>
  );
}

/** Writes the document beside its file, whatever else is broken. */
async function saveCopy(app: App): Promise<void> {
  const { topology } = app.document.getState();
  if (!topology) {
    return;
  }
  const saved = await app.client.call("documents.saveAs", {
    name: `${topology.name.slice(0, 200)} (${Date.now()})`,
    text: serialiseTopology(topology),
    replace: false,
  });
  if (!saved.ok) {
    app.notices.getState().tell("bad", saved.error.message);
  } else if (saved.value) {
    const params = { file: saved.value.file.name };
    app.notices.getState().tell("good", message("ui.shell.crash.saved", params));
  }
}
