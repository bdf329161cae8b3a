import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { World } from "../helper/world.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HOME_LAB = `${ROOT}examples/home-lab.macvlan.json`;
const TERMINAL = `${ROOT}e2e/polkit/terminal.py`;
const APPLY = "Apply 4 changes?";
const KEEP = "Keep? Taken back in";

interface Dialogue {
  readonly code: number;
  readonly screen: string;
  /** How many of the answers were asked for. */
  readonly typed: number;
}

describe("apply on a terminal", () => {
  let world: World;

  /** Runs apply on a terminal of its own, where somebody types the answers. */
  function apply(answers: readonly string[], ...options: readonly string[]): Dialogue {
    const [program = "", ...enter] = world.enter;
    const command = [process.execPath, `${ROOT}dist/cli.js`, "apply", HOME_LAB, ...options];
    const { stdout } = spawnSync(
      program,
      [...enter, "/usr/bin/python3", TERMINAL, ...answers, "--", ...command],
      { encoding: "utf8" },
    );
    return JSON.parse(stdout) as Dialogue;
  }

  function namespaces(): string {
    return world.sh("ip netns");
  }

  beforeAll(async () => {
    execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: ROOT });
    world = await World.make();
    world.addNic("eno1", "52:54:00:aa:00:01", "192.168.1.10/24");
  });

  afterAll(() => {
    world.dispose();
  });

  it("changes nothing when the first question is declined", () => {
    const { code, screen } = apply([`${APPLY}=n`]);

    expect(code).toBe(0);
    expect(screen).toContain("Nothing was changed.");
    expect(namespaces()).toBe("");
  });

  it("takes back what is not kept", () => {
    const { code, typed } = apply([`${APPLY}=y`, `${KEEP}=n`]);

    expect([code, typed]).toEqual([75, 2]);
    expect(namespaces()).toBe("");
  });

  it("takes back when nobody answers in time", () => {
    const { code, screen } = apply([`${APPLY}=y`], "--confirm-timeout", "5");

    expect(code).toBe(75);
    expect(screen).toContain("Keep? Taken back in 5 s.");
    expect(namespaces()).toBe("");
  });

  it("takes back on Ctrl-C, and says so", () => {
    const { code } = apply([`${APPLY}=y`, `${KEEP}=^C`]);

    expect(code).toBe(75);
    expect(namespaces()).toBe("");
  });

  it("keeps what is answered with y", () => {
    const { code, screen } = apply([`${APPLY}=y`, `${KEEP}=y`]);

    expect(code).toBe(0);
    expect(screen).toContain("Kept: 4 changes.");
    expect(namespaces()).toContain("web");
  });
});
