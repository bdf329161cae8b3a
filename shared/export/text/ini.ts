/** A key and its value; a list stands for the same key several times. */
export type IniEntry = readonly [key: string, value: string | readonly string[] | null];

/** One section of a systemd unit or a NetworkManager keyfile; entries with null are left out. */
export interface IniSection {
  readonly name: string;
  readonly entries: readonly IniEntry[];
}

/** What may stand in a value as it is: no space at an end, no quote, no escape, no `%` or `$`. */
const PLAIN = /^[A-Za-z0-9_./:=,@+-]+( [A-Za-z0-9_./:=,@+-]+)*$/;

/**
 * Writes sections one after the other; those without an entry are left out.
 *
 * Only plain values: names that these formats would read in another way are refused long before (see
 * `isPlainName`), so anything else is our mistake.
 *
 * @throws RangeError for a value that is not plain
 */
export function toIni(sections: readonly IniSection[]): string {
  return sections
    .map(({ name, entries }) => ({ name, lines: entries.flatMap(entryLines) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => [`[${name}]`, ...lines].join("\n") + "\n")
    .join("\n");
}

function entryLines([key, value]: IniEntry): readonly string[] {
  const values = value === null ? [] : typeof value === "string" ? [value] : value;
  return values.map((one) => {
    if (!PLAIN.test(one)) {
      throw new RangeError(`${key}: ${JSON.stringify(one)} cannot stand in an ini file`);
    }
    return `${key}=${one}`;
  });
}
