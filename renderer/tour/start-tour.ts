import { say } from "../../shared/messages/say.ts";
import { message } from "../../shared/messages/message.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import { showDocument } from "../files/show-document.ts";
import { firstTemplate } from "../files/templates/templates.ts";
import { leaveDocument } from "../files/unsaved.ts";
import { spokenLanguage } from "../i18n/language.ts";
import type { App } from "../store/app.ts";

/** Opens the first template as a document of its own, and begins the tour on it. */
export function startTour(app: App): void {
  leaveDocument(app, () => {
    const { topology, title } = firstTemplate();
    const name = say(message(title), spokenLanguage(app));
    showDocument(app, { ...topology, id: crypto.randomUUID() as DocumentId, name }, null);
    app.view.getState().tour(0);
    declineTour(app);
  });
}

/** Whoever has seen the tour, or wants none, is never asked again. */
export function declineTour(app: App): void {
  if (app.settings.getState().tourSeen !== true) {
    app.settings.getState().change({ tourSeen: true });
  }
}
