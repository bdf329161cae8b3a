import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a world is made. */
export interface WorldOptions {
  /** Size of the tmpfs over /run. */
  readonly runSize?: string;
  /** Has processes of its own, the first of which is in its network namespace: a machine's own one. */
  readonly isFirst?: boolean;
}

/**
 * A machine that ends with the test: own network, own mounts, own /run.
 *
 * One process holds the namespaces; whatever is mounted or made inside goes when it ends. It reads
 * from this one, so it ends with it, also when this one is killed.
 */
export class World {
  readonly #keeper: ChildProcess;
  readonly #others: ChildProcess[] = [];
  /** A folder outside, where a test puts the programs that it mounts inside. */
  readonly folder = mkdtempSync(join(tmpdir(), "macvlan-helper-"));

  readonly #isFirst: boolean;

  private constructor(keeper: ChildProcess, isFirst: boolean) {
    this.#keeper = keeper;
    this.#isFirst = isFirst;
  }

  static async make({ runSize = "16m", isFirst = false }: WorldOptions = {}): Promise<World> {
    const script = `
      mount -t tmpfs -o size=${runSize},mode=755 tmpfs /run
      mkdir -p /run/netns
      ip link set dev lo up
      for name in all default; do
        echo 0 > /proc/sys/net/ipv6/conf/$name/accept_dad
        echo 0 > /proc/sys/net/ipv6/conf/$name/router_solicitations
      done
      echo ready
      exec cat`;
    const processes = isFirst ? ["--pid", "--fork", "--mount-proc", "--kill-child"] : [];
    const keeper = spawn(
      "unshare",
      ["--mount", "--net", ...processes, "--propagation", "private", "sh", "-euc", script],
      { stdio: ["pipe", "pipe", "inherit"] },
    );
    await new Promise<void>((resolve, reject) => {
      keeper.stdout.once("data", () => {
        resolve();
      });
      keeper.once("exit", (code) => {
        reject(new Error(`no world: unshare ended with ${String(code)}`));
      });
    });
    return new World(keeper, isFirst);
  }

  /** What stands before a command to run it inside. */
  get enter(): readonly string[] {
    const keeper = String(this.#keeper.pid);
    const path = `/proc/${keeper}/task/${keeper}/children`;
    return this.#isFirst
      ? ["nsenter", "--target", readFileSync(path, "utf8").trim(), "--all", "--"]
      : ["nsenter", "--target", keeper, "--mount", "--net", "--"];
  }

  /** Runs a shell script inside and returns what it printed. */
  sh(script: string): string {
    const [program = "", ...rest] = this.enter;
    return execFileSync(program, [...rest, "sh", "-euc", script], {
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /**
   * Makes a NIC: one end of a veth pair, whose other end is the wire.
   *
   * The link-local addresses come a moment after the carrier: waited for, or they would come between
   * two looks at a machine that nobody has changed.
   */
  addNic(name: string, mac: string, ...addresses: readonly string[]): void {
    this.sh(`
      ip link add dev ${name} address ${mac} type veth peer name wire-${name}
      ip link set dev wire-${name} up
      ip link set dev ${name} up
      for end in ${name} wire-${name}; do
        for try in $(seq 50); do
          [ -z "$(ip -6 address show dev $end scope link)" ] || break
          sleep 0.02
        done
      done
      ${addresses.map((address) => `ip address add ${address} dev ${name}`).join("\n")}
    `);
  }

  /** Puts a machine of its own, without a name, at the other end of a NIC's wire. */
  addStation(nic: string, address: string): void {
    const [program = "", ...rest] = this.enter;
    const station = spawn(program, [...rest, "unshare", "--net", "cat"], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    this.#others.push(station);
    const pid = String(station.pid);
    const inside = `nsenter --target ${pid} --net --`;
    // It begins in this process's namespace, enters the world's, and then leaves for its own.
    const outer = readlinkSync("/proc/self/ns/net");
    this.sh(`
      own=$(readlink /proc/self/ns/net)
      for try in $(seq 500); do
        now=$(readlink /proc/${pid}/ns/net)
        [ "$now" = "$own" ] || [ "$now" = "${outer}" ] || break
        sleep 0.02
      done
      [ "$now" != "$own" ] || exit 1
      [ "$now" != "${outer}" ] || exit 1
      ip link set dev wire-${nic} netns ${pid}
      ${inside} ip link set dev lo up
      ${inside} ip link set dev wire-${nic} up
      ${inside} ip address add ${address} dev wire-${nic}
    `);
  }

  /** Ends everything inside. */
  dispose(): void {
    this.#others.forEach((other) => {
      other.kill("SIGKILL");
    });
    this.#keeper.kill("SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
  }
}
