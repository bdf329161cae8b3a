import { shellQuote } from "../../../plan/shell-quote.ts";
import type { LabInterface } from "../../lab.ts";

/** An interface that the script makes, and the namespace that it lives in. */
export interface Placed {
  readonly link: LabInterface;
  /** Null: the host's own. */
  readonly namespace: string | null;
}

export function made(link: LabInterface, namespace: string | null): Placed {
  return { link, namespace };
}

/** The beginning of a command of `ip` in a namespace. */
export function ip(namespace: string | null): string {
  return namespace === null ? "ip" : `ip -n ${shellQuote(namespace)}`;
}

/** One command of words, each quoted. */
export function command(namespace: string | null, ...words: readonly string[]): string {
  return [ip(namespace), ...words.map(shellQuote)].join(" ");
}

/** The shell's test for a link. */
export function hasLink(namespace: string | null, name: string): string {
  const place = namespace === null ? "" : `-n ${shellQuote(namespace)} `;
  return `has_link ${place}${shellQuote(name)}`;
}

/** Does something unless a test holds, after writing down how to take it back. */
export function unless(
  test: string,
  undo: string,
  ...commands: readonly string[]
): readonly string[] {
  return [
    `if ! ${test}; then`,
    `  before ${shellQuote(undo)}`,
    ...commands.map((one) => `  ${one}`),
    "fi",
  ];
}
