import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** One program to run in a virtual machine of its own, and the files that it needs there. */
export interface VmJob {
  readonly command: readonly string[];
  /** Files and folders of this machine by the path at which the virtual machine has them. */
  readonly files: Readonly<Record<string, string>>;
  readonly megabytes?: number;
  /** QEMU's options for network cards; absent: it has none. */
  readonly cards?: readonly string[];
  /** Whoever starts QEMU in place of this process, and as which user, to whom its files belong then. */
  readonly through?: { readonly command: readonly string[]; readonly uid: number };
}

const MEGABYTES = 512;
/** A machine that hangs must not outlive everybody who waits for it. */
export const LONGEST_SECONDS = "1200";

/**
 * Boots Debian's kernel and runs a program there; its input and output are those of the process.
 *
 * The end of its input ends the program and with it the machine; so does the end of this process. It
 * has no disk. An x86 CPU is emulated, since not every host can lend its own.
 */
export async function startVm(job: VmJob): Promise<ChildProcessWithoutNullStreams> {
  const folder = mkdtempSync(join(tmpdir(), "mvd-vm-"));
  const console = join(folder, "console");
  const start = job.through?.command ?? [];
  const guard = ["--signal=KILL", LONGEST_SECONDS, ...start, "nice", "qemu-system-x86_64"];
  const qemu = spawn("timeout", [...guard, ...qemuOptions(job, folder, console)]);
  let errors = "";
  qemu.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  qemu.once("exit", (code) => {
    if (code !== 0) {
      process.stderr.write(`the virtual machine ended with ${code}:\n${errors}${tail(console)}\n`);
    }
    rmSync(folder, { recursive: true, force: true });
  });
  await once(qemu, "spawn");
  return qemu;
}

function qemuOptions(job: VmJob, folder: string, console: string): string[] {
  const machine = "-nodefaults -no-user-config -M q35 -accel tcg -cpu max -smp 1 -display none";
  const channel = "-chardev stdio,id=channel,signal=off -device virtio-serial-pci";
  return [
    ...machine.split(" "),
    ...["-no-reboot", ...(job.cards ?? ["-nic", "none"])],
    ...["-m", String(job.megabytes ?? MEGABYTES)],
    ...["-kernel", kernel(job, folder), "-initrd", initramfs(job, folder)],
    ...["-append", "console=ttyS0 quiet loglevel=3 panic=-1 mitigations=off"],
    ...["-serial", `file:${console}`, ...channel.split(" ")],
    ...["-device", "virtserialport,chardev=channel,name=channel"],
  ];
}

/** What `npm run test:vm` has prepared and told by an environment variable. */
export function prepared(variable: string): string {
  const path = process.env[variable];
  if (path === undefined) {
    throw new Error("no virtual machine has been prepared: use npm run test:vm");
  }
  return path;
}

/** Another user may have no way to where it was prepared. */
function kernel({ through }: VmJob, folder: string): string {
  if (!through) {
    return prepared("MVD_VM_KERNEL");
  }
  chownSync(folder, through.uid, through.uid);
  const copy = join(folder, "kernel");
  copyFileSync(prepared("MVD_VM_KERNEL"), copy);
  chmodSync(copy, 0o644);
  return copy;
}

/** The prepared root file system with the job's files behind it. */
function initramfs(job: VmJob, folder: string): string {
  const root = join(folder, "root");
  for (const [inside, path] of Object.entries(job.files)) {
    mkdirSync(dirname(join(root, inside)), { recursive: true });
    cpSync(path, join(root, inside), { recursive: true, dereference: true });
  }
  mkdirSync(join(root, "job"), { recursive: true });
  writeFileSync(join(root, "job", "command"), JSON.stringify(job.command));
  const own = join(folder, "job.cpio");
  const pack = `cd "$1" && find . | cpio --quiet -o -H newc -R 0:0 -F "$2"`;
  const { status, stderr } = spawnSync("sh", ["-c", pack, "sh", root, own], { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`cpio: ${stderr}`);
  }
  const both = join(folder, "initramfs");
  copyFileSync(prepared("MVD_VM_ROOT"), both);
  appendFileSync(both, readFileSync(own));
  return both;
}

/** The last lines of a file; nothing where it has not come to be. */
function tail(path: string): string {
  if (!existsSync(path)) {
    return "";
  }
  return readFileSync(path, "utf8").split("\n").slice(-30).join("\n");
}
