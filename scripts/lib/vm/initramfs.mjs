// The virtual machine's root file system: an uncompressed cpio archive, since its CPU is emulated.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { say } from "../process.mjs";
import { contents } from "./contents.mjs";

/**
 * The archive in `cache`, built anew when anything that goes into it has changed.
 *
 * @param {string} cache
 * @param {import("./debian-kernel.mjs").Kernel} kernel
 */
export function ensureInitramfs(cache, kernel) {
  const files = contents(kernel);
  const archive = join(cache, `root-${fingerprint(files)}.cpio`);
  if (!existsSync(archive)) {
    say("building the virtual machine's root file system");
    readdirSync(cache)
      .filter((name) => /^root-.*\.cpio$/.test(name))
      .forEach((name) => {
        rmSync(join(cache, name));
      });
    build(cache, files, archive);
  }
  return archive;
}

function fingerprint(/** @type {ReadonlyMap<string, string>} */ files) {
  const hash = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  for (const [inside, path] of files) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`\n${inside} ${path} ${size} ${mtimeMs}`);
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {string} cache
 * @param {ReadonlyMap<string, string>} files
 * @param {string} archive
 */
function build(cache, files, archive) {
  const folder = mkdtempSync(join(cache, "root-"));
  try {
    for (const empty of ["proc", "sys", "dev", "run", "tmp", "etc", "root"]) {
      mkdirSync(join(folder, empty));
    }
    for (const [inside, path] of files) {
      const copy = join(folder, inside);
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(path, copy);
    }
    chmodSync(join(folder, "init"), 0o755);
    compilePython(folder);
    pack(folder, `${archive}.new`);
    renameSync(`${archive}.new`, archive);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unpacking loses the times of files, so what is compiled must not depend on them. */
function compilePython(/** @type {string} */ folder) {
  const library = readdirSync(join(folder, "usr", "lib")).filter((name) => /^python3/.test(name));
  const paths = library.map((name) => join(folder, "usr", "lib", name));
  const options = ["-q", "--invalidation-mode", "unchecked-hash"];
  check("/usr/bin/python3", ["-m", "compileall", ...options, ...paths]);
}

/**
 * Packs a folder's contents as the kernel wants them.
 *
 * @param {string} folder
 * @param {string} archive
 */
export function pack(folder, archive) {
  check("sh", [
    "-c",
    'cd "$1" && find . | cpio --quiet -o -H newc -R 0:0 -F "$2"',
    "sh",
    folder,
    archive,
  ]);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function check(program, args) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? stderr}`);
  }
}
