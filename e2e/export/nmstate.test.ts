import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { outcomeOf, wholeLab } from "../../shared/export/__testing__/whole-lab.ts";
import { nmstate } from "../../shared/export/targets/nmstate/nmstate.ts";

const hasNmstate = spawnSync("nmstatectl", ["--version"]).status === 0;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-nmstate-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What NetworkManager would be given, by name of the profile; nothing of the machine is asked. */
function profiles(text: string): Readonly<Record<string, string>> {
  const place = join(folder, "state.yml");
  writeFileSync(place, text);
  const made = execFileSync("nmstatectl", ["gc", place], { encoding: "utf8", stdio: "pipe" });
  const { NetworkManager } = parse(made) as {
    readonly NetworkManager: readonly (readonly [string, string])[];
  };
  return Object.fromEntries(NetworkManager);
}

describe.skipIf(!hasNmstate)(
  "a state, read by nmstatectl gc (skipped where it is missing: Debian has no package of it)",
  () => {
    it("becomes what it says", () => {
      const [file] = outcomeOf(nmstate, wholeLab()).files;
      const made = profiles(file?.text ?? "");

      expect(made["shim0.nmconnection"]).toMatch(
        /mode=2\nparent=eno1\npromiscuous=true\ntap=false/u,
      );
      expect(made["tap0.nmconnection"]).toMatch(
        /mode=1\nparent=eno1\.20\npromiscuous=true\ntap=true/u,
      );
      expect(made["whole0.nmconnection"]).toMatch(/mode=4\nparent=eno3\npromiscuous=false/u);
      expect(made["whole0.nmconnection"]).not.toContain("cloned-mac-address");
      expect(made["own0.nmconnection"]).toContain("autoconnect=false");
      expect(made["eno2.nmconnection"]).toContain("master=br0");
      expect(made["eno1.20.nmconnection"]).toMatch(/\[vlan\]\nflags=1\nid=20\nparent=eno1/u);
      expect(made["shim0.nmconnection"]).toContain("src=192.168.1.250");
    });

    it("would be refused with a key that nmstate does not know", () => {
      const [file] = outcomeOf(nmstate, wholeLab()).files;
      const bad = (file?.text ?? "").replace("promiscuous:", "bcqueuelen:");
      expect(() => profiles(bad)).toThrow(/bcqueuelen/u);
    });
  },
);
