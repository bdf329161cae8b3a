import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DESCRIPTOR, runWithDescriptor } from "./run-with-descriptor.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tap-"));
  file = join(folder, "device");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(script: string, isTerminal = false): Promise<number> {
  return runWithDescriptor("sh", ["-c", script], openSync(file, "w+"), isTerminal);
}

describe("runWithDescriptor", () => {
  it("hands the open file to the command and tells how that ended", async () => {
    const exit = await run(`echo through >&${DESCRIPTOR}; exit 42`);

    expect(exit).toBe(42);
    expect(readFileSync(file, "utf8")).toBe("through\n");
  });

  it("tells the end by a signal as a shell does", async () => {
    expect(await run("kill -TERM $$")).toBe(143);
  });

  it("passes on what it is told to end by", async () => {
    const exit = await run('trap "echo told >&3; exit 7" TERM; kill -TERM $PPID; sleep 60 & wait');

    expect(exit).toBe(7);
    expect(readFileSync(file, "utf8")).toBe("told\n");
  });

  it("leaves a terminal's keys to the terminal, which tells the command itself", async () => {
    const exit = await run('trap "exit 7" INT; kill -INT $PPID; sleep 0.3; exit 0', true);

    expect(exit).toBe(0);
  });

  it("throws when there is no such command", async () => {
    const started = runWithDescriptor("/no/such/command", [], openSync(file, "w+"), false);

    await expect(started).rejects.toMatchObject({ code: "ENOENT" });
    expect(process.listenerCount("SIGTERM")).toBe(0);
  });
});
