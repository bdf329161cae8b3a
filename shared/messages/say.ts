import { en } from "./en/index.ts";
import type { Message, MessageParam } from "./message.ts";
import { vi } from "./vi/index.ts";

/** The languages that every sentence exists in. */
export const LANGUAGES = ["en", "vi"] as const;

export type Language = (typeof LANGUAGES)[number];

const catalogues = { en, vi } as const;

/** Says a message in a language; nested messages are said first. */
export function say(message: Message, language: Language = "en"): string {
  const sentence = catalogues[language][message.id] as (params: unknown) => string;
  const params = Object.fromEntries(
    Object.entries(message.params).map(([key, value]) => [key, spoken(value, language)]),
  );
  return sentence(params);
}

function spoken(
  value: MessageParam,
  language: Language,
): string | number | boolean | readonly string[] {
  return typeof value === "object" && "id" in value ? say(value, language) : value;
}
