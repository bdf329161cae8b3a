import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labOf, type Lab } from "../../shared/export/lab.ts";
import { exportTarget } from "../../shared/export/registry.ts";
import type { ExportOutcome } from "../../shared/export/target.ts";
import { lintErrors } from "../../shared/lint/lint.ts";
import { localHost } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { DebianMachine, HAS_DEBIAN, type NetworkManager } from "./debian-machine.ts";
import { drawnState } from "./drawn-state.ts";
import { measuredState } from "./measured-state.ts";
import { wholeLab } from "./whole-lab.ts";

/** Emulated, Debian needs half a minute from power to its last service, on a busy machine two. */
const BOOT = 240_000;

/** Each with the unit whose journal tells what it does not like, and what of that is no matter. */
const MANAGERS: readonly (readonly [NetworkManager, unit: string, noise: RegExp])[] = [
  ["networkd", "systemd-networkd", /^$/u],
  // Cards of which the document says nothing get a profile of its own making, and no lease.
  ["network-manager", "NetworkManager", /dns-mgr|Wired connection/u],
  ["ifupdown", "networking", /^$/u],
];

function labOfWorkstation(): Lab {
  const topology = wholeLab();
  const host = localHost(indexTopology(topology));
  if (!host || lintErrors(topology).length > 0) {
    throw new Error(JSON.stringify(lintErrors(topology)));
  }
  return labOf(topology, host);
}

function exported(name: string, lab: Lab): ExportOutcome {
  const made = exportTarget(name)?.write(lab);
  if (!made?.ok) {
    throw new Error(`${name}: ${JSON.stringify(made?.error)}`);
  }
  return made.value;
}

describe.skipIf(!HAS_DEBIAN).each(MANAGERS)(
  "exported to %s, a document",
  (manager, unit, noise) => {
    let machine: DebianMachine | undefined;
    beforeAll(async () => {
      machine = await DebianMachine.boot(manager);
    }, BOOT);
    afterAll(() => machine?.dispose());

    it("is there as drawn after a reboot, and nothing else is", async () => {
      if (!machine) {
        throw new Error("no machine has been booted");
      }
      const lab = labOfWorkstation();
      const { files, notes } = exported(manager, lab);
      const drawn = drawnState(lab, notes);

      await machine.put(files);
      await machine.reboot();

      const measured = await settled(machine, Object.keys(drawn).length);
      expect(Object.keys(measured).sort()).toEqual(Object.keys(drawn).sort());
      expect(measured).toMatchObject(drawn);
      expect(await machine.sh(`systemctl is-active ${unit}`)).toBe("active\n");
      const warnings = `journalctl --boot --unit=${unit} --priority=warning --output=cat --quiet`;
      const lines = (await machine.sh(warnings)).split("\n").filter((line) => line !== "");
      expect(lines.filter((line) => !noise.test(line))).toEqual([]);
    });
  },
);

/** What is measured once two measurements agree and no link is missing, or after a while. */
async function settled(machine: DebianMachine, links: number): ReturnType<typeof measuredState> {
  let before = "";
  for (let tries = 0; ; tries += 1) {
    const now = await measuredState(machine);
    const text = JSON.stringify(now);
    if (tries === 15 || (text === before && Object.keys(now).length >= links)) {
      return now;
    }
    before = text;
    await machine.sh("sleep 2");
  }
}
