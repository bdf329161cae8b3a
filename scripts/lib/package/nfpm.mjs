import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../electron/cache.mjs";
import { silently } from "../electron/silently.mjs";
import { say, succeeds } from "../process.mjs";
import { root } from "../toolchain.mjs";

/** Later ones ask for modules that Go's proxy did not have (tried in 2026). */
const VERSION = "2.41.3";
const MODULE = `github.com/goreleaser/nfpm/v2/cmd/nfpm@v${VERSION}`;

/** nfpm names machines as Go does. @type {Partial<Record<string, string>>} */
const ARCHITECTURES = { x64: "amd64", arm64: "arm64" };

/**
 * The packager, built from its sources when there is none yet.
 *
 * @returns {{ readonly program: string } | { readonly reason: string }}
 */
export function ensureNfpm() {
  const cache = cacheFolder();
  const program = join(cache, `nfpm-${VERSION}`);
  if (existsSync(program)) {
    return { program };
  }
  if (!succeeds("go", ["version"])) {
    return { reason: "nfpm makes the packages, and Go builds it (Debian: golang-go)" };
  }
  say(`building nfpm ${VERSION} (once)`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "nfpm-"));
  try {
    const env = { ...process.env, GOBIN: work, CGO_ENABLED: "0" };
    const { status, stderr } = spawnSync("go", ["install", MODULE], { encoding: "utf8", env });
    if (status !== 0) {
      return { reason: `nfpm could not be built: ${stderr.trim().split("\n").at(-1) ?? ""}` };
    }
    renameSync(join(work, "nfpm"), program);
    return { program };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Makes the .deb and the .rpm of a tree, beside each other in `folder`.
 *
 * @param {string} program
 * @param {{ readonly tree: string, readonly folder: string,
 *   readonly release: import("./version.mjs").Release }} packing
 */
export function makePackages(program, { tree, folder, release: { version, date } }) {
  const architecture = ARCHITECTURES[process.arch];
  if (architecture === undefined) {
    throw new Error(`no package is made for ${process.arch}`);
  }
  const env = {
    ...process.env,
    PACKAGE_ARCH: architecture,
    PACKAGE_TREE: tree,
    PACKAGE_VERSION: version,
    SOURCE_DATE_EPOCH: String(Math.floor(date.getTime() / 1000)),
  };
  const config = join(root, "electron", "packaging", "nfpm", "nfpm.yaml");
  for (const packager of ["deb", "rpm"]) {
    const args = ["package", "--config", config, "--packager", packager, "--target", folder];
    silently(program, args, { cwd: root, env });
  }
  return readdirSync(folder).filter((name) => /\.(deb|rpm)$/u.test(name));
}
