import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const CACHE = join(process.cwd(), "node_modules", ".cache", "e2e-consumers");

/**
 * Fetches Debian packages and lays them out in a folder, without installing them.
 *
 * So no daemon begins with the machine that only a test needs. Returns undefined where apt cannot fetch
 * them.
 */
export function unpackedPackages(name: string, ...packages: readonly string[]): string | undefined {
  const folder = join(CACHE, name);
  if (existsSync(folder)) {
    return folder;
  }
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, "unpack-"));
  try {
    const options = { cwd: work, stdio: "ignore", timeout: 240_000 } as const;
    execFileSync("apt-get", ["download", ...packages], options);
    const archives = readdirSync(work);
    archives.forEach((archive) => {
      execFileSync("dpkg-deb", ["--extract", archive, "root"], options);
    });
    renameSync(join(work, "root"), folder);
    return folder;
  } catch {
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What PATH needs for the programs of such a folder to be found first. */
export function pathInto(folder: string): string {
  return ["bin", "sbin", "usr/bin", "usr/sbin"].map((one) => join(folder, one)).join(":");
}
