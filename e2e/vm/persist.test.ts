import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labOf } from "../../shared/export/lab.ts";
import { exportTarget } from "../../shared/export/registry.ts";
import { PERSIST_MANAGERS } from "../../shared/plan/system-file.ts";
import { localHost } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { topologyOf } from "../helper/lab.ts";
import { DebianMachine, HAS_DEBIAN, type NetworkManager } from "./debian-machine.ts";
import { drawnState } from "./drawn-state.ts";
import type { LinkStates } from "./link-state.ts";
import { measuredState } from "./measured-state.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Emulated, Debian needs half a minute from power to its last service, on a busy machine minutes. */
const BOOT = 600_000;

const HOST_ADDRESS = "192.0.2.10/24";

/** How the NIC has its address, by a configuration that is somebody else's. */
const THEIRS: Readonly<Record<NetworkManager, string>> = {
  networkd: `
    printf '[Match]\\nName=eno1\\n\\n[Network]\\nAddress=${HOST_ADDRESS}\\n' \\
      > /etc/systemd/network/10-eno1.network
    networkctl reload`,
  "network-manager": `
    file=/etc/NetworkManager/system-connections/eno1.nmconnection
    printf '[connection]\\nid=eno1\\ntype=ethernet\\ninterface-name=eno1\\n' > $file
    printf '[ipv4]\\nmethod=manual\\naddress1=${HOST_ADDRESS}\\n[ipv6]\\nmethod=link-local\\n' >> $file
    chmod 600 $file
    nmcli connection load $file
    nmcli connection up eno1`,
  ifupdown: `
    printf 'auto eno1\\niface eno1 inet static\\n    address ${HOST_ADDRESS}\\n' \\
      >> /etc/network/interfaces
    grep -q ^source /etc/network/interfaces ||
      echo 'source /etc/network/interfaces.d/*' >> /etc/network/interfaces
    ifup eno1`,
};

const DOCUMENT = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "5b1f0c7a-93a4-4a8e-8f0d-6a4a1f9b2c33",
  name: "Kept lab",
  nodes: [
    { kind: "host", id: "ws", name: "ws", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "52:54:00:aa:00:01" },
    {
      ...{ kind: "nic", id: "v10", host: "ws", name: "eno1.10", vlan: { parent: "eno1", id: 10 } },
      addresses: ["198.51.100.2/24"],
    },
    { kind: "nic", id: "v20", host: "ws", name: "eno1.20", vlan: { parent: "eno1", id: 20 } },
    {
      ...{ kind: "bridge", id: "br0", host: "ws", name: "br0", ports: ["v20"] },
      ...{ mac: "02:00:00:00:00:b0", addresses: ["203.0.113.2/24"] },
    },
    {
      ...{ kind: "macvlan", id: "s1", parent: "eno1", name: "shim0", mode: "bridge" },
      ...{ mac: "02:00:00:00:00:51", addresses: ["192.0.2.11/32"] },
      routes: [{ to: "192.0.2.64/28", src: "192.0.2.11" }],
    },
    { kind: "guest", id: "vm", host: "ws", name: "a VM", type: "vm" },
    {
      ...{ kind: "macvlan", id: "t1", parent: "v10", name: "tap0", mode: "private", tap: true },
      guest: "vm",
    },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    { kind: "macvlan", id: "c1", parent: "eno1", name: "mv0", mode: "bridge", guest: "web" },
  ],
};

/**
 * The same drawn otherwise: another mode and tag, an address more, a bridge and its port gone.
 * ifupdown reads the tag out of such a name, so there the VLAN is a new one.
 */
function changedFor(manager: NetworkManager): object {
  const name = manager === "ifupdown" ? "eno1.11" : "eno1.10";
  const nodes = DOCUMENT.nodes
    .filter(({ id }) => id !== "br0" && id !== "v20")
    .map((node) => {
      switch (node.id) {
        case "s1":
          return { ...node, mode: "vepa", addresses: ["192.0.2.11/32", "192.0.2.12/32"] };
        case "v10":
          return { ...node, name, vlan: { parent: "eno1", id: 11 } };
        default:
          return node;
      }
    });
  return { ...DOCUMENT, nodes };
}

/** The links that are to be there, as drawn; NICs are not ours to compare. */
function drawn(manager: NetworkManager, document: object = DOCUMENT): LinkStates {
  const topology = topologyOf(document);
  const host = localHost(indexTopology(topology));
  const lab = host && labOf(topology, host);
  const made = lab && exportTarget(manager)?.write(lab);
  if (!lab || !made?.ok) {
    throw new Error("the document cannot be exported");
  }
  return withoutNics(drawnState(lab, made.value.notes));
}

function withoutNics(states: LinkStates): LinkStates {
  return Object.fromEntries(Object.entries(states).filter(([, { kind }]) => kind !== "nic"));
}

