import "./template-gallery.css";
import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { useApp } from "../../store/app.ts";
import { openCopy } from "../new-document.ts";
import { TemplatePicture } from "./template-picture.tsx";
import { templateGroups, type Template } from "./templates.ts";

/** All templates with their pictures; opening one makes a new document of it. */
export function TemplateGallery(): ReactNode {
  const t = useText();
  return templateGroups().map(({ title, templates }) => (
    <section key={title} className="gallery-group" aria-labelledby={title}>
      <h3 id={title} className="gallery-title">
        {t(title)}
      </h3>
      <ul className="gallery">
        {templates.map((template) => (
          <li key={template.id}>
            <TemplateCard template={template} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function TemplateCard({ template }: { readonly template: Template }): ReactNode {
  const app = useApp();
  const t = useText();
  const { title, text, topology } = template;
  return (
    <button
      type="button"
      className="gallery-card"
      data-template={template.id}
      onClick={() => {
        app.view.getState().open(null);
        openCopy(app, topology, t(title));
      }}
    >
      <span className="gallery-picture">
        <TemplatePicture topology={topology} />
      </span>
      <span className="gallery-name">{t(title)}</span>
      <span className="gallery-text">{t(text)}</span>
    </button>
  );
}
