import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { machineFacts } from "./machine-facts.ts";
import { PolkitSandbox } from "./polkit-sandbox.ts";

let sandbox: PolkitSandbox;

beforeEach(() => {
  sandbox = new PolkitSandbox();
});

afterEach(() => {
  sandbox.close();
});

/** Processes of the machine whose command line holds a word. */
function processesWith(word: string): readonly string[] {
  return readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(word);
    } catch {
      // It ended while we looked.
      return false;
    }
  });
}

it("leaves the machine as it was when it is killed in the middle", async () => {
  const before = machineFacts();
  const mark = `mark-${process.pid}`;
  const { program, args, environment } = sandbox.command(
    `install; echo broken >> /etc/passwd; echo ready; exec -a ${mark} sleep 1000`,
  );
  const child = spawn(program, args, { env: environment, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const whileItRan = processesWith(mark);

  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  // The kernel ends the namespace's processes on its own time.
  for (let turn = 0; turn < 100 && processesWith(mark).length > 0; turn += 1) {
    await wait(20);
  }

  expect(whileItRan).not.toEqual([]);
  expect(processesWith(mark)).toEqual([]);
  expect(machineFacts()).toBe(before);
});
