import { HELP_TEXTS, type HelpTexts } from "../messages/help.ts";
import { LANGUAGES, type Language } from "../messages/say.ts";
import { demonstrate, pictureOf } from "./demonstrate.ts";
import { leadingTo } from "./links.ts";
import type { HelpChoice, HelpGroup, HelpPage } from "./page.ts";
import { HELP_PAGES } from "./pages.ts";

/** A file of the printed help, by its path below its folder. */
export interface HelpFile {
  readonly path: string;
  readonly text: string;
}

/** Where each language has its pages, and what it calls itself. */
const EDITIONS: Readonly<Record<Language, { readonly folder: string; readonly name: string }>> = {
  en: { folder: "", name: "English" },
  vi: { folder: "vi/", name: "Tiếng Việt" },
};

/**
 * The help as Markdown with pictures, in each language: an index, a page for each page, a picture for
 * each state shown.
 */
export function helpFiles(): readonly HelpFile[] {
  return LANGUAGES.flatMap((language) =>
    filesIn(language).map(({ path, text }) => ({ path: EDITIONS[language].folder + path, text })),
  );
}

function filesIn(language: Language): readonly HelpFile[] {
  return [
    { path: "README.md", text: indexText(language) },
    ...HELP_PAGES.flatMap((page) => [
      { path: `${page.id}.md`, text: pageText(page, language) },
      ...shownStates(page).map(({ name, choice }) => ({
        path: `pictures/${name}.svg`,
        text: pictureOf(page.demo, demonstrate(page.demo, choice, language).topology, {
          theme: "light",
          language,
        }),
      })),
    ]),
  ];
}

interface ShownState {
  /** Of the picture. */
  readonly name: string;
  readonly choice: HelpChoice;
}

/** At the start, and with what a page has besides. */
function shownStates({ id, demo }: HelpPage): readonly ShownState[] {
  const { alternative } = demo;
  return [
    { name: id, choice: {} },
    ...(alternative ? [{ name: `${id}-2`, choice: alternative }] : []),
  ];
}

function indexText(language: Language): string {
  const { pages, words } = HELP_TEXTS[language];
  const up = EDITIONS[language].folder === "" ? "" : "../";
  const others = LANGUAGES.filter((other) => other !== language);
  const groups = Object.keys(words.groups) as readonly HelpGroup[];
  return blocks([
    `# ${words.index}`,
    words.indexLead,
    others
      .map((other) => `[${EDITIONS[other].name}](${up}${EDITIONS[other].folder}README.md)`)
      .join(" · "),
    ...groups.flatMap((group) => [
      `## ${words.groups[group]}`,
      HELP_PAGES.filter((page) => page.group === group)
        .map(({ id }) => `- [${pages[id].title}](${id}.md): ${pages[id].lead}`)
        .join("\n"),
    ]),
  ]);
}

interface Section {
  readonly title: string;
  readonly text: readonly string[];
}

function pageText(page: HelpPage, language: Language): string {
  const texts = HELP_TEXTS[language];
  const { title, lead, sections } = texts.pages[page.id];
  return blocks([
    `# ${title}`,
    lead,
    ...Object.entries<Section>(sections).flatMap(([name, section]) => [
      `## ${section.title}`,
      ...section.text,
      ...leadsHere(page, name, texts),
    ]),
    ...shownStates(page).flatMap((state) => stateBlocks(page, state, language)),
    `## ${texts.words.sources}`,
    page.sources.map(({ text }) => `- ${text}`).join("\n"),
  ]);
}

function leadsHere({ id }: HelpPage, section: string, { words }: HelpTexts): readonly string[] {
  const codes = leadingTo(id).flatMap(([name, place]) =>
    place === `${id}/${section}` && name.startsWith("MV") ? [name] : [],
  );
  return codes.length === 0 ? [] : [`${words.lookedUp}: ${codes.join(", ")}`];
}

/** What the switches are set to, the picture, who reaches whom, and the commands. */
function stateBlocks(
  { id, demo }: HelpPage,
  { name, choice }: ShownState,
  language: Language,
): readonly string[] {
  const { pages, words } = HELP_TEXTS[language];
  const { verdicts, facts, commands } = demonstrate(demo, choice, language);
  const settings = demo.switches.map(({ id: one, start }) => {
    const { label, values } = words.switches[one];
    const named: Readonly<Record<string, string>> = values;
    return `${label}: ${named[choice[one] ?? start] ?? ""}`;
  });
  const sentences = [...verdicts.map(({ sentence }) => sentence), ...facts];
  const alt = words.picture({ title: pages[id].title, verdicts: sentences.join(". ") });
  return [
    `## ${settings.join("; ")}`,
    `![${alt}](pictures/${name}.svg)`,
    sentences.map((sentence) => `- ${sentence}`).join("\n"),
    ["```sh", ...commands, "```"].join("\n"),
  ];
}

function blocks(texts: readonly string[]): string {
  return `${texts.join("\n\n")}\n`;
}
