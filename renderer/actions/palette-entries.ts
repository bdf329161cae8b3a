import { defaultFilter } from "cmdk";
import type { Message } from "../../shared/messages/message.ts";
import { say, type Language } from "../../shared/messages/say.ts";
import { nameOf } from "../../shared/topology/commands/names.ts";
import { centre } from "../canvas/canvas-commands.ts";
import type { App } from "../store/app.ts";
import type { NodeIconName } from "../ui/node-icon.tsx";
import type { ActionGroup } from "./action.ts";
import { folded } from "./folded.ts";
import { iconOf } from "./icon-of.ts";
import { ACTIONS, isEnabled, runAction } from "./registry.ts";
import { showDrawer } from "../shell/panels.ts";

/** Most hits of one kind; more would not be read. */
const MAX_HITS = 30;

/** Something that the command palette finds. */
export interface PaletteEntry {
  readonly kind: "action" | "node" | "problem";
  /** Unique. */
  readonly id: string;
  readonly label: string;
  /** Also searched. */
  readonly words: string;
  readonly icon?: NodeIconName;
  readonly group?: ActionGroup;
  readonly severity?: "error" | "warning" | "info";
  readonly shortcut?: string | undefined;
  readonly run: () => void;
}

/** What can be done now. */
export function actionEntries(app: App, language: Language): readonly PaletteEntry[] {
  return ACTIONS.filter((action) => action.id !== "view.palette" && isEnabled(app, action)).map(
    (action) => {
      const label: Message = action.label(app);
      return {
        kind: "action" as const,
        id: action.id,
        label: say(label, language),
        // Who knows the program in English finds it by that as well.
        words: say(label, "en"),
        group: action.group,
        shortcut: action.shortcuts?.[0],
        run: () => {
          runAction(app, action.id);
        },
      };
    },
  );
}

export function nodeEntries(app: App): readonly PaletteEntry[] {
  const { topology } = app.document.getState();
  return (topology?.nodes ?? []).map((node) => ({
    kind: "node",
    id: `node:${node.id}`,
    label: nameOf(node),
    words: "addresses" in node ? (node.addresses ?? []).join(" ") : "",
    icon: iconOf(node),
    run: () => {
      app.view.getState().select([node.id]);
      centre(app, [node.id]);
    },
  }));
}

export function problemEntries(app: App, language: Language): readonly PaletteEntry[] {
  const { analysis } = app.analysis.getState();
  return (analysis?.diagnostics ?? []).map(({ code, severity, node, message }, place) => ({
    kind: "problem",
    id: `problem:${place}`,
    label: say(message, language),
    words: code,
    severity,
    run: () => {
      if (node !== undefined) {
        app.view.getState().select([node]);
        centre(app, [node]);
      } else {
        showDrawer(app, "problems");
      }
    },
  }));
}

/** The entries that a text finds, best first; with no text as they are. */
export function matching(entries: readonly PaletteEntry[], text: string): readonly PaletteEntry[] {
  const wanted = folded(text.trim());
  if (wanted === "") {
    return entries;
  }
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, wanted) }))
    .filter(({ score }) => score > 0.001)
    .sort((one, other) => other.score - one.score)
    .slice(0, MAX_HITS)
    .map(({ entry }) => entry);
}

function scoreOf({ label, words }: PaletteEntry, wanted: string): number {
  return Math.max(
    defaultFilter(folded(label), wanted),
    words === "" ? 0 : 0.9 * defaultFilter(folded(words), wanted),
  );
}
