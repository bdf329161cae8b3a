import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../toolchain.mjs";

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)([._-].*)?$/iu;

/**
 * The npm packages that what is shipped is made of, each with its licence: most ask for just that.
 *
 * All that the lockfile has for use, so rather one too many than one too few.
 */
export function npmLicences() {
  const { packages } = /** @type {{ packages: Record<string, LockedPackage> }} */ (
    JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"))
  );
  const used = Object.entries(packages).filter(
    ([path, { dev, optional, devOptional }]) => path !== "" && !dev && !optional && !devOptional,
  );
  return used.map(([path, locked]) => notice(path, locked)).join(`\n${"-".repeat(78)}\n\n`);
}

/**
 * @typedef {{ version?: string, license?: string, dev?: boolean, optional?: boolean,
 *   devOptional?: boolean }} LockedPackage
 */

/** @type {(path: string, locked: LockedPackage) => string} */
function notice(path, { version = "", license = "see below" }) {
  const folder = join(root, path);
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const texts = files
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  return [`${name} ${version} (${license})`, ...texts].join("\n\n") + "\n";
}
