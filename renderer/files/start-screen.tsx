import "./start/start-screen.css";
import { FilePlus2, FolderOpen } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Kbd } from "../ui/kbd.tsx";
import { TourInvitation } from "../tour/tour-invitation.tsx";
import { NodeIcon } from "../ui/node-icon.tsx";
import { newDocument } from "./new-document.ts";
import { chooseFile } from "./open-document.ts";
import { RecentFiles } from "./start/recent-files.tsx";
import { RecoverableWork } from "./start/recoverable-work.tsx";
import { Showcase } from "./start/showcase.tsx";
import { Way } from "./start/way.tsx";
import { TemplateGallery } from "./templates/template-gallery.tsx";

/** What stands where the canvas will be: an invitation, not an empty window. */
export function StartScreen(): ReactNode {
  const t = useText();
  return (
    <div className="start">
      <div className="start-page">
        <TourInvitation />
        <div className="start-hero">
          <div>
            <h1 className="start-heading">{t("ui.files.start.heading")}</h1>
            <p className="start-lead">{t("ui.files.start.lead")}</p>
            <Ways />
          </div>
          <Showcase />
        </div>
        <RecoverableWork />
        <RecentFiles />
        <section aria-labelledby="start-templates">
          <h2 id="start-templates" className="start-section-title">
            {t("ui.files.templates.title")}
          </h2>
          <TemplateGallery />
        </section>
        <p className="start-drop">{t("ui.files.start.drop")}</p>
      </div>
    </div>
  );
}

function Ways(): ReactNode {
  const app = useApp();
  const t = useText();
  const { folder, hostName } = useFrom("host", ({ start }) => start);
  return (
    <div className="start-ways">
      <Way
        main
        icon={<NodeIcon icon="host" size={18} />}
        title={t("ui.files.start.import")}
        text={t("ui.files.start.importText", { hostName })}
        onClick={() => {
          app.view.getState().open("import");
        }}
      />
      <Way
        icon={<FilePlus2 size={18} />}
        title={t("ui.files.start.empty")}
        text={t("ui.files.start.emptyText")}
        onClick={() => {
          newDocument(app);
        }}
      />
      <Way
        icon={<FolderOpen size={18} />}
        title={t("ui.files.start.open")}
        text={
          folder === null
            ? t("ui.files.start.openText")
            : t("ui.files.start.openFolder", { folder })
        }
        aside={<Kbd keys="Ctrl+O" />}
        onClick={() => void chooseFile(app)}
      />
    </div>
  );
}
