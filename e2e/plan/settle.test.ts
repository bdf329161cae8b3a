import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const PROGRAM = fileURLToPath(new URL("./settle-in-kernel.ts", import.meta.url));
const RUNS = 6;

/** Runs the checks in a network and a /run of their own, which end with the process. */
function settle(seed: number): { readonly status: number | null; readonly output: string } {
  const own = "mount -t tmpfs tmpfs /run && mkdir /run/netns";
  const script = `${own} && exec "$0" "$@"`;
  const words = ["--mount", "--net", "sh", "-c", script, process.execPath, PROGRAM];
  const { status, stdout, stderr } = spawnSync("unshare", [...words, `${seed}`, `${RUNS}`], {
    encoding: "utf8",
  });
  return { status, output: `${stdout}${stderr}` };
}

describe("plans in a kernel", () => {
  it.each([
    [2026, "deletes the secondaries with a primary address"],
    [2027, "promotes a secondary when a primary address is deleted"],
  ])(
    "settle, are taken back after any part, and are removed wholly (seed %i: the kernel %s)",
    (seed) => {
      const { status, output } = settle(seed);

      expect(output).toBe(`${RUNS} pairs of documents, seed ${seed}\n`);
      expect(status).toBe(0);
    },
  );
});
