import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { cliIn } from "./cli-in-world.ts";
import { HelperProcess } from "./helper-process.ts";
import { askApply } from "./lab.ts";
import { TAPS } from "./tap-documents.ts";
import { World } from "./world.ts";

const ANNA = 4201;
const BINH = 4202;
const ROOT = 0;

let world: World;
let cli: (uid: number) => readonly string[];

beforeAll(async () => {
  buildHelper();
  world = await World.make();
  world.sh("mount -t sysfs sysfs /sys");
  world.addNic("eno1", "52:54:00:aa:00:01");
  cli = cliIn(world);
  const { request } = await askApply(world, TAPS);
  const helper = new HelperProcess(world, "apply", ["env", `PKEXEC_UID=${ANNA}`]);
  helper.send(request);
  await helper.wait("applied");
  helper.send({ control: "confirm" });
  expect((await helper.ended).code).toBe(0);
});
afterAll(() => {
  world.dispose();
  removeHelper();
});

interface Ran {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(uid: number, ...args: readonly string[]): Ran {
  const [program = "", ...rest] = [...cli(uid), ...args];
  const { status, stdout, stderr } = spawnSync(program, rest, { encoding: "utf8" });
  return { exit: status, stdout, stderr };
}

describe("tap, as an ordinary user", () => {
  it("runs a command with the device open, and tells it the descriptor and the MAC", () => {
    const show = [
      "--",
      "sh",
      "-c",
      "echo {fd},mac={mac} $MINE; readlink /proc/self/fd/{fd}; exit 42",
    ];

    const here = run(ANNA, "tap", "vm1", ...show);
    const inGuest = run(ANNA, "tap", "vm2", ...show);
    const byBoth = run(ANNA, "tap", "box/vm2", ...show);

    expect(here).toMatchObject({ exit: 42, stderr: "" });
    expect(here.stdout).toMatch(/^3,mac=52:54:00:bb:00:01 ?\n\/dev\/tap\d+\n$/);
    expect(inGuest.stdout).toMatch(/^3,mac=52:54:00:bb:00:02 ?\n\/dev\/tap\d+\n$/);
    expect(byBoth).toEqual(inGuest);
  });

  it("says whose a tap is, and how to get it", () => {
    const refused = run(BINH, "tap", "vm1", "--", "true");

    expect(refused).toMatchObject({ exit: 77, stdout: "" });
    expect(refused.stderr).toMatch(
      /"vm1", \/dev\/tap\d+, belongs to 4201 and not to 4202.*--tap-owner 4202/,
    );
  });

  it("says what is no tap, what is not there, and which command is missing", () => {
    expect(run(ANNA, "tap", "eno1", "--", "true").exit).toBe(64);
    expect(run(ANNA, "tap", "vm9", "--", "true").exit).toBe(66);
    expect(run(ANNA, "tap", "vm1", "--", "no-such-command")).toMatchObject({
      exit: 69,
      stderr: expect.stringContaining('no command "no-such-command"') as string,
    });
  });

  it("lets nobody else in while it is open, and passes signals on", async () => {
    const [program, ...rest] = [...cli(ANNA), "tap", "vm1", "--", "sh", "-c"];
    const script = 'trap "exit 7" TERM; echo open; while :; do sleep 0.1; done';
    const first = spawn(program, [...rest, script], { stdio: ["ignore", "pipe", "inherit"] });
    await once(first.stdout, "data");

    const second = run(ANNA, "tap", "vm1", "--", "true");
    first.kill("SIGTERM");
    const [exit] = (await once(first, "exit")) as [number | null];

    expect(second).toMatchObject({ exit: 75, stdout: "" });
    expect(second.stderr).toMatch(/in use: process \d+ has it open/);
    expect(exit).toBe(7);
    expect(run(ANNA, "tap", "vm1", "--", "true").exit).toBe(0);
  });

  it("has a tap after apply --tap-owner, also where nothing else is to change", () => {
    const file = join(world.folder, "taps.macvlan.json");
    writeFileSync(file, JSON.stringify(TAPS));

    const nothing = run(ROOT, "apply", file, "--yes");
    const given = run(ROOT, "apply", file, "--yes", "--tap-owner", String(BINH));

    expect(nothing).toMatchObject({ exit: 0, stderr: "" });
    expect(given).toMatchObject({ exit: 0, stderr: "" });
    expect(given.stdout).toContain("the devices of its taps are whose you named");
    expect(run(BINH, "tap", "vm1", "--", "true").exit).toBe(0);
    expect(run(BINH, "tap", "vm2", "--", "true").exit).toBe(0);
    expect(run(ANNA, "tap", "vm1", "--", "true").exit).toBe(77);
  });
});
