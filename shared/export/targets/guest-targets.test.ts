import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guestsLab, hostileText, oddlyNamedLab } from "../__testing__/guests-lab.ts";
import { outcomeOf, shown } from "../__testing__/whole-lab.ts";
import type { Lab } from "../lab.ts";
import { libvirt } from "./libvirt/libvirt.ts";
import { lxc } from "./lxc/lxc.ts";
import { nspawn } from "./nspawn/nspawn.ts";
import { qemu } from "./qemu/qemu.ts";

describe.each([libvirt, qemu, lxc, nspawn])("the target $name", (target) => {
  it("writes the lab of guests", async () => {
    const text = shown(outcomeOf(target, guestsLab()));
    await expect(text).toMatchFileSnapshot(`${target.name}/__fixtures__/guests-lab.txt`);
  });

  it("holds no free text at all", () => {
    const texts = (lab: Lab): readonly string[] =>
      outcomeOf(target, lab).files.map(({ text }) => text);
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (vm, first, second) => {
        const hostile = guestsLab(["Guests", vm, first, second]);
        expect(texts(hostile)).toEqual(texts(guestsLab()));
        outcomeOf(target, hostile).files.forEach(({ path }) => {
          expect(path).toMatch(/^(guests\/|networks\/)?[a-z0-9][a-z0-9.-]*$/u);
        });
      }),
      { seed: 20_261_123, numRuns: 30 },
    );
  });
});

// QEMU is told of a descriptor, never of a NIC.
describe.each([
  [libvirt, "vm"],
  [lxc, "container"],
  [nspawn, "container"],
] as const)("the target $name", (target, type) => {
  it.each(["a*", "'x'", "b$(id)", "+c"])("refuses to name the NIC %s", (nic) => {
    const made = target.write(oddlyNamedLab(nic, type));
    expect(made.ok ? [] : made.error.map(({ node }) => node)).toEqual(["n"]);
  });
});
