/** The words for an amount in one language; `other` serves where a language has no other form. */
export interface PluralForms {
  readonly one?: string;
  readonly other: string;
}

/**
 * Picks the word that goes with an amount by the language's plural rules (Unicode CLDR).
 *
 * `plural("en", 3, { one: "change", other: "changes" })` is `"3 changes"`.
 */
export function plural(language: string, amount: number, forms: PluralForms): string {
  const category = new Intl.PluralRules(language).select(amount);
  const word = category === "one" ? (forms.one ?? forms.other) : forms.other;
  return `${amount} ${word}`;
}

/** Joins names to a list as the language writes it: `a, b and c`. */
export function list(language: string, items: readonly string[]): string {
  return new Intl.ListFormat(language, { style: "long", type: "conjunction" }).format(items);
}
