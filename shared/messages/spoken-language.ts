import { LANGUAGES, type Language } from "./say.ts";

/** The language that is spoken: what is set, or the system's where we have it, or English. */
export function languageOf(setting: Language | "system", system: string): Language {
  const wanted = setting === "system" ? system.slice(0, 2) : setting;
  return LANGUAGES.find((language) => language === wanted) ?? "en";
}
