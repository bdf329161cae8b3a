import "./target-list.css";
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { useSay, useText } from "../i18n/language.ts";
import { TextField } from "../ui/text-field.tsx";
import { searchGallery, type GalleryGroup, type GalleryItem } from "./gallery-items.ts";
import { lossesOf, type Made } from "./made.ts";
import { nextIn } from "./next-in.ts";
import { LossSign } from "./loss-sign.tsx";

interface TargetListProps {
  readonly chosen: GalleryItem;
  /** What was written so far; null: nothing can be. */
  readonly made: ReadonlyMap<string, Made> | null;
  readonly onChoose: (item: GalleryItem) => void;
}

/** Everything that a document can be written as; arrows walk it, in the search field as well. */
export function TargetList({ chosen, made, onChoose }: TargetListProps): ReactNode {
  const t = useText();
  const say = useSay();
  const id = useId();
  const [search, setSearch] = useState("");
  const groups = searchGallery(search, say);
  const items = groups.flatMap((group) => group.items);
  const walk = (event: KeyboardEvent): void => {
    const next = nextIn(items, items.indexOf(chosen), event.key);
    if (next) {
      event.preventDefault();
      onChoose(next);
      document.getElementById(`${id}-${next.id}`)?.scrollIntoView({ block: "nearest" });
    }
  };
  return (
    <div className="export-targets">
      <div className="export-targets-search" onKeyDown={walkBesideText(walk)}>
        <TextField
          label={t("ui.export.search")}
          hideLabel
          autoFocus
          placeholder={t("ui.export.search")}
          value={search}
          onType={setSearch}
          onCommit={setSearch}
        />
      </div>
      <div
        className="export-targets-list"
        role="listbox"
        tabIndex={0}
        aria-label={t("ui.export.targets")}
        aria-activedescendant={items.includes(chosen) ? `${id}-${chosen.id}` : undefined}
        onKeyDown={walk}
      >
        {groups.map((group) => (
          <Group key={group.family} {...{ group, id, chosen, made, onChoose }} />
        ))}
        {groups.length === 0 && (
          <p className="export-targets-none">{t("ui.export.noMatch", { search })}</p>
        )}
      </div>
    </div>
  );
}

/** Home and End belong to the text that is typed. */
function walkBesideText(walk: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      walk(event);
    }
  };
}

interface GroupProps extends TargetListProps {
  readonly group: GalleryGroup;
  /** What the options' ids begin with. */
  readonly id: string;
}

function Group({ group, id, chosen, made, onChoose }: GroupProps): ReactNode {
  const t = useText();
  const say = useSay();
  return (
    <div role="group" aria-labelledby={`${id}-group-${group.family}`}>
      <div className="export-targets-family" id={`${id}-group-${group.family}`} role="presentation">
        {t(`ui.export.family.${group.family}`)}
      </div>
      {group.items.map((item) => {
        const written = made?.get(item.id);
        return (
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            className="export-target"
            role="option"
            aria-selected={item === chosen}
            data-target={item.id}
            onClick={() => {
              onChoose(item);
            }}
          >
            <span className="export-target-title">
              <span>{item.title}</span>
              {written && (
                <LossSign count={lossesOf(written)} isRefused={written.state === "refused"} />
              )}
            </span>
            <span className="export-target-about">{say(item.about)}</span>
          </div>
        );
      })}
    </div>
  );
}
