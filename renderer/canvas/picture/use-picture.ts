import { sceneOf } from "../../../shared/diagram/scene/scene-of.ts";
import type { Language } from "../../../shared/messages/say.ts";
import { languageOf } from "../../../shared/messages/spoken-language.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { useLanguage } from "../../i18n/language.ts";
import { useApp, useFrom, type App } from "../../store/app.ts";
import { shownTopology, useShownTopology } from "../shown-topology.ts";
import { buildPicture } from "./build-picture.ts";
import type { Picture } from "./canvas-node.ts";

const EMPTY_PICTURE: Picture = { nodes: [], edges: [], items: new Map() };

interface Drawn {
  readonly topology: Topology;
  readonly document: Topology;
  readonly language: Language;
  readonly picture: Picture;
}

const drawings = new WeakMap<App, Drawn>();

/** The picture of what the canvas shows now. */
export function usePicture(): Picture {
  const app = useApp();
  const topology = useShownTopology();
  const document = useFrom("document", (state) => state.topology);
  const language = useLanguage();
  return pictureFor(app, topology, document, language);
}

/** The same for handlers. */
export function pictureNow(app: App): Picture {
  const { systemLanguage } = app.host.getState().start;
  const language = languageOf(app.settings.getState().language, systemLanguage);
  return pictureFor(app, shownTopology(app), app.document.getState().topology, language);
}

/** Made once for each document, from the one before, of which it keeps what has not changed. */
function pictureFor(
  app: App,
  topology: Topology | null,
  document: Topology | null,
  language: Language,
): Picture {
  if (!topology) {
    return EMPTY_PICTURE;
  }
  const drawn = document ?? topology;
  const last = drawings.get(app);
  if (last?.topology === topology && last.document === drawn && last.language === language) {
    return last.picture;
  }
  const input = { topology, scene: sceneOf(topology), document: drawn, language };
  const picture = buildPicture(input, last?.picture ?? null);
  drawings.set(app, { topology, document: drawn, language, picture });
  return picture;
}
