import type { Page } from "@playwright/test";
import { en } from "../../shared/messages/en/index.ts";
import { vi } from "../../shared/messages/vi/index.ts";

type Sentence = (params: unknown) => string;

/** Stand for whatever is filled in: a text, and a number that no sentence has by itself. */
const BLANK = "\u0001";
const NUMBER = 7919;
const BLANKS = [BLANK, NUMBER].map((blank): unknown => new Proxy({}, { get: () => blank }));

/** Said with blanks; nothing where a sentence needs real parameters. */
function said(sentence: Sentence): readonly string[] {
  return BLANKS.flatMap((blanks) => {
    try {
      const text = sentence(blanks);
      return typeof text === "string" ? [text.replaceAll(String(NUMBER), BLANK)] : [];
    } catch {
      return [];
    }
  });
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&");

const texts = (catalogue: object): readonly string[] => Object.values(catalogue).flatMap(said);

// Some words are the same in both languages, and some sentences are nothing but what is filled in.
const vietnamese = new Set(texts(vi));
const english = [...new Set(texts(en))].filter(
  (text) => !vietnamese.has(text) && /[a-z]{3}/u.test(text.replaceAll(BLANK, "")),
);
const plain = new Set(english.filter((text) => !text.includes(BLANK)));
const patterns = english
  .filter((text) => /[a-z]+ .*[a-z]{2}/u.test(text.replaceAll(BLANK, "")) && text.includes(BLANK))
  .map(
    (text) =>
      new RegExp(
        `^${text
          .split(BLANK)
          .map((part) => escaped(part))
          .join(".+")}$`,
        "su",
      ),
  );

const SEEN = `(() => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    // What stands on a key is the same everywhere.
    if (!walker.currentNode.parentElement.closest("kbd")) {
      found.add(walker.currentNode.textContent.trim());
    }
  }
  for (const name of ["aria-label", "title", "placeholder", "alt"]) {
    for (const element of document.querySelectorAll("[" + name + "]")) {
      found.add(element.getAttribute(name).trim());
    }
  }
  return [...found].filter(Boolean);
})()`;

/** The texts in a page, also those that only a screen reader says, that are English sentences. */
export async function englishLeft(page: Page): Promise<readonly string[]> {
  const seen = await page.evaluate<readonly string[]>(SEEN);
  return seen.filter((text) => plain.has(text) || patterns.some((pattern) => pattern.test(text)));
}
