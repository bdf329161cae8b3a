import "./explain/preview-banner.css";
import { Eye } from "lucide-react";
import type { ReactNode } from "react";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { headingOf } from "./explain/remedy-heading.ts";
import { applyRemedy } from "./explain/remedy-runs.ts";

/** Over the canvas while it shows what a remedy would make: keep it, or leave. */
export function PreviewBanner(): ReactNode {
  const t = useText();
  const say = useSay();
  const app = useApp();
  const remedy = useFrom("view", (view) => (view.preview === null ? null : view.remedy));
  return (
    remedy && (
      <div className="preview-banner" role="status">
        <Eye size={14} aria-hidden />
        <span className="preview-words">
          {t("ui.reach.preview.banner", { title: say(headingOf(remedy.title) ?? remedy.title) })}
        </span>
        <Button
          variant="primary"
          size="small"
          onClick={() => {
            applyRemedy(app, remedy);
          }}
        >
          {t("ui.reach.preview.keep")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            app.view.getState().look(null);
          }}
        >
          {t("ui.reach.preview.leave")}
        </Button>
      </div>
    )
  );
}
