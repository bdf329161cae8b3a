import { message } from "../../shared/messages/message.ts";
import { selectedTopic } from "../help/selected-topic.ts";
import { startTour } from "../tour/start-tour.ts";
import type { Action } from "./action.ts";

/** What explains: the help, and the first steps. */
export const helpActions = [
  {
    id: "help.open",
    group: "help",
    label: () => message("ui.help.open"),
    shortcuts: ["F1"],
    run: (app) => {
      app.view.getState().openHelp(selectedTopic(app));
    },
  },
  {
    id: "help.tour",
    group: "help",
    label: () => message("ui.tour.action"),
    run: startTour,
  },
] as const satisfies readonly Action[];
