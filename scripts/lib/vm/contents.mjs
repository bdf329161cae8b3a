// What of this machine goes into the virtual machine, file by file.

import { spawnSync } from "node:child_process";
import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { outerEnvironment, root } from "../toolchain.mjs";

/** Debian's own, whatever comes first on PATH. */
const PYTHON = "/usr/bin/python3";

/** Programs by the path at which the virtual machine has them. */
const PROGRAMS = {
  "/usr/bin/python3": PYTHON,
  "/bin/sh": "dash",
  "/sbin/ip": "ip",
  "/sbin/bridge": "bridge",
  "/sbin/modprobe": "kmod",
  "/usr/bin/unshare": "unshare",
  "/usr/bin/flock": "flock",
  "/usr/bin/nsenter": "nsenter",
  "/usr/bin/arping": "/usr/bin/arping",
  "/bin/mount": "mount",
  "/bin/cat": "cat",
  "/bin/tee": "tee",
  "/usr/bin/id": "id",
  "/bin/sleep": "sleep",
  "/bin/ping": "ping",
  "/usr/bin/teamnl": "teamnl",
};

/** What the tests load, or let the kernel load when they make such a device. */
const MODULES = [
  "virtio_pci",
  "virtio_console",
  "virtio_net",
  "8021q",
  "macvlan",
  "macvtap",
  "veth",
  "bridge",
  "tun",
  "bonding",
  "team",
  "team_mode_activebackup",
  "team_mode_roundrobin",
  "dummy",
  "ipvlan",
];

/** Python programs that run inside, files or folders; the modules that they import come along. */
const PYTHON_PROGRAMS = [
  join(root, "scripts", "lib", "vm", "init.py"),
  join(root, "e2e", "kernel", "prober"),
  join(root, "e2e", "vm", "shell.py"),
  join(root, "e2e", "kernel", "broadcast-queue.py"),
  join(root, "e2e", "vm", "bond-senders.py"),
];

/**
 * Every file, by the path at which the virtual machine has it.
 *
 * @param {import("./debian-kernel.mjs").Kernel} kernel
 * @returns {Map<string, string>}
 */
export function contents(kernel) {
  const programs = Object.entries(PROGRAMS).map(
    ([inside, name]) => /** @type {const} */ ([inside, realpathSync(which(name))]),
  );
  const python = pythonModules();
  const extensions = python.filter((path) => path.endsWith(".so"));
  const libraries = librariesOf([...programs.map(([, path]) => path), ...extensions]);
  const modules = modulesOf(kernel);
  return new Map([
    ...programs,
    ...[...libraries, ...python].map((path) => /** @type {const} */ ([path, path])),
    ...modules.map(
      (path) => /** @type {const} */ ([path.slice(path.indexOf("/lib/modules/")), path]),
    ),
    ["/init", join(root, "scripts", "lib", "vm", "init.py")],
  ]);
}

/** The loader and every shared library of some programs, at the paths where they look for them. */
function librariesOf(/** @type {readonly string[]} */ programs) {
  const lines = output("ldd", programs).split("\n");
  return [...new Set(lines.flatMap((line) => /(?:=> |^\t)(\/\S+) \(0x/.exec(line)?.[1] ?? []))];
}

/** The standard library, as far as the programs inside import it. */
function pythonModules() {
  const script = `
import encodings.ascii, encodings.idna, encodings.latin_1, encodings.utf_8
import runpy, sys
for path in sys.argv[1:]:
    runpy.run_path(path, run_name="program")
for module in list(sys.modules.values()):
    print(getattr(module, "__file__", None) or "")
`;
  const said = output(PYTHON, ["-B", "-I", "-c", script, ...PYTHON_PROGRAMS]);
  return [...new Set(said.split("\n"))].filter((path) => path.startsWith("/usr/lib/python3"));
}

/** @param {import("./debian-kernel.mjs").Kernel} kernel */
function modulesOf({ folder, version }) {
  const options = ["--dirname", folder, "--set-version", version, "--show-depends"];
  const loads = MODULES.flatMap((name) => output("modprobe", [...options, name]).split("\n"));
  const modules = loads.flatMap((line) => /^insmod (\S+)/.exec(line)?.[1] ?? []);
  const library = join(folder, "lib", "modules", version);
  const indexes = readdirSync(library).filter((name) => name.startsWith("modules."));
  return [...new Set(modules), ...indexes.map((name) => join(library, name))];
}

function which(/** @type {string} */ name) {
  return output("sh", ["-c", `PATH=$PATH:/usr/sbin:/sbin; command -v ${name}`]).trim();
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function output(program, args) {
  const env = outerEnvironment();
  const path = `${env.PATH}:/usr/sbin:/sbin`;
  const result = spawnSync(program, args, { encoding: "utf8", env: { ...env, PATH: path } });
  if (result.status !== 0) {
    throw new Error(`${program} ${args.join(" ")}: ${result.error?.message ?? result.stderr}`);
  }
  return result.stdout;
}
