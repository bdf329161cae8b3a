// From nothing to a kernel and a root file system that QEMU can boot.

import { join } from "node:path";
import { ensureDebianPackages, KERNEL_PACKAGES } from "../debian.mjs";
import { isRoot } from "../process.mjs";
import { root } from "../toolchain.mjs";
import { ensureImage } from "./debian-image.mjs";
import { ensureKernel } from "./debian-kernel.mjs";
import { ensureInitramfs } from "./initramfs.mjs";

/** @type {import("../debian.mjs").Packages} */
const PACKAGES = [
  ...KERNEL_PACKAGES,
  ["qemu-system-x86", ["qemu-system-x86_64", "--version"]],
  ["cpio", ["cpio", "--version"]],
  ["kmod", ["kmod", "--version"]],
  // The runners of teams, which iproute2 cannot choose.
  ["libteam-utils", ["sh", "-c", "command -v teamnl"]],
];

/** What makes disks. @type {import("../debian.mjs").Packages} */
const DISK_PACKAGES = [
  ["mmdebstrap", ["mmdebstrap", "--version"]],
  ["qemu-utils", ["qemu-img", "--version"]],
  ["e2fsprogs", ["/usr/sbin/mkfs.ext4", "-V"]],
];

/**
 * What the virtual machine boots: a kernel with all that it needs in memory, or with Debian on a disk.
 *
 * @typedef {object} Bootable
 * @property {string} kernel
 * @property {string} initramfs
 * @property {import("./debian-image.mjs").Image | string} debian a string says why there is none
 */

/**
 * Installs and builds what is missing.
 *
 * @returns {Bootable | string} a string says why there can be no virtual machine here
 */
export function prepareVm() {
  if (process.arch !== "x64") {
    return `they boot an amd64 kernel, and this machine is ${process.arch}`;
  }
  if (!isRoot()) {
    return "they need root (sudo npm run test:vm)";
  }
  if (!ensureDebianPackages(PACKAGES)) {
    return "QEMU and its tools are not installed";
  }
  const cache = join(root, "node_modules", ".cache", "vm");
  const kernel = ensureKernel(cache);
  if (kernel === undefined) {
    return "Debian's kernel package could not be fetched";
  }
  return {
    kernel: join(kernel.folder, "boot", `vmlinuz-${kernel.version}`),
    initramfs: ensureInitramfs(cache, kernel),
    debian: prepareDebian(cache, kernel),
  };
}

/**
 * @param {string} cache
 * @param {import("./debian-kernel.mjs").Kernel} kernel
 */
function prepareDebian(cache, kernel) {
  return ensureDebianPackages(DISK_PACKAGES)
    ? (ensureImage(cache, kernel) ?? "Debian could not be put on a disk")
    : "mmdebstrap and its tools are not installed";
}
