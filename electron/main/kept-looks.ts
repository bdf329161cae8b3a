import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../../shared/protocol/app/settings.ts";

/** What of the settings shows before the page runs. */
export type Looks = Pick<Settings, "theme" | "language" | "panels">;

const THEMES: readonly unknown[] = ["light", "dark"] satisfies readonly Looks["theme"][];
const LANGUAGES: readonly unknown[] = ["en", "vi"] satisfies readonly Looks["language"][];

/** What the settings of the last time say; where they say nothing that can be read, the defaults. */
export function readLooks(configFolder: string): Looks {
  try {
    return parseLooks(readFileSync(join(configFolder, "settings.json"), "utf8"));
  } catch {
    // Not there yet, or broken: whoever reads all of the settings says so.
    return looksOf({});
  }
}

/**
 * By hand, as the first window waits for this: a library that checks would take its time.
 *
 * @throws {SyntaxError} it is no JSON
 */
export function parseLooks(text: string): Looks {
  const value: unknown = JSON.parse(text);
  return looksOf(isObject(value) ? value : {});
}

function looksOf({ theme, language, panels }: Readonly<Record<string, unknown>>): Looks {
  return {
    theme: THEMES.includes(theme) ? (theme as Looks["theme"]) : "system",
    language: LANGUAGES.includes(language) ? (language as Looks["language"]) : "system",
    panels:
      isObject(panels) && Object.values(panels).every(Number.isSafeInteger)
        ? (panels as Looks["panels"])
        : {},
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