/** Waits until the made links are these, or says how they differ after a while. */
async function awaitLinks(machine: DebianMachine, wanted: LinkStates): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const found = await measuredState(machine);
    try {
      expect(found["eno1"]?.addresses).toEqual([HOST_ADDRESS]);
      const made = withoutNics(found);
      expect(Object.keys(made).sort()).toEqual(Object.keys(wanted).sort());
      expect(made).toMatchObject(wanted);
      return;
    } catch (error) {
      if (tries === 30) {
        throw error;
      }
      await machine.sh("sleep 2");
    }
  }
}

const CLI = "/app/node /app/cli.js";

let folder = "";
let files: Readonly<Record<string, string>> = {};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mvd-persist-"));
  const written = (name: string, document: object): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(document));
    return path;
  };
  files = {
    node: process.execPath,
    "package.json": `${ROOT}package.json`,
    "cli.js": `${ROOT}dist/cli.js`,
    "helper.cjs": `${ROOT}dist/helper.cjs`,
    "lab.json": written("lab.json", DOCUMENT),
    ...Object.fromEntries(
      PERSIST_MANAGERS.map((manager) => {
        const name = `changed-${manager}.json`;
        return [name, written(name, changedFor(manager))];
      }),
    ),
  };
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that is configured, by name and content. */
const CONFIGURATION = `
  find /etc/systemd/network /etc/NetworkManager/system-connections /etc/network \\
    -type f -exec sha256sum {} + | sort`;

describe.skipIf(!HAS_DEBIAN).each(PERSIST_MANAGERS)(
  "made permanent with %s, a document",
  (manager) => {
    let machine: DebianMachine | undefined;
    afterAll(() => machine?.dispose());

    it(
      "is there after a reboot, gone after the one that follows unpersist, and the NIC keeps its own",
      async () => {
        machine = await DebianMachine.boot(manager, files);
        await machine.sh(`set -e; ${THEIRS[manager]}`);
        await awaitLinks(machine, {});
        const before = await machine.sh(CONFIGURATION);

        const kept = await machine.run(`${CLI} persist /app/lab.json --yes`);
        expect([kept.status, kept.stderr]).toEqual([0, expect.not.stringContaining("error:")]);
        if (manager !== "ifupdown") {
          await awaitLinks(machine, drawn(manager));
        }
        await machine.reboot();
        await awaitLinks(machine, drawn(manager));

        const again = await machine.sh(`${CLI} persist /app/lab.json --yes`);
        expect(again).toContain("permanent already");
        const plan: unknown = JSON.parse(await machine.sh(`${CLI} plan /app/lab.json --json`));
        expect(plan).toMatchObject({ operations: [{ name: "web" }, { name: "mv0" }], notes: [] });

        const changed = await machine.run(`${CLI} persist /app/changed-${manager}.json --yes`);
        expect([changed.status, changed.stderr]).toEqual([
          0,
          expect.not.stringContaining("error:"),
        ]);
        if (manager !== "ifupdown") {
          await awaitLinks(machine, drawn(manager, changedFor(manager)));
        }
        const removed = await machine.run(`${CLI} unpersist --all --yes`);
        expect([removed.status, removed.stderr]).toEqual([
          0,
          expect.not.stringContaining("error:"),
        ]);
        expect(await machine.sh(CONFIGURATION)).toBe(before);
        // ifupdown has made the first at boot, and takes nothing down.
        await awaitLinks(machine, manager === "ifupdown" ? drawn(manager) : {});
        await machine.reboot();
        await awaitLinks(machine, {});
      },
      3 * BOOT,
    );

    it(
      "has its tap's device from apply to remove, whatever udevd does beside",
      async () => {
        const device = "/dev/tap$(cat /sys/class/net/tap0/ifindex)";
        const look = `udevadm settle; stat -c '%U %a' ${device}`;
        const open = `runuser -u nobody -- ${CLI} tap tap0 -- sh -c 'echo opened > /dev/null <&{fd}'`;

        const applied = await machine?.run(`${CLI} apply /app/lab.json --tap-owner nobody --yes`);
        expect([applied?.status, applied?.stderr]).toEqual([
          0,
          expect.not.stringContaining("error:"),
        ]);
        const made = await machine?.sh(look);
        const again = await machine?.sh(
          `udevadm trigger --action=add --subsystem-match=macvtap; ${look}`,
        );
        const opened = await machine?.run(open);
        const removed = await machine?.run(`${CLI} remove /app/lab.json --yes; ls /dev/tap*`);

        expect([made, again]).toEqual(["nobody 600\n", "nobody 600\n"]);
        expect([opened?.status, opened?.stderr]).toEqual([0, ""]);
        expect(removed?.stderr).toContain("cannot access '/dev/tap*'");
      },
      BOOT,
    );
  },
);
