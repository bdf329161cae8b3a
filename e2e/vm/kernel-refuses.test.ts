import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NEEDS_BOND } from "../lint/bond-refusals.ts";
import { NEEDS_VLAN, NIC } from "../lint/vlan-refusals.ts";
import { ONE_HANDLER } from "./refusals.ts";
import { VmShell, type Ran } from "./shell.ts";

let shell: VmShell;
beforeAll(async () => {
  shell = await VmShell.start();
});
afterAll(() => shell.stop());

function inThrowAwayNamespace(script: string): Promise<Ran> {
  return shell.run(`unshare --net sh -ec '${script}'`);
}

describe("the kernel and what its modules make", () => {
  it.each([...NEEDS_VLAN, ...NEEDS_BOND])("$code: $refused", async ({ before, refused, text }) => {
    const ready = await inThrowAwayNamespace(before);
    const { status, stderr } = await inThrowAwayNamespace(`${before}\n${refused}`);

    expect(ready).toEqual({ status: 0, stdout: "", stderr: "" });
    expect({ status, stderr }).toEqual({ status: 2, stderr: `${text}\n` });
  });

  it("gives a VLAN its parent's MTU and MAC", async () => {
    const { stdout } = await inThrowAwayNamespace(
      `${NIC} ip link set dev eno1 mtu 1400 address 02:00:00:00:00:01
       ip link add link eno1 name v5 type vlan id 5; ip link show dev v5`,
    );

    expect(stdout).toMatch(/ mtu 1400 .* link\/ether 02:00:00:00:00:01 /s);
  });

  it("brings up no VLAN on a parent that is down, and all of them with their parent", async () => {
    const { stdout, stderr } = await inThrowAwayNamespace(
      `${NIC} ip link set dev eno1 down; ip link add link eno1 name v5 type vlan id 5
       ip link set dev v5 up || ip link set dev eno1 up; ip link show dev v5`,
    );

    expect(stderr).toBe("RTNETLINK answers: Network is down\n");
    expect(stdout).toMatch(/<[A-Z,-]*\bUP\b[A-Z,-]*>/);
  });
});

describe("the kernel and what wants a device's only receive handler", () => {
  it.each(ONE_HANDLER)("refuses $title", async ({ before, refused, text }) => {
    const ready = await inThrowAwayNamespace(before);
    const { status, stderr } = await inThrowAwayNamespace(`${before}\n${refused}`);

    expect(ready).toEqual({ status: 0, stdout: "", stderr: "" });
    expect({ status, stderr }).toEqual({ status: 2, stderr: `${text}\n` });
  });
});
