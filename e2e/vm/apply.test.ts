import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nodeFiles } from "./node-files.ts";
import { VmShell, type Ran } from "./shell.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The example's NIC, and behind it a PC in VLAN 10 and a printer in VLAN 20. */
const LAN = `
  ip link set dev lo up
  ip netns add lan
  ip link add eno1 address 52:54:00:aa:00:01 type veth peer name wire netns lan
  ip address add 192.168.1.10/24 dev eno1
  ip link set dev eno1 up
  ip netns exec lan sh -ec "
    ip link set dev wire up
    ip link add link wire name pc type vlan id 10
    ip address add 10.0.10.20/24 dev pc
    ip link set dev pc up
    ip link add link wire name printer type vlan id 20
    ip address add 10.0.20.20/24 dev printer
    ip link set dev printer up
  "`;

const STATE = "ip -details -oneline link; ip -oneline -4 address; ip route; ip netns";
const EXAMPLE = "/app/vlan-trunk.macvlan.json";

let shell: VmShell;
beforeAll(async () => {
  const app = {
    "/app/package.json": `${ROOT}package.json`,
    "/app/dist": `${ROOT}dist`,
    [EXAMPLE]: `${ROOT}examples/vlan-trunk.macvlan.json`,
  };
  shell = await VmShell.start({ ...nodeFiles(), ...app }, 1024);
  expect((await shell.run(`set -e; ${LAN}`)).stderr).toBe("");
});
afterAll(() => shell.stop());

function cli(words: string): Promise<Ran> {
  return shell.run(`node /app/dist/cli.js ${words}`);
}

async function answers(guest: string, address: string): Promise<boolean> {
  return (await shell.run(`ip netns exec ${guest} ping -c 1 -W 2 ${address}`)).status === 0;
}

it("apply makes the example's VLANs and what stands on them, and remove takes them away", async () => {
  const before = await shell.run(STATE);

  const applied = await cli(`apply ${EXAMPLE} --yes`);
  expect(applied.stderr).toBe("");
  expect(applied.status).toBe(0);
  const { stdout } = await shell.run("ip -details -oneline link show type vlan");
  expect(stdout).toMatch(/eno1\.10@eno1: .* vlan protocol 802\.1Q id 10 /);
  expect(stdout).toMatch(/eno1\.20@eno1: .* vlan protocol 802\.1Q id 20 /);
  expect([await answers("office", "10.0.10.20"), await answers("lab", "10.0.20.20")]).toEqual([
    true,
    true,
  ]);
  expect(await answers("office", "10.0.20.20")).toBe(false);

  const removed = await cli(`remove ${EXAMPLE} --yes`);
  expect(removed.stderr).toBe("");
  expect(removed.status).toBe(0);
  expect(await shell.run(STATE)).toEqual(before);
});
