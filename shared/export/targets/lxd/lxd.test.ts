import { describe, expect, it } from "vitest";
import { guestsLab } from "../../__testing__/guests-lab.ts";
import { outcomeOf, shown } from "../../__testing__/whole-lab.ts";
import { lxd } from "./lxd.ts";

describe("the target lxd", () => {
  it("writes the lab of guests", async () => {
    const text = shown(outcomeOf(lxd, guestsLab()));
    await expect(text).toMatchFileSnapshot("__fixtures__/guests-lab.txt");
  });

  it("never writes a mode, and says so of each child that loses one", () => {
    const { files, notes } = outcomeOf(lxd, guestsLab());
    expect(files.map(({ text }) => text).join("")).not.toContain("mode:");
    const lost = notes.filter(({ kind }) => kind === "lost").map(({ node }) => node);
    expect(lost).toEqual(expect.arrayContaining(["tap2", "macvtap3", "hv5", "mv1", "mv2"]));
  });
});
