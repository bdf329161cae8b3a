import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import type { HelpPageId } from "../../shared/help/page.ts";
import { HELP_TEXTS } from "../../shared/messages/help.ts";
import { nextIn } from "../export/next-in.ts";
import { useLanguage, useText } from "../i18n/language.ts";
import { TextField } from "../ui/text-field.tsx";
import { searchPages, type PageGroup } from "./search-pages.ts";

interface HelpListProps {
  readonly chosen: HelpPageId;
  readonly onChoose: (page: HelpPageId) => void;
}

/** All pages, or those that a text finds; arrows walk them, in the search field as well. */
export function HelpList({ chosen, onChoose }: HelpListProps): ReactNode {
  const t = useText();
  const language = useLanguage();
  const id = useId();
  const [search, setSearch] = useState("");
  const groups = searchPages(search, language);
  const pages = groups.flatMap((group) => group.pages.map((page) => page.id));
  const walk = (event: KeyboardEvent): void => {
    const next = nextIn(pages, pages.indexOf(chosen), event.key);
    if (next !== undefined) {
      event.preventDefault();
      onChoose(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    }
  };
  return (
    <nav className="help-list-pane" aria-label={t("ui.help.pages")}>
      <div
        className="help-search"
        onKeyDown={(event) => {
          // Home and End belong to the text that is typed.
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            walk(event);
          }
        }}
      >
        <TextField
          label={t("ui.help.search")}
          hideLabel
          placeholder={t("ui.help.search")}
          value={search}
          onType={setSearch}
          onCommit={setSearch}
        />
      </div>
      <div
        className="help-list"
        role="listbox"
        tabIndex={0}
        aria-label={t("ui.help.pages")}
        aria-activedescendant={pages.includes(chosen) ? `${id}-${chosen}` : undefined}
        onKeyDown={walk}
      >
        {groups.map((group) => (
          <Group key={group.group} {...{ group, id, chosen, onChoose }} />
        ))}
      </div>
      {groups.length === 0 && <p className="help-none">{t("ui.help.noMatch", { search })}</p>}
    </nav>
  );
}

interface GroupProps extends HelpListProps {
  readonly group: PageGroup;
  /** What the options' ids begin with. */
  readonly id: string;
}

function Group({ group: { group, pages }, id, chosen, onChoose }: GroupProps): ReactNode {
  const { pages: texts, words } = HELP_TEXTS[useLanguage()];
  return (
    <div role="group" aria-labelledby={`${id}-group-${group}`}>
      <div className="help-group" id={`${id}-group-${group}`} role="presentation">
        {words.groups[group]}
      </div>
      {pages.map((page) => (
        <div
          key={page.id}
          id={`${id}-${page.id}`}
          className="help-list-page"
          role="option"
          aria-selected={page.id === chosen}
          data-help-page={page.id}
          onClick={() => {
            onChoose(page.id);
          }}
        >
          {texts[page.id].title}
        </div>
      ))}
    </div>
  );
}
