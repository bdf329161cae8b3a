import { message } from "../../shared/messages/message.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import { copyMatrix, type CopyFormat } from "../reachability/matrix/copy-matrix.ts";
import { play, playExplained } from "../reachability/player/play-explained.ts";
import { endsOfItem } from "../../shared/diagram/lines/end-item.ts";
import { swapPair } from "../reachability/swap-pair.ts";
import type { App } from "../store/app.ts";
import type { Action } from "./action.ts";

/** The ends that are selected, in the order of the selection. */
function selectedEnds(app: App): readonly NodeId[] {
  const { topology } = app.document.getState();
  if (!topology) {
    return [];
  }
  const index = indexTopology(topology);
  const ends = app.view.getState().selection.map((item) => endsOfItem(index, item)[0]);
  return [...new Set(ends)].filter((end) => end !== undefined);
}

async function playBroadcast(app: App): Promise<void> {
  const { topology } = app.document.getState();
  const [end] = selectedEnds(app);
  if (topology && end !== undefined) {
    const journey = await app.analyst.broadcast(topology, end);
    play(app, [{ kind: "broadcast", journey }]);
  }
}

function copy(app: App, format: CopyFormat): Promise<void> | undefined {
  const { analysis } = app.analysis.getState();
  return analysis ? copyMatrix(app, format, analysis) : undefined;
}

const hasAnalysis = (app: App): boolean => app.analysis.getState().analysis !== null;

/** Who reaches whom: ask, explain, play, copy. */
export const reachActions: readonly Action[] = [
  {
    id: "reach.explain",
    group: "reach",
    label: () => message("ui.reach.action.explain"),
    shortcuts: ["E"],
    isEnabled: (app) => selectedEnds(app).length === 2,
    run: (app: App): void => {
      const [from, to] = selectedEnds(app);
      if (from !== undefined && to !== undefined) {
        app.view.getState().explain({ from, to });
      }
    },
  },
  {
    id: "reach.swap",
    group: "reach",
    label: () => message("ui.reach.action.swap"),
    shortcuts: ["Shift+E"],
    isEnabled: (app) => app.view.getState().pair !== null,
    run: swapPair,
  },
  {
    id: "reach.play",
    group: "reach",
    label: () => message("ui.reach.action.play"),
    shortcuts: ["P"],
    isEnabled: (app) => app.analysis.getState().explained !== null,
    run: (app: App): void => {
      const { explained } = app.analysis.getState();
      if (explained) {
        playExplained(app, explained);
      }
    },
  },
  {
    id: "reach.playBroadcast",
    group: "reach",
    label: () => message("ui.reach.action.playBroadcast"),
    isEnabled: (app) => selectedEnds(app).length === 1,
    run: playBroadcast,
  },
  {
    id: "reach.copyMarkdown",
    group: "reach",
    label: () => message("ui.reach.action.copyMarkdown"),
    isEnabled: hasAnalysis,
    run: (app) => copy(app, "markdown"),
  },
  {
    id: "reach.copyCsv",
    group: "reach",
    label: () => message("ui.reach.action.copyCsv"),
    isEnabled: hasAnalysis,
    run: (app) => copy(app, "csv"),
  },
];
