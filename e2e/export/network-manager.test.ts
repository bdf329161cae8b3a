import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { labOfDocument, outcomeOf, wholeLab } from "../../shared/export/__testing__/whole-lab.ts";
import type { Lab } from "../../shared/export/lab.ts";
import { networkManager } from "../../shared/export/targets/network-manager/network-manager.ts";
import { example } from "../helper/lab.ts";

const READER = fileURLToPath(new URL("network-manager.py", import.meta.url));
const PYTHON = "/usr/bin/python3";

const hasLibnm =
  spawnSync(PYTHON, ["-c", "import gi; gi.require_version('NM', '1.0')"]).status === 0;

/** What libnm does not write again, because it is what it takes where nothing is said. */
const DEFAULTS = {
  "connection.autoconnect": "true",
  "macvlan.promiscuous": "true",
  "macvlan.tap": "false",
};

/** What libnm made of one keyfile, as `section.key`. */
interface Understood {
  readonly complaints: readonly string[];
  readonly written: Readonly<Record<string, string>>;
  readonly again: Readonly<Record<string, string>>;
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-keyfiles-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Lets libnm's own reader of keyfiles, which the daemon uses, read and check each. */
function understood(
  files: readonly { readonly path: string; readonly text: string }[],
): readonly Understood[] {
  const paths = files.map(({ path, text }) => {
    const place = join(folder, path);
    writeFileSync(place, text, { mode: 0o600 });
    return place;
  });
  const text = execFileSync(PYTHON, [READER, ...paths], { encoding: "utf8", stdio: "pipe" });
  return Object.values(JSON.parse(text) as Readonly<Record<string, Understood>>);
}

/** An example's lab, or the one with everything. */
function labOfExample(name: string): Lab {
  return name === "whole-lab" ? wholeLab() : labOfDocument(example(name) as object);
}

const LABS = [
  "whole-lab",
  "host-vm-shim",
  "macvtap-vms",
  "mode-passthru",
  "host-vm-host-on-child",
] as const;

describe.skipIf(!hasLibnm)(
  "keyfiles, read by libnm (skipped where Debian's gir1.2-nm-1.0 is missing)",
  () => {
    it.each(LABS)("say every word of %s in a way that it understands", (name) => {
      const { files } = outcomeOf(networkManager, labOfExample(name));
      for (const { complaints, written, again } of understood(files)) {
        expect(complaints).toEqual([]);
        const heard: Understood["again"] = { ...DEFAULTS, ...again };
        const mac = "ethernet.cloned-mac-address";
        const spelled = mac in heard ? { [mac]: heard[mac].toLowerCase() } : {};
        expect({ ...heard, ...spelled }).toMatchObject(written);
      }
    });

    it.each([
      ["a flag in the wrong mode", "promiscuous=true", "promiscuous=false"],
      ["an address that is none", /address1=\S+/u, "address1=300.1.1.1/24"],
      ["a parent that is none", /parent=\S+/u, "parent=a/b c"],
    ])("would be found out with %s", (_what, good, bad) => {
      const { files } = outcomeOf(networkManager, wholeLab());
      const shim = files.find(({ path }) => path.includes("shim0"));
      const text = (shim?.text ?? "").replace(good, bad);
      expect(text).not.toBe(shim?.text);
      expect(() => {
        const [one] = understood([{ path: "bad.nmconnection", text }]);
        expect(one?.complaints).toEqual([]);
      }).toThrow();
    });
  },
);
