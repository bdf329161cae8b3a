import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, say } from "../../messages/say.ts";
import { arbitraryCommand } from "../__testing__/arbitrary-command.ts";
import { arbitraryTopology } from "../__testing__/arbitrary-topology.ts";
import type { Topology } from "../document.ts";
import { parseTopologyValue } from "../parse.ts";
import { applyCommand } from "./apply.ts";
import type { Command } from "./command.ts";
import { parseCommand } from "./command-schema.ts";

const documentAndCommand = arbitraryTopology().chain((document) =>
  arbitraryCommand(document).map((command) => ({ document, command })),
);

const runs = { numRuns: 2000, seed: 20_261_122 };

/** Order of keys and nodes counts, so documents are compared as text. */
function textOf(document: Topology): string {
  return JSON.stringify(document);
}

/** Over JSON, as a history that is stored or a command that crosses a process boundary. */
function fromOutside(command: Command): Command {
  const parsed = parseCommand(JSON.parse(JSON.stringify(command)));
  if (!parsed.ok) {
    throw new Error(`${JSON.stringify(command)}: ${say(parsed.error.message)}`);
  }
  return parsed.value;
}

describe("every command", () => {
  it("is taken back exactly by its inverse, and done again by the inverse's", () => {
    let carriedOut = 0;
    fc.assert(
      fc.property(documentAndCommand, ({ document, command }) => {
        const applied = applyCommand(document, command);
        if (!applied.ok) {
          return;
        }
        carriedOut += 1;
        const back = applyCommand(applied.value.document, fromOutside(applied.value.inverse));
        if (!back.ok) {
          throw new Error(say(back.error.message));
        }
        expect(textOf(back.value.document)).toBe(textOf(document));
        const again = applyCommand(back.value.document, fromOutside(back.value.inverse));
        expect(again.ok && textOf(again.value.document)).toBe(textOf(applied.value.document));
      }),
      runs,
    );
    expect(carriedOut).toBeGreaterThan(runs.numRuns / 3);
  });

  it("leaves a valid document, and the given one as it was", () => {
    fc.assert(
      fc.property(documentAndCommand, ({ document, command }) => {
        const before = textOf(document);
        const applied = applyCommand(document, command);
        expect(textOf(document)).toBe(before);
        if (applied.ok) {
          const parsed = parseTopologyValue(applied.value.document);
          expect(parsed.ok ? [] : parsed.error).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("says what it is called, or why it was refused, in every language", () => {
    fc.assert(
      fc.property(documentAndCommand, ({ document, command }) => {
        const applied = applyCommand(document, command);
        const said = applied.ok ? applied.value.label : applied.error.message;
        for (const language of LANGUAGES) {
          expect(say(said, language)).toMatch(/^(?!.*(undefined|\[object)).+/su);
        }
      }),
      runs,
    );
  });
});
