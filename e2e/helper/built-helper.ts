import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "macvlan-built-"));
// One test starts it as somebody else than root.
chmodSync(folder, 0o755);

/** Where the tests of this process have their helper: what others build meanwhile is not theirs. */
export const HELPER = join(folder, "helper.cjs");

/** Bundles the helper as it is shipped, whatever state the rest is in. */
export function buildHelper(): void {
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/build.mjs"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (!stdout.includes("helper.cjs: built")) {
    throw new Error(stdout + stderr);
  }
  copyFileSync(join(ROOT, "dist/helper.cjs"), HELPER);
}

/** Removes it again. */
export function removeHelper(): void {
  rmSync(folder, { recursive: true, force: true });
}
