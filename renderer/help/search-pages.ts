import { leadingTo } from "../../shared/help/links.ts";
import type { HelpGroup, HelpPage } from "../../shared/help/page.ts";
import { HELP_PAGES } from "../../shared/help/pages.ts";
import { HELP_TEXTS } from "../../shared/messages/help.ts";
import type { Language } from "../../shared/messages/say.ts";
import { folded } from "../actions/folded.ts";

/** Pages that belong together. */
export interface PageGroup {
  readonly group: HelpGroup;
  readonly pages: readonly HelpPage[];
}

/** The pages that have every word that is looked for, in their texts or as a lint code, by group. */
export function searchPages(search: string, language: Language): readonly PageGroup[] {
  const words = folded(search)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const found = HELP_PAGES.filter((page) => {
    const text = textOf(page, language);
    return words.every((word) => text.includes(word));
  });
  return [...new Set(found.map(({ group }) => group))].map((group) => ({
    group,
    pages: found.filter((page) => page.group === group),
  }));
}

const texts = new Map<string, string>();

function textOf({ id }: HelpPage, language: Language): string {
  const key = `${language} ${id}`;
  const { title, lead, sections } = HELP_TEXTS[language].pages[id];
  const names = leadingTo(id).map(([name]) => name);
  const text =
    texts.get(key) ?? folded([title, lead, JSON.stringify(sections), ...names].join(" "));
  texts.set(key, text);
  return text;
}
