// A disk with Debian, systemd and what configures networks there, for tests that boot it as a user's.

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
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { say } from "../process.mjs";
import { outerEnvironment, root } from "../toolchain.mjs";
import { pack } from "./initramfs.mjs";

/** One release for everybody, so that its programs' versions are known. */
const SUITE = "bookworm";

/** busybox is what the initramfs runs, Python what the tests' shell is written in. */
const PACKAGES = [
  ...["systemd", "systemd-sysv", "udev", "dbus", "kmod", "iproute2", "busybox-static", "python3"],
  ...["network-manager", "ifupdown", "isc-dhcp-client", "bridge-utils", "vlan"],
];

/** The cards that QEMU gives the machine, by the name that the documents call them. */
const NICS = ["eno1", "eno2", "eno3", "eno4"];

const SHELL = join(root, "e2e", "vm", "shell.py");
const DISK_INIT = fileURLToPath(new URL("disk-init.sh", import.meta.url));

/** The end of the shell, and so of the test that talks to it, is the end of the machine. */
const SHELL_SERVICE = `[Unit]
Description=Shell for the tests
SuccessAction=poweroff
FailureAction=poweroff

[Service]
ExecStartPre=/bin/sh -c 'until [ -e /dev/virtio-ports/channel ]; do sleep 0.1; done'
ExecStart=/bin/sh -c 'exec python3 -u /usr/local/lib/shell.py <>/dev/virtio-ports/channel >&0'
`;

/**
 * A disk to lay others over, and the initramfs that boots it with the kernel that it was made for.
 *
 * @typedef {{ readonly disk: string, readonly initramfs: string }} Image
 */

/**
 * The image in `cache`, built anew when its recipe or the kernel has changed; takes about a minute.
 *
 * @param {string} cache
 * @param {import("./debian-kernel.mjs").Kernel} kernel
 * @returns {Image | undefined} undefined: it could not be built, as without a network
 */
export function ensureImage(cache, kernel) {
  const name = `debian-${fingerprint(kernel)}`;
  const folder = join(cache, name);
  if (!existsSync(folder)) {
    say("building the virtual machine's disk with Debian and systemd");
    readdirSync(cache)
      .filter((other) => other.startsWith("debian-"))
      .forEach((other) => {
        rmSync(join(cache, other), { recursive: true, force: true });
      });
    if (!build(cache, kernel, folder)) {
      return undefined;
    }
  }
  return { disk: join(folder, "disk.img"), initramfs: join(folder, "initramfs.cpio") };
}

function fingerprint(/** @type {import("./debian-kernel.mjs").Kernel} */ { version }) {
  const hash = createHash("sha256").update(version);
  for (const path of [fileURLToPath(import.meta.url), DISK_INIT, SHELL]) {
    hash.update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {string} cache
 * @param {import("./debian-kernel.mjs").Kernel} kernel
 * @param {string} folder
 */
function build(cache, kernel, folder) {
  const work = mkdtempSync(join(cache, "debian-"));
  const system = join(work, "system");
  const made = join(work, "made");
  try {
    mkdirSync(made);
    const options = ["--quiet", "--variant=minbase", `--include=${PACKAGES.join(",")}`];
    const debian = ["/var/cache/apt/archives", "/var/lib/apt/lists", "/usr/share/doc"];
    const done =
      quietly("mmdebstrap", [...options, SUITE, system]) &&
      debian.every((path) => empty(join(system, path))) &&
      quietly("cp", ["-a", join(kernel.folder, "lib", "modules"), join(system, "usr", "lib")]) &&
      furnish(system) &&
      packInitramfs(join(work, "initramfs"), system, kernel, join(made, "initramfs.cpio")) &&
      quietly("mkfs.ext4", ["-q", "-d", system, join(made, "disk.img"), "1500M"]);
    if (done) {
      renameSync(made, folder);
    }
    return done;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function empty(/** @type {string} */ folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return true;
}

/** What no package brings: the tests' shell, the names of the cards, nothing that waits. */
function furnish(/** @type {string} */ system) {
  const units = join(system, "etc", "systemd", "system");
  copyFileSync(SHELL, join(system, "usr", "local", "lib", "shell.py"));
  writeFileSync(join(units, "shell.service"), SHELL_SERVICE);
  symlinkSync("../shell.service", join(units, "multi-user.target.wants", "shell.service"));
  for (const unit of ["apt-daily.timer", "apt-daily-upgrade.timer", "e2scrub_reap.service"]) {
    rmSync(join(units, unit), { force: true });
    symlinkSync("/dev/null", join(units, unit));
  }
  // By the driver too: VLANs and passthru children have their card's MAC.
  NICS.forEach((name, place) => {
    const match = `[Match]\nDriver=virtio_net\nMACAddress=52:54:00:aa:00:0${place + 1}\n`;
    const path = join(system, "etc", "systemd", "network", `10-${name}.link`);
    writeFileSync(path, `${match}\n[Link]\nName=${name}\n`);
  });
  writeFileSync(join(system, "etc", "hostname"), "debian\n");
  writeFileSync(join(system, "etc", "fstab"), "");
  writeFileSync(join(system, "etc", "machine-id"), `${"0d9f3c1e".repeat(4)}\n`);
  return true;
}

/**
 * @param {string} folder
 * @param {string} system
 * @param {import("./debian-kernel.mjs").Kernel} kernel
 * @param {string} archive
 */
function packInitramfs(folder, system, { version }, archive) {
  for (const inside of ["bin", "dev", "disk", "proc", "sys"]) {
    mkdirSync(join(folder, inside), { recursive: true });
  }
  copyFileSync(join(system, "bin", "busybox"), join(folder, "bin", "busybox"));
  const names = ["sh", "mount", "umount", "modprobe", "sleep", "switch_root", "poweroff"];
  names.forEach((name) => {
    symlinkSync("busybox", join(folder, "bin", name));
  });
  copyFileSync(DISK_INIT, join(folder, "init"));
  chmodSync(join(folder, "init"), 0o755);
  const library = join("lib", "modules", version);
  const kinds = ["virtio", "block/virtio_blk.ko", "char/virtio_console.ko"];
  for (const kind of kinds.map((one) => join(library, "kernel", "drivers", one))) {
    mkdirSync(dirname(join(folder, kind)), { recursive: true });
    quietly("cp", ["-a", join(system, "usr", kind), dirname(join(folder, kind))]);
  }
  for (const index of ["modules.dep", "modules.alias", "modules.builtin"]) {
    copyFileSync(join(system, "usr", library, index), join(folder, library, index));
  }
  pack(folder, archive);
  return true;
}

/**
 * Says something only when it fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 */
function quietly(program, args) {
  const env = outerEnvironment();
  const path = `${env.PATH}:/usr/sbin:/sbin`;
  const options = /** @type {const} */ ({ encoding: "utf8", env: { ...env, PATH: path } });
  const { status, stderr, error } = spawnSync(program, args, options);
  if (status !== 0) {
    console.error(`${program}: ${error?.message ?? stderr}`);
  }
  return status === 0;
}
