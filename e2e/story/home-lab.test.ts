import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { World } from "../helper/world.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HOME_LAB = `${ROOT}examples/home-lab.macvlan.json`;

/** Where each interface of the example lives: how to run a command there, and its address. */
const PLACES = {
  eno1: { enter: "", address: "192.168.1.10" },
  mv0: { enter: "ip netns exec web", address: "192.168.1.50" },
  mv1: { enter: "ip netns exec db", address: "192.168.1.51" },
} as const;

const NAS = "192.168.1.20";

interface Run {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe("the home lab, from the file to a working network", () => {
  let world: World;

  /** Runs the built command line inside the world. */
  function cli(...args: readonly string[]): Run {
    const [program = "", ...rest] = world.enter;
    const { status, stdout, stderr } = spawnSync(
      program,
      [...rest, process.execPath, `${ROOT}dist/cli.js`, ...args],
      { cwd: ROOT, encoding: "utf8" },
    );
    return { exit: status, stdout, stderr };
  }

  function answers(enter: string, address: string): boolean {
    const [program = "", ...rest] = world.enter;
    const words = `${enter} ping -c 1 -W 1 ${address}`.trim().split(" ");
    return spawnSync(program, [...rest, ...words]).status === 0;
  }

  /** Everything that must be as before, but for indexes, counters and lifetimes. */
  function state(): unknown {
    const shown = JSON.parse(world.sh("ip -details -json address show")) as Record<
      string,
      unknown
    >[];
    const links = shown.map(({ ifname, address, flags, mtu, addr_info, linkinfo }) => {
      const addresses = (addr_info as Record<string, unknown>[]).map(({ local, prefixlen }) => [
        local,
        prefixlen,
      ]);
      return { ifname, address, flags, mtu, addresses, linkinfo };
    });
    return { links, routes: world.sh("ip route; ip -6 route"), namespaces: world.sh("ip netns") };
  }

  beforeAll(async () => {
    execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: ROOT });
    world = await World.make();
    world.addNic("eno1", "52:54:00:aa:00:01", "192.168.1.10/24");
    world.addStation("eno1", `${NAS}/24`);
  });

  afterAll(() => {
    world.dispose();
  });

  it("does what reach predicts, and leaves nothing behind", () => {
    const before = state();

    const applied = cli("apply", HOME_LAB, "--yes");
    expect(applied.stderr).toBe("");
    expect(applied.exit).toBe(0);

    const { interfaces, ping } = JSON.parse(cli("reach", HOME_LAB, "--json").stdout) as {
      readonly interfaces: readonly string[];
      readonly ping: readonly (readonly (string | null)[])[];
    };
    for (const [from, { enter }] of Object.entries(PLACES)) {
      const row = ping[interfaces.indexOf(from)] ?? [];
      const targets = { ...PLACES, nas: { address: NAS } };
      for (const [to, { address }] of Object.entries(targets)) {
        const predicted = row[interfaces.indexOf(to)];
        if (from !== to) {
          expect(`${from} ${to} ${answers(enter, address) ? "yes" : "no"}`).toBe(
            `${from} ${to} ${String(predicted)}`,
          );
        }
      }
    }

    const removed = cli("remove", HOME_LAB, "--yes");
    expect(removed.exit).toBe(0);
    expect(state()).toEqual(before);
  });

  it("plans what the README shows", () => {
    world.sh("ip route add default via 192.168.1.1");
    const { stdout } = cli("plan", HOME_LAB);
    world.sh("ip route del default via 192.168.1.1");

    expect(readFileSync(`${ROOT}README.md`, "utf8")).toContain(stdout);
  });

  it("finds nothing to do the second time, and tells drift", () => {
    cli("apply", HOME_LAB, "--yes");

    const again = cli("apply", HOME_LAB, "--yes");
    expect(again.stdout).toContain("Nothing to do");

    world.sh("ip -n web link set dev mv0 mtu 1400");
    const { applied } = JSON.parse(cli("status", "--json").stdout) as {
      readonly applied: readonly { readonly drift: readonly { readonly name: string }[] }[];
    };
    expect(applied[0]?.drift.map(({ name }) => name)).toEqual(["mv0"]);

    expect(cli("apply", HOME_LAB, "--yes").exit).toBe(0);
    expect(cli("remove", "--id", "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11", "--yes").exit).toBe(0);
  });

  it("asks before it changes anything: without a terminal it ends with 64", () => {
    const before = state();

    const { exit, stderr } = cli("apply", HOME_LAB);

    expect(exit).toBe(64);
    expect(stderr).toContain("--yes");
    expect(state()).toEqual(before);
  });

  it("refuses a NIC with another MAC until it is bound", () => {
    world.addNic("enp5s0", "52:54:00:aa:00:99");

    const { exit: other, stderr } = cli("plan", HOME_LAB, "--nic", "eno1=nosuch");
    const { exit: bound } = cli("plan", HOME_LAB, "--nic", "eno1=enp5s0");

    expect(stderr).toContain("nosuch");
    expect([other, bound]).toEqual([65, 0]);
    world.sh("ip link del dev enp5s0");
  });

  it("prints a script that makes the same network", () => {
    const { stdout } = cli("plan", HOME_LAB, "--script");
    const [program = "", ...rest] = world.enter;
    const made = spawnSync(program, [...rest, "sh"], { input: stdout, encoding: "utf8" });
    expect(made.stderr).toBe("");

    expect(cli("plan", HOME_LAB, "--json").stdout).toContain('"operations": []');
    expect(cli("remove", HOME_LAB, "--yes", "--json").exit).toBe(0);
  });

  it("imports what was applied as a document that needs nothing done", () => {
    cli("apply", HOME_LAB, "--yes");
    const { stdout } = cli("import");

    const names = (JSON.parse(stdout) as { nodes: { kind: string; name: string }[] }).nodes
      .filter(({ kind }) => kind === "macvlan")
      .map(({ name }) => name);
    expect(names.sort()).toEqual(["mv0", "mv1"]);
    cli("remove", HOME_LAB, "--yes");
  });
});
