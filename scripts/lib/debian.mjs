// What tests need of the system, by Debian package; if nothing else is said, the kernel tests.

import { isRoot, run, say, succeeds } from "./process.mjs";

/**
 * Each package with the command that proves it.
 *
 * @typedef {readonly (readonly [name: string, proof: readonly [string, ...string[]]])[]} Packages
 */

/** What the tests against kernel and polkit run. @type {Packages} */
export const KERNEL_PACKAGES = [
  ["iproute2", ["ip", "-Version"]],
  ["util-linux", ["unshare", "--version"]],
  ["iputils-ping", ["ping", "-V"]],
  // Debian has two programs of that name; the tests speak the language of iputils.
  ["iputils-arping", ["/usr/bin/arping", "-V"]],
  // Debian's own Python: the first on PATH may be another one, which does not see these modules.
  ["python3", ["/usr/bin/python3", "--version"]],
  ["python3-dbus", ["/usr/bin/python3", "-c", "import dbus"]],
  ["python3-gi", ["/usr/bin/python3", "-c", "import gi"]],
  ["dbus", ["dbus-daemon", "--version"]],
  ["dbus-bin", ["sh", "-c", "command -v dbus-send"]],
  ["polkitd", ["test", "-x", "/usr/lib/polkit-1/polkitd"]],
  ["pkexec", ["pkexec", "--version"]],
  ["graphviz", ["dot", "-V"]],
];

/**
 * The programs that read what is exported, for --all.
 *
 * Without ifupdown, which would set up networks of its own at the next boot: its tests run where it is
 * installed, and in the virtual machine. Docker, LXC, LXD and sshd, which would begin with the machine,
 * are unpacked by their tests (e2e/export/debian-programs.ts).
 *
 * @type {Packages}
 */
export const EXPORT_PACKAGES = [
  ["gir1.2-nm-1.0", ["/usr/bin/python3", "-c", "import gi; gi.require_version('NM', '1.0')"]],
  ["nix-bin", ["nix-instantiate", "--version"]],
  ["podman", ["podman", "--version"]],
  ["netavark", ["/usr/lib/podman/netavark", "--version"]],
  ["containernetworking-plugins", ["test", "-x", "/usr/lib/cni/macvlan"]],
  ["libvirt-clients", ["sh", "-c", "command -v virt-xml-validate"]],
  ["libxml2-utils", ["xmllint", "--version"]],
  ["ansible-core", ["ansible-playbook", "--version"]],
  ["docker-compose", ["/usr/bin/python3", "-c", "import compose.config"]],
  ["openssh-client", ["ssh", "-V"]],
  ["poppler-utils", ["pdftotext", "-v"]],
  ["librsvg2-bin", ["rsvg-convert", "--version"]],
  ["fontconfig", ["fc-match", "--version"]],
  ["systemd-container", ["systemd-nspawn", "--version"]],
];

/** Libraries have no command: dpkg knows whether they are there. */
function library(/** @type {string} */ name) {
  return /** @type {const} */ ([name, ["dpkg", "--status", name]]);
}

/** What the app's own tests run: Electron, Chromium, a display. @type {Packages} */
export const APP_PACKAGES = [
  ...["libgtk-3-0", "libnss3", "libasound2", "libgbm1", "libxss1"].map(library),
  ["xvfb", ["sh", "-c", "command -v xvfb-run"]],
  ["xauth", ["sh", "-c", "command -v xauth"]],
  ["python3-pip", ["python3", "-m", "pip", "--version"]],
  ["chromium", ["chromium", "--version"]],
  ["fonts-dejavu-core", ["dpkg", "--status", "fonts-dejavu-core"]],
];

function missingPackages(/** @type {Packages} */ packages) {
  return packages
    .filter(([, [program, ...args]]) => !succeeds(program, args))
    .map(([name]) => name);
}

/**
 * Installs the missing packages as root; otherwise prints the command that does.
 *
 * @returns {boolean} whether everything is there now
 */
export function ensureDebianPackages(packages = KERNEL_PACKAGES) {
  const missing = missingPackages(packages);
  if (missing.length === 0) {
    return true;
  }
  const install = ["install", "--yes", "--no-install-recommends", ...missing];
  if (!isRoot() || !succeeds("apt-get", ["--version"])) {
    say(`missing: ${missing.join(", ")}. Install with:`);
    console.log(`    sudo apt-get update && sudo apt-get ${install.join(" ")}`);
    return false;
  }
  say(`installing Debian packages: ${missing.join(", ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], { env });
  run("apt-get", ["-qq", "-o", "Dpkg::Use-Pty=0", ...install], { env });
  const still = missingPackages(packages);
  if (still.length > 0) {
    console.error(`still missing after the installation: ${still.join(", ")}`);
  }
  return still.length === 0;
}
