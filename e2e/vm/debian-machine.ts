import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExportedFile } from "../../shared/export/target.ts";
import { VmShell, type Ran } from "./shell.ts";
import { LONGEST_SECONDS, prepared } from "./virtual-machine.ts";

/** Who configures the network; Debian's image has all of them, and one runs. */
export type NetworkManager = "networkd" | "network-manager" | "ifupdown";

const UNITS: Readonly<Record<NetworkManager, string>> = {
  networkd: "systemd-networkd.service",
  "network-manager": "NetworkManager.service",
  ifupdown: "networking.service",
};

/** The cards, which the image names eno1 to eno4; their wires end in nothing. */
const NIC_MACS = [1, 2, 3, 4].map((last) => `52:54:00:aa:00:0${last}`);

/** Whether there is a disk to boot: not without mmdebstrap or a network. */
export const HAS_DEBIAN = process.env["MVD_VM_DISK"] !== undefined;

const MEGABYTES = "768";

const FILES_DISK = "files.img";

/** Lays files on a second disk; none: there is no such disk. */
function makeDisk(files: Readonly<Record<string, string>>, folder: string): void {
  if (Object.keys(files).length === 0) {
    return;
  }
  const system = join(folder, "files");
  mkdirSync(system);
  for (const [name, path] of Object.entries(files)) {
    copyFileSync(path, join(system, name));
  }
  const disk = join(folder, FILES_DISK);
  const options = ["-q", "-E", "root_owner=0:0", "-d", system, disk, "256M"];
  const { status, stderr } = spawnSync("/usr/sbin/mkfs.ext4", options);
  rmSync(system, { recursive: true });
  if (status !== 0) {
    throw new Error(`mkfs.ext4: ${String(stderr)}`);
  }
}

/** Debian with systemd on a disk of its own, which outlives reboots and goes with `dispose`. */
export class DebianMachine {
  readonly #manager: NetworkManager;
  readonly #folder: string;
  #qemu: ChildProcessWithoutNullStreams;
  #shell: VmShell;

  readonly #files: Readonly<Record<string, string>>;

  private constructor(
    manager: NetworkManager,
    folder: string,
    files: Readonly<Record<string, string>>,
  ) {
    this.#files = files;
    this.#manager = manager;
    this.#folder = folder;
    this.#qemu = this.#start();
    this.#shell = new VmShell(this.#qemu);
  }

  /**
   * Boots a machine on a new layer over the prepared disk, until all that it starts has started.
   *
   * @param files files of this machine that it finds below /app once that is mounted, by name
   */
  static async boot(
    manager: NetworkManager,
    files: Readonly<Record<string, string>> = {},
  ): Promise<DebianMachine> {
    const folder = mkdtempSync(join(tmpdir(), "mvd-vm-"));
    const base = ["-b", prepared("MVD_VM_DISK"), "-F", "raw", join(folder, "disk.qcow2")];
    const { status, stderr } = spawnSync("qemu-img", ["create", "-q", "-f", "qcow2", ...base]);
    if (status !== 0) {
      throw new Error(`qemu-img: ${String(stderr)}`);
    }
    makeDisk(files, folder);
    const machine = new DebianMachine(manager, folder, files);
    try {
      await machine.#started();
      return machine;
    } catch (error) {
      await machine.dispose();
      throw error;
    }
  }

  run(script: string): Promise<Ran> {
    return this.#shell.run(script);
  }

  /** Runs a script that must end with 0; returns what it wrote. */
  async sh(script: string): Promise<string> {
    const { status, stdout, stderr } = await this.run(script);
    if (status !== 0) {
      throw new Error(`${script} ended with ${status}: ${stderr}`);
    }
    return stdout;
  }

  /** Puts exported files where their consumer reads them, with the permissions that it wants. */
  async put(files: readonly ExportedFile[]): Promise<void> {
    for (const { path, text, mode = 0o644, folder = "/root" } of files) {
      const place = `${folder}/${path}`;
      const encoded = Buffer.from(text).toString("base64");
      await this.sh(
        `install -D -m ${mode.toString(8)} /dev/null '${place}' && echo ${encoded} | base64 -d > '${place}'`,
      );
    }
  }

  /** Shuts the machine down in good order and boots it again from the same disk. */
  async reboot(): Promise<void> {
    await this.#shell.stop();
    this.#qemu = this.#start();
    this.#shell = new VmShell(this.#qemu);
    await this.#started();
  }

  /** Ends the machine at once and throws its disk away. */
  async dispose(): Promise<void> {
    if (this.#qemu.exitCode === null) {
      this.#qemu.kill("SIGTERM");
      await once(this.#qemu, "exit");
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #started(): Promise<void> {
    try {
      await this.run("systemctl is-system-running --wait");
      if (Object.keys(this.#files).length > 0) {
        await this.sh("mkdir -p /app && mount -o ro /dev/vdb /app");
      }
    } catch (error) {
      const said = readFileSync(join(this.#folder, "console"), "utf8");
      throw new Error(`the machine ended while it booted:\n${said.slice(-3000)}`, { cause: error });
    }
  }

  #start(): ChildProcessWithoutNullStreams {
    const guard = ["--signal=TERM", LONGEST_SECONDS, "nice", "qemu-system-x86_64"];
    return spawn("timeout", [...guard, ...this.#options()]);
  }

  #options(): readonly string[] {
    const machine = "-nodefaults -no-user-config -M q35 -accel tcg,thread=multi -cpu max -smp 2";
    const channel = "-chardev stdio,id=channel,signal=off -device virtio-serial-pci";
    const disk = `file=${join(this.#folder, "disk.qcow2")},if=virtio,format=qcow2,cache=unsafe`;
    return [
      ...machine.split(" "),
      ...["-m", MEGABYTES, "-display", "none", "-no-reboot"],
      ...["-kernel", prepared("MVD_VM_KERNEL"), "-initrd", prepared("MVD_VM_DISK_ROOT")],
      ...["-append", this.#commandLine(), "-drive", disk],
      ...(Object.keys(this.#files).length > 0 ? ["-drive", this.#filesDisk()] : []),
      ...["-serial", `file:${join(this.#folder, "console")}`, ...channel.split(" ")],
      ...["-device", "virtserialport,chardev=channel,name=channel"],
      ...NIC_MACS.flatMap((mac, hub) => [
        ...["-netdev", `hubport,id=nic${hub},hubid=${hub}`],
        ...["-device", `virtio-net-pci,netdev=nic${hub},mac=${mac}`],
      ]),
    ];
  }

  #filesDisk(): string {
    return `file=${join(this.#folder, FILES_DISK)},if=virtio,format=raw,readonly=on`;
  }

  /** Starts one network manager and keeps the others from starting. */
  #commandLine(): string {
    const others = Object.values(UNITS).filter((unit) => unit !== UNITS[this.#manager]);
    return [
      "console=ttyS0 quiet loglevel=3 panic=-1 mitigations=off systemd.show_status=0",
      `systemd.wants=${UNITS[this.#manager]}`,
      ...others.map((unit) => `systemd.mask=${unit}`),
      "systemd.mask=systemd-networkd-wait-online.service",
    ].join(" ");
  }
}
