import "./recoverable-work.css";
import { LifeBuoy } from "lucide-react";
import type { ReactNode } from "react";
import type { Recoverable } from "../../../shared/protocol/app/documents.ts";
import { useText } from "../../i18n/language.ts";
import { useApp, useFrom } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { discardRecoverable, recover } from "../open-document.ts";
import { useTime } from "./use-time.ts";

/** Unsaved work of a start that did not end well; nothing when there is none. */
export function RecoverableWork(): ReactNode {
  const t = useText();
  const work = useFrom("file", ({ recoverable }) => recoverable);
  if (work.length === 0) {
    return null;
  }
  return (
    <section className="recoverable" aria-labelledby="recoverable-title">
      <h2 id="recoverable-title" className="recoverable-head">
        <LifeBuoy size={16} aria-hidden />
        {t("ui.files.recover.title")}
      </h2>
      <p className="recoverable-text">{t("ui.files.recover.text")}</p>
      <RecoverableList />
    </section>
  );
}

/** Each with its two answers. */
export function RecoverableList(): ReactNode {
  const work = useFrom("file", ({ recoverable }) => recoverable);
  return (
    <ul className="recoverable-list">
      {work.map((one) => (
        <RecoverableRow key={one.id} work={one} />
      ))}
    </ul>
  );
}

function RecoverableRow({ work }: { readonly work: Recoverable }): ReactNode {
  const app = useApp();
  const t = useText();
  const timeOf = useTime();
  const name = work.documentName;
  const time = timeOf(work.time);
  const where =
    work.file === null
      ? t("ui.files.recover.neverSaved", { time })
      : t("ui.files.recover.from", { name: work.file.name, folder: work.file.folder, time });
  return (
    <li>
      <div className="recoverable-what">
        <p className="recoverable-name">{name}</p>
        <p className="recoverable-where">{where}</p>
      </div>
      <Button
        variant="ghost"
        aria-label={t("ui.files.recover.discardNamed", { name })}
        onClick={() => {
          discardRecoverable(app, work.id);
        }}
      >
        {t("ui.files.recover.discard")}
      </Button>
      <Button
        aria-label={t("ui.files.recover.openNamed", { name })}
        onClick={() => {
          recover(app, work);
        }}
      >
        {t("ui.files.recover.open")}
      </Button>
    </li>
  );
}
