import { spawnSync } from "node:child_process";
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { made, packageIn } from "./packages.ts";

/** Where a machine sees the tests' files. */
const FILES = "/files";

const UNSHARE = ["--mount", "--pid", "--fork", "--kill-child", "--propagation", "private"];

const MACHINE = fileURLToPath(new URL("machine.sh", import.meta.url));

/** Clocks of machines that only run tests may be far from those of Debian's mirrors. */
const APT = [
  ...["apt-get", "-qq", "-o Dpkg::Use-Pty=0", "-o Dpkg::Options::=--force-unsafe-io"],
  ...["-o Acquire::Check-Date=false", "-o Acquire::Check-Valid-Until=false"],
  ...[`-o Dir::Cache::archives=${FILES}/archives`],
  ...["-o APT::Keep-Downloaded-Packages=true", "-o APT::Sandbox::User=root"],
].join(" ");

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Debian systems that begin as they come from Debian, each installed over the one before. */
export class DebianMachines {
  readonly #root: string;
  readonly #work: string;
  readonly #files: string;
  readonly #installed: string[] = [];

  constructor(debian: "MVD_DEBIAN_ROOT" | "MVD_DEBIAN_13_ROOT" = "MVD_DEBIAN_ROOT") {
    this.#root = made(debian);
    const cache = dirname(this.#root);
    // An overlay's layers have to be on a real file system, which /tmp may not be.
    this.#work = mkdtempSync(join(cache, "machines-"));
    this.#files = join(this.#work, "files");
    mkdirSync(join(this.#files, "archives", "partial"), { recursive: true });
    for (const kind of ["deb", "rpm"] as const) {
      linkSync(packageIn(made("MVD_PACKAGES"), kind), join(this.#files, `new.${kind}`));
      linkSync(packageIn(made("MVD_OLDER_PACKAGES"), kind), join(this.#files, `old.${kind}`));
    }
    const agent = fileURLToPath(new URL("../polkit/agent.py", import.meta.url));
    copyFileSync(agent, join(this.#files, "agent.py"));
  }

  close(): void {
    rmSync(this.#work, { recursive: true, force: true });
  }

  /**
   * Makes a machine to run things on: with a package and what it depends on, fetched from Debian, and
   * with other packages of Debian's.
   */
  install(deb: "new.deb" | "old.deb", ...others: readonly string[]): DebianMachine {
    const upper = join(this.#work, `installed-${this.#installed.length}`);
    this.#installed.push(upper);
    const bare = new DebianMachine([this.#root], this.#files);
    const { code, output } = bare.run(
      `${APT} update
      useradd --create-home --shell /bin/bash designer
      groupadd --force sudo
      useradd --shell /bin/bash --groups sudo warden
      echo 'warden:open sesame' | chpasswd
      ${APT} install --yes --no-install-recommends ${FILES}/${deb} ${["iputils-ping", ...others].join(" ")}`,
      { upper, network: "shared" },
    );
    if (code !== 0) {
      throw new Error(`the package could not be installed: ${output}`);
    }
    return new DebianMachine([join(upper, "upper"), this.#root], this.#files);
  }
}

interface RunOptions {
  /** Folder that keeps what is written. */
  readonly upper?: string;
  readonly network?: "own" | "shared";
  /** Folder of sources, to be seen at /checkout. */
  readonly checkout?: string;
}

/** A Debian; whatever is done on it is forgotten at the end of each run. */
export class DebianMachine {
  readonly #lowers: readonly string[];
  readonly #files: string;

  constructor(lowers: readonly string[], files: string) {
    this.#lowers = lowers;
    this.#files = files;
  }

  /** Runs shell text as root, in which nothing may fail; see PRELUDE for what it can use. */
  run(text: string, { upper = "", network = "own", checkout = "" }: RunOptions = {}): Ended {
    const namespaces = network === "own" ? [...UNSHARE, "--net"] : UNSHARE;
    const machine = ["bash", MACHINE, this.#lowers.join(":"), upper, this.#files];
    const args = [...namespaces, ...machine, "bash", "-euc", PRELUDE + text];
    const { status, stdout, stderr } = spawnSync("unshare", args, {
      encoding: "utf8",
      env: { ...process.env, CHECKOUT: checkout },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 580_000,
      killSignal: "SIGKILL",
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: status ?? -1, output: stdout + stderr };
  }
}

/**
 * A bus, an ordinary user, whom polkit asks for the administrator's password, a NIC with a wire, a
 * display, and the app's window on it.
 */
const PRELUDE = String.raw`
bus() {
  dbus-uuidgen --ensure
  dbus-daemon --system --fork --nopidfile 2>/dev/null
}
as_user() {
  setsid --wait setpriv --reuid designer --regid designer --init-groups --reset-env \
    env HOME=/home/designer PATH=/usr/bin:/bin "$@"
}
asked() {
  as_user python3 ${FILES}/agent.py en_GB.UTF-8 'password:open sesame' -- "$@"
}
nic() {
  ip link set lo up
  ip link add eno1 address 52:54:00:aa:00:01 type veth peer name wire
  ip link set eno1 up
  ip link set wire up
}
display() {
  mkdir /tmp/.X11-unix
  Xvfb :7 -screen 0 1280x1024x24 -noreset >/dev/null 2>&1 &
  until [ -e /tmp/.X11-unix/X7 ]; do sleep 0.1; done
}
app_window() {
  as_user env DISPLAY=:7 macvlan-designer >/tmp/log 2>&1 &
  windows() { DISPLAY=:7 xwininfo -root -tree | grep 'Macvlan Designer'; }
  until windows || ! kill -0 $!; do sleep 0.2; done
  cat /tmp/log
}
`;
