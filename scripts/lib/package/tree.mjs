// What a package puts where: by the Filesystem Hierarchy Standard and the desktop's conventions.

import {
  chmodSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { ENV_WITHOUT_SIGNAL } from "../../../electron/backend/elevation/check-helper.ts";
import {
  PACKAGED_HELPER,
  POLICY_FILE,
} from "../../../electron/backend/elevation/helper-location.ts";
import { polkitPolicy } from "../../../electron/packaging/polkit/policy.ts";
import { APPLICATION_ID, APPLICATION_NAME } from "../../../shared/protocol/application.ts";
import { silently } from "../electron/silently.mjs";
import { root } from "../toolchain.mjs";
import { debianChangelog } from "./changelog.mjs";
import { writeIcons } from "./icons.mjs";
import { npmLicences } from "./licences.mjs";
import { completionFiles, manualPages } from "./reference.mjs";

/** @typedef {import("./reference.mjs").PackageKind} PackageKind */

/** Where the distributions' package `nodejs` puts it. */
const NODE = "/usr/bin/node";

const APP = dirname(PACKAGED_HELPER);
const DOC = `/usr/share/doc/${APPLICATION_NAME}`;
const SYSTEM = join(root, "electron", "packaging", "system");

/**
 * Setuid, and only for systems that keep user namespaces from ordinary users: those with AppArmor get
 * a profile instead.
 */
const NOT_SHIPPED = ["chrome-sandbox", "resources/default_app.asar"];

const PROGRAMS = new Set(
  ["macvlan-designer", "chrome_crashpad_handler", "cli.mjs", "helper.cjs"].map((name) =>
    join(APP, name),
  ),
).add(`/usr/bin/${APPLICATION_NAME}`);

/**
 * What a tree is laid out of.
 *
 * @typedef {object} Parts
 * @property {string} built what scripts/build.mjs has made
 * @property {string} packed what electron-builder has made
 * @property {import("./version.mjs").Release} release
 */

/**
 * Lays out all that packages install: below `tree`/all what every one does, below `tree`/deb and
 * `tree`/rpm what only those do.
 *
 * @param {string} tree is made anew
 * @param {Parts} parts
 */
export async function layTrees(tree, parts) {
  rmSync(tree, { recursive: true, force: true });
  await layShared(join(tree, "all"), parts);
  for (const kind of /** @type {const} */ (["deb", "rpm"])) {
    const files = { ...ownFiles(kind, parts.release), ...completionFiles(kind) };
    for (const [path, content] of Object.entries(files)) {
      writeFileSync(placeFor(join(tree, kind), path), content);
    }
    settle(join(tree, kind), "", parts.release.date);
  }
}

/**
 * Where a path of a package is below a tree, in folders that are made for it.
 *
 * @param {string} tree
 * @param {string} path
 */
function placeFor(tree, path) {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  return join(tree, path);
}

/**
 * @param {string} tree
 * @param {Parts} parts
 */
async function layShared(tree, { built, packed, release }) {
  const at = (/** @type {string} */ path) => placeFor(tree, path);
  const write = (/** @type {string} */ path, /** @type {string | Uint8Array} */ content) => {
    writeFileSync(at(path), content);
  };
  silently("cp", ["-r", packed, at(APP)]);
  for (const name of NOT_SHIPPED) {
    rmSync(join(tree, APP, name), { force: true });
  }
  for (const part of ["pictures", "renderer"]) {
    silently("cp", ["-r", join(built, part), at(`${APP}/${part}`)]);
  }
  write(`${APP}/cli.mjs`, withFirstLine(`#!${NODE}`, join(built, "cli.js")));
  write(
    PACKAGED_HELPER,
    withFirstLine(`#!${ENV_WITHOUT_SIGNAL} ${NODE}`, join(built, "helper.cjs")),
  );
  write(`${APP}/LICENSES.npm.txt`, npmLicences());
  write(POLICY_FILE, polkitPolicy(PACKAGED_HELPER));
  for (const [name, text] of Object.entries(manualPages(release))) {
    write(`/usr/share/man/man${name.at(-1)}/${name}.gz`, compressed(text));
  }
  for (const [path, content] of Object.entries(systemFiles(release))) {
    write(path, content);
  }
  await writeIcons(join(SYSTEM, "icon.svg"), join(tree, "usr/share/icons/hicolor"), APPLICATION_ID);
  settle(tree, "", release.date);
}

/** Replaces the first line, which a build gives to everything that can be run. */
function withFirstLine(/** @type {string} */ line, /** @type {string} */ program) {
  return `${line}\n${readFileSync(program, "utf8").replace(/^#!.*\n/u, "")}`;
}

/**
 * The small files, by where they go.
 *
 * @param {import("./version.mjs").Release} release
 * @returns {Record<string, string | Uint8Array>}
 */
function systemFiles(release) {
  const source = (/** @type {string} */ name) => readFileSync(join(SYSTEM, name), "utf8");
  const changes = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  const isDevelopment = release.version.includes("+");
  const metainfo = source("metainfo.xml")
    .replace("@VERSION@", release.version)
    .replace("@DATE@", release.date.toISOString().slice(0, 10))
    .replace("@TYPE@", isDevelopment ? "development" : "stable");
  return {
    [`/usr/bin/${APPLICATION_NAME}`]: source("macvlan-designer.sh"),
    [`${APP}/apparmor-profile`]: source("apparmor-profile"),
    [`/usr/share/applications/${APPLICATION_ID}.desktop`]: source("desktop-entry.desktop"),
    [`/usr/share/mime/packages/${APPLICATION_ID}.xml`]: source("mime-type.xml"),
    [`/usr/share/metainfo/${APPLICATION_ID}.metainfo.xml`]: metainfo,
    [`${DOC}/copyright`]: source("copyright.txt"),
    [`${DOC}/changelog.gz`]: compressed(changes),
  };
}

/**
 * What only one kind of package has: Debian its own change log, and the others the licence, which
 * Debian has on every system.
 *
 * @param {PackageKind} kind
 * @param {import("./version.mjs").Release} release
 * @returns {Record<string, string | Uint8Array>}
 */
function ownFiles(kind, release) {
  const text = (/** @type {string[]} */ ...path) => readFileSync(join(root, ...path), "utf8");
  if (kind === "rpm") {
    return { [`/usr/share/licenses/${APPLICATION_NAME}/LICENSE`]: text("LICENSE") };
  }
  const changes = debianChangelog(text("CHANGELOG.md"), release);
  return {
    [`/usr/share/lintian/overrides/${APPLICATION_NAME}`]: readFileSync(
      join(SYSTEM, "lintian-overrides"),
    ),
    [`${DOC}/changelog.Debian.gz`]: compressed(changes),
  };
}

function compressed(/** @type {string} */ text) {
  return gzipSync(text, { level: 9 });
}

/**
 * Sets modes and times, so that neither the umask nor the hour is seen in a package.
 *
 * @param {string} tree
 * @param {string} path in the tree
 * @param {Date} date
 */
function settle(tree, path, date) {
  for (const entry of readdirSync(join(tree, path), { withFileTypes: true })) {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      settle(tree, inner, date);
    }
    chmodSync(join(tree, inner), entry.isDirectory() || PROGRAMS.has(inner) ? 0o755 : 0o644);
    lutimesSync(join(tree, inner), date, date);
  }
}
