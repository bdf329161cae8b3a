import { message } from "../../shared/messages/message.ts";
import type { Settings } from "../../shared/protocol/app/settings.ts";
import { LANGUAGES } from "../../shared/messages/say.ts";
import type { PanelName } from "../../shared/protocol/app/panels.ts";
import { showDrawer, toggleFold } from "../shell/panels.ts";
import { questionsOf } from "../../shared/reachability/relations/question.ts";
import type { Question } from "../analysis/analysis.ts";
import type { App } from "../store/app.ts";
import type { DrawerTab } from "../store/view-store.ts";
import type { Action } from "./action.ts";

const hasDocument = (app: App): boolean => app.document.getState().topology !== null;

const PANELS: readonly (readonly [panel: PanelName, shortcut: string])[] = [
  ["left", "Ctrl+B"],
  ["drawer", "Ctrl+J"],
  ["right", "Ctrl+Alt+B"],
];

const panelActions: readonly Action[] = PANELS.map(([panel, shortcut]) => ({
  id: `view.panel.${panel}`,
  group: "view",
  label: () => message(`ui.actions.panel.${panel}`),
  shortcuts: [shortcut],
  isEnabled: hasDocument,
  run: (app) => {
    toggleFold(app, panel);
  },
}));

const TABS: readonly DrawerTab[] = ["matrix", "problems", "plan", "commands"];

const tabActions: readonly Action[] = TABS.map((tab, place) => ({
  id: `view.drawer.${tab}`,
  group: "view",
  label: () => message(`ui.actions.drawer.${tab}`),
  shortcuts: [String(place + 1)],
  isEnabled: hasDocument,
  run: (app) => {
    showDrawer(app, tab);
  },
}));

const QUESTIONS: readonly (readonly [question: Question, shortcut: string])[] = [
  ["ping", "Shift+P"],
  ["ping6", "Shift+I"],
  ["unicast", "Shift+U"],
  ["broadcast", "Shift+B"],
];

const questionActions: readonly Action[] = QUESTIONS.map(([question, shortcut]) => ({
  id: `reach.ask.${question}`,
  group: "reach",
  label: () => message(`ui.actions.ask.${question}`),
  shortcuts: [shortcut],
  isEnabled: (app) => {
    const { topology } = app.document.getState();
    return topology !== null && questionsOf(topology).includes(question);
  },
  run: (app) => {
    app.view.getState().ask(question);
  },
}));

const THEMES: readonly Settings["theme"][] = ["system", "light", "dark"];

const themeActions: readonly Action[] = THEMES.map((theme) => ({
  id: `view.theme.${theme}`,
  group: "view",
  label: () => message(`ui.actions.theme.${theme}`),
  isEnabled: (app) => app.settings.getState().theme !== theme,
  run: (app) => {
    app.settings.getState().change({ theme });
  },
}));

const languageActions: readonly Action[] = LANGUAGES.map((language) => ({
  id: `view.language.${language}`,
  group: "view",
  label: () => message(`ui.actions.language.${language}`),
  isEnabled: (app) => app.settings.getState().language !== language,
  run: (app) => {
    app.settings.getState().change({ language });
  },
}));

/** What is seen, and how; nothing of it changes the document. */
export const viewActions = [
  {
    id: "view.palette",
    group: "view",
    label: () => message("ui.actions.palette"),
    shortcuts: ["Ctrl+K", "Ctrl+Shift+P"],
    run: (app) => {
      app.view.getState().open("palette");
    },
  },
  {
    id: "view.search",
    group: "view",
    label: () => message("ui.actions.search"),
    shortcuts: ["Ctrl+F"],
    isEnabled: hasDocument,
    run: (app) => {
      app.view.getState().open("search");
    },
  },
  ...tabActions,
  ...panelActions,
  {
    id: "view.minimap",
    group: "view",
    label: (app) =>
      app.settings.getState().minimap
        ? message("ui.actions.minimap.hide")
        : message("ui.actions.minimap.show"),
    shortcuts: ["Shift+M"],
    isEnabled: hasDocument,
    run: (app) => {
      app.settings.getState().change({ minimap: !app.settings.getState().minimap });
    },
  },
  {
    id: "view.snap",
    group: "view",
    label: (app) =>
      app.settings.getState().snap ? message("ui.actions.snap.off") : message("ui.actions.snap.on"),
    isEnabled: hasDocument,
    run: (app) => {
      app.settings.getState().change({ snap: !app.settings.getState().snap });
    },
  },
  ...questionActions,
  ...themeActions,
  ...languageActions,
] as const satisfies readonly Action[];
