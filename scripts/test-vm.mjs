// npm run test:vm -- [vitest's own arguments]: what only a kernel with 802.1Q, or a boot, can show.

import { run, say } from "./lib/process.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";
import { prepareVm } from "./lib/vm/prepare.mjs";

useToolchain({ restart: false });

const prepared = prepareVm();
if (typeof prepared === "string") {
  say(`tests in a virtual machine skipped: ${prepared}`);
} else {
  const { kernel, initramfs, debian } = prepared;
  const env = { ...process.env, MVD_VM_KERNEL: kernel, MVD_VM_ROOT: initramfs };
  if (typeof debian === "string") {
    say(`tests after a reboot skipped: ${debian}`);
  } else {
    Object.assign(env, { MVD_VM_DISK: debian.disk, MVD_VM_DISK_ROOT: debian.initramfs });
  }
  const args = ["run", "--project", "vm", ...process.argv.slice(2)];
  // Once for all: files that run side by side may not build what another one is copying.
  const succeeded =
    run(process.execPath, ["scripts/build.mjs"], { cwd: root }) &&
    run("vitest", args, { cwd: root, env });
  process.exitCode = succeeded ? 0 : 1;
}
