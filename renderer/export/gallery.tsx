import "./gallery.css";
import { useState, type ReactNode } from "react";
import type { Topology } from "../../shared/topology/document.ts";
import { useSay } from "../i18n/language.ts";
import { chooseItem, chosenItem } from "./choice.ts";
import { HostSelect } from "./host-select.tsx";
import { itemOf, type GalleryItem } from "./gallery-items.ts";
import { NotesPane } from "./notes-pane.tsx";
import { PicturePane } from "./picture-pane.tsx";
import { Preview } from "./preview.tsx";
import { TargetList } from "./target-list.tsx";
import { useChoices } from "./use-choices.ts";
import { useMade } from "./use-made.ts";

/** Targets on the left, what the chosen one gives in the middle, what to know of it on the right. */
export function Gallery({ topology }: { readonly topology: Topology }): ReactNode {
  const say = useSay();
  const [id, setId] = useState(chosenItem);
  const item = itemOf(id);
  const choices = useChoices(topology);
  const { shown, isFresh, byItem } = useMade(item, choices.asked);
  const choose = ({ id: chosen }: GalleryItem): void => {
    chooseItem(chosen);
    setId(chosen);
  };
  const isShown = choices.errors === null || choices.errors === 0;
  return (
    <div className="export-gallery" data-follows-document>
      <TargetList chosen={item} made={isShown ? byItem : null} onChoose={choose} />
      <section className="export-gallery-item" aria-label={item.title}>
        <header className="export-gallery-head">
          <div className="export-gallery-words">
            <h3>{item.title}</h3>
            <p>{say(item.about)}</p>
          </div>
          {item.kind === "target" && <HostSelect choices={choices} />}
        </header>
        <Preview key={item.id} item={item} choices={choices} made={shown} isFresh={isFresh} />
      </section>
      {item.kind === "target" ? (
        <NotesPane key={item.id} item={item} made={isShown ? shown : undefined} />
      ) : (
        <PicturePane item={item} choices={choices} made={isShown ? shown : undefined} />
      )}
    </div>
  );
}
