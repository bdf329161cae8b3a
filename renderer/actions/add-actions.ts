import { message } from "../../shared/messages/message.ts";
import { addByKind, PALETTE_KINDS, type PaletteKind } from "../canvas/drafts/add-by-kind.ts";
import type { App } from "../store/app.ts";
import type { Action } from "./action.ts";

/** The letter that adds a kind. */
export const ADD_LETTERS: Readonly<Record<PaletteKind, string>> = {
  host: "H",
  nic: "N",
  macvlan: "M",
  vm: "V",
  container: "C",
  namespace: "S",
  bond: "D",
  bridge: "B",
  switch: "W",
  station: "T",
  note: "O",
};

/** A child needs something to hang on; everything else can stand by itself or brings its host. */
export function canAdd(app: App, kind: PaletteKind): boolean {
  const { topology } = app.document.getState();
  return (
    topology !== null &&
    (kind !== "macvlan" ||
      topology.nodes.some((node) => ["nic", "bond", "bridge"].includes(node.kind)))
  );
}

/** Adds one of each kind, to what is selected or in the middle of the view. */
export const addActions: readonly Action[] = PALETTE_KINDS.map((kind) => ({
  id: `add.${kind}`,
  group: "add",
  label: () => message("ui.palette.add", { what: message(`ui.palette.${kind}`) }),
  shortcuts: [ADD_LETTERS[kind]],
  isEnabled: (app) => canAdd(app, kind),
  run: (app) => {
    addByKind(app, kind);
  },
}));
