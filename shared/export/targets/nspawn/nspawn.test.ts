import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guestsLab, hostileText, oddlyNamedLab } from "../../__testing__/guests-lab.ts";
import { outcomeOf, shown } from "../../__testing__/whole-lab.ts";
import type { Lab } from "../../lab.ts";
import { nspawn } from "./nspawn.ts";

describe("the target nspawn", () => {
  it("writes the lab of guests", async () => {
    const text = shown(outcomeOf(nspawn, guestsLab()));
    await expect(text).toMatchFileSnapshot("__fixtures__/guests-lab.txt");
  });

  it("holds no free text at all", () => {
    const texts = (lab: Lab): readonly string[] =>
      outcomeOf(nspawn, lab).files.map(({ text }) => text);
    fc.assert(
      fc.property(
        fc.array(hostileText(), { minLength: 3, maxLength: 3 }),
        ([vm, first, second]) => {
          const hostile = guestsLab(["Guests", vm ?? "", first ?? "", second ?? ""]);
          expect(texts(hostile)).toEqual(texts(guestsLab()));
          outcomeOf(nspawn, hostile).files.forEach(({ path }) => {
            expect(path).toMatch(/^(guests\/|networks\/)?[a-z0-9][a-z0-9.-]*$/u);
          });
        },
      ),
      { seed: 20_261_123, numRuns: 30 },
    );
  });

  it.each(["a*", "'x'", "b$(id)", "+c"])("refuses to name the NIC %s", (nic) => {
    const made = nspawn.write(oddlyNamedLab(nic, "container"));
    expect(made.ok ? [] : made.error.map(({ node }) => node)).toEqual(["n"]);
  });
});
