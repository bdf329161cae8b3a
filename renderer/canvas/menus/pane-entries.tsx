import type { Point } from "../../../shared/diagram/scene/scene.ts";
import type { MenuEntry } from "../../ui/menu-item.tsx";
import { NodeIcon } from "../../ui/node-icon.tsx";
import { addByKind } from "../drafts/add-by-kind.ts";
import { PALETTE_KINDS } from "../drafts/draft.ts";
import { actionEntry, grouped, type MenuWords } from "./menu-words.ts";

/** What can be done with the canvas itself. */
export function paneEntries(words: MenuWords, at: Point | null): readonly MenuEntry[] {
  const { app, t } = words;
  const kinds: readonly MenuEntry[] = PALETTE_KINDS.map((kind) => ({
    id: `add.${kind}`,
    label: t(`ui.palette.${kind}`),
    icon: <NodeIcon icon={kind} />,
    run: () => {
      addByKind(app, kind, at ?? undefined);
    },
  }));
  return grouped([
    [{ type: "submenu", id: "add", label: t("ui.canvas.menu.add"), items: kinds }],
    [...actionEntry(words, "edit.paste"), ...actionEntry(words, "edit.selectAll")],
    [
      ...actionEntry(words, "view.fit"),
      ...actionEntry(words, "view.zoom100"),
      ...actionEntry(words, "view.tidy"),
    ],
  ]);
}
