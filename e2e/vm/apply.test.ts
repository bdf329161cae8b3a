import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serialiseTopology } from "../../shared/topology/serialise.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { topologyOf } from "../helper/lab.ts";
import {
  BOND_DOCUMENT,
  BONDED_LAN,
  CARDS,
  pingScript,
  predictedPings,
  remedied,
} from "./bond-lab.ts";
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
  "
`;

const STATE = "ip -details -oneline link; ip -oneline -4 address; ip route; ip netns";
const EXAMPLE = "/app/vlan-trunk.macvlan.json";

/** Documents on the bond: as it is drawn, and after what moves the host's address away from it. */
const ON_BOND = {
  drawn: topologyOf(BOND_DOCUMENT),
  hostOnChild: remedied("remedy.hostOnChild"),
  bridgeInstead: remedied("remedy.bridgeInstead"),
};

let shell: VmShell;
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mvd-apply-"));
  for (const [name, topology] of Object.entries(ON_BOND)) {
    writeFileSync(join(folder, name), serialiseTopology(topology));
  }
  const app = {
    "/app/on-bond": folder,
    "/app/package.json": `${ROOT}package.json`,
    "/app/dist": `${ROOT}dist`,
    [EXAMPLE]: `${ROOT}examples/vlan-trunk.macvlan.json`,
  };
  shell = await VmShell.start({ ...nodeFiles(), ...app }, 1024, { cards: CARDS });
  expect((await shell.run(`set -e; ${LAN} ${BONDED_LAN}`)).stderr).toBe("");
}, 300_000);
afterAll(async () => {
  await shell.stop();
  rmSync(folder, { recursive: true, force: true });
});

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

/** `ip -json -details link`, as far as it is read here. */
interface Row {
  readonly ifname: string;
  readonly link?: string;
  readonly flags: readonly string[];
  readonly linkinfo?: { readonly info_kind?: string; readonly info_data?: { mode?: string } };
}

/** What stands on the bond, and whether it has a carrier. */
async function childrenOfBond(): Promise<readonly string[]> {
  const { stdout } = await shell.run("ip -json -details link");
  return (JSON.parse(stdout) as readonly Row[])
    .filter(({ link }) => link === "bond0")
    .map(({ ifname, flags, linkinfo }) =>
      [ifname, linkinfo?.info_kind, linkinfo?.info_data?.mode, flags.includes("LOWER_UP")].join(
        " ",
      ),
    );
}

/** Pings all pairs, of whom everybody has to answer whom it is predicted to. */
async function expectPings(topology: Topology): Promise<readonly string[]> {
  const predicted = predictedPings(topology);
  const { stdout } = await shell.run(pingScript(topology, predicted));
  expect(stdout.trim().split("\n").sort()).toEqual(predicted);
  return predicted;
}

it("apply puts children on a bond, who reach whom as predicted, and remove leaves the bond alone", async () => {
  const before = await shell.run(STATE);

  const applied = await cli(`apply /app/on-bond/drawn --yes`);
  expect([applied.status, applied.stderr]).toEqual([0, ""]);
  expect(await childrenOfBond()).toEqual(["shim0 macvlan bridge true", "vm1 macvtap bridge true"]);
  await expectPings(ON_BOND.drawn);

  const { stdout: imported } = await cli("import --json");
  const { topology } = JSON.parse(imported) as { readonly topology: typeof BOND_DOCUMENT };
  expect(topology.nodes).toEqual(
    expect.arrayContaining([
      {
        ...{ kind: "bond", id: "bond0", host: "host", name: "bond0", mode: "active-backup" },
        ...{ ports: ["eno2", "eno3"], primary: "eno3", mac: "52:54:00:aa:00:02" },
        addresses: ["192.0.2.10/24"],
      },
      expect.objectContaining({ id: "eno3", kind: "nic", mac: "52:54:00:aa:00:03" }),
      expect.objectContaining({ id: "vm1", kind: "macvlan", parent: "bond0", tap: true }),
    ]),
  );

  const removed = await cli(`remove /app/on-bond/drawn --yes`);
  expect([removed.status, removed.stderr]).toEqual([0, ""]);
  expect(await shell.run(STATE)).toEqual(before);
}, 600_000);

it.each(["hostOnChild", "bridgeInstead"] as const)(
  "apply moves the host's address from a bond by %s, and remove puts it back",
  async (remedy) => {
    const before = await shell.run(STATE);

    const applied = await cli(`apply /app/on-bond/${remedy} --yes --allow-disconnect`);
    expect([applied.status, applied.stderr]).toEqual([0, ""]);
    const pings = await expectPings(ON_BOND[remedy]);
    expect(pings.filter((line) => line.endsWith("no"))).toEqual([]);

    const removed = await cli(`remove /app/on-bond/${remedy} --yes`);
    expect([removed.status, removed.stderr]).toEqual([0, ""]);
    expect(await shell.run(STATE)).toEqual(before);
  },
  600_000,
);
