const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;

/**
 * Quotes a word for a POSIX shell, so that it stays one word and nothing in it is run.
 *
 * Plain words stay as they are; everything else stands in single quotes, in which a shell reads
 * nothing but the closing one (POSIX.1-2017, 2.2.2).
 */
export function shellQuote(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
