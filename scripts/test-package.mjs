// npm run test:package -- [--prepared] [vitest's own arguments]: the packages, checked by the
// distributions' own tools and installed into a fresh Debian. Takes ten to twenty minutes on
// two processors, most of it lintian's and apt's; --prepared takes the packages of the last run.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureDebianPackages } from "./lib/debian.mjs";
import { ensureDebianRoot } from "./lib/package/debian-root.mjs";
import { isRoot, run, say } from "./lib/process.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";

useToolchain({ restart: false });

/** @type {import("./lib/debian.mjs").Packages} */
const PACKAGES = [
  ["apparmor", ["apparmor_parser", "--version"]],
  ["appstream", ["appstreamcli", "--version"]],
  ["desktop-file-utils", ["sh", "-c", "command -v desktop-file-validate"]],
  ["fish", ["fish", "--version"]],
  ["lintian", ["lintian", "--version"]],
  ["man-db", ["man", "--version"]],
  ["mmdebstrap", ["mmdebstrap", "--version"]],
  ["rpm", ["rpm", "--version"]],
  ["rpmlint", ["rpmlint", "--version"]],
  ["shared-mime-info", ["update-mime-database", "-v"]],
  ["util-linux", ["unshare", "--version"]],
  ["zsh", ["zsh", "--version"]],
];

if (!isRoot()) {
  console.error(
    "A fresh Debian is made in namespaces: this needs root (sudo npm run test:package)",
  );
  process.exit(77);
}
if (!ensureDebianPackages(PACKAGES)) {
  process.exit(1);
}

const cache = join(root, "node_modules", ".cache", "package");
const [packages, older] = [join(cache, "packages"), join(cache, "older")];
if (!process.argv.includes("--prepared")) {
  const make = join(root, "scripts", "package.mjs");
  rmSync(packages, { recursive: true, force: true });
  rmSync(older, { recursive: true, force: true });
  say("making the packages, and older ones to upgrade from");
  if (
    !run(process.execPath, [make, packages]) ||
    !run(process.execPath, [make, "--older", older])
  ) {
    process.exit(1);
  }
}

const env = {
  ...process.env,
  MVD_PACKAGES: packages,
  MVD_OLDER_PACKAGES: older,
  MVD_DEBIAN_ROOT: ensureDebianRoot(cache, "bookworm"),
  MVD_DEBIAN_13_ROOT: ensureDebianRoot(cache, "trixie"),
};
const args = process.argv.slice(2).filter((arg) => arg !== "--prepared");
process.exitCode = run("vitest", ["run", "--project", "package", ...args], { cwd: root, env })
  ? 0
  : 1;
