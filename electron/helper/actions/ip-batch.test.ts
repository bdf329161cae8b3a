import { describe, expect, it } from "vitest";
import { GROUP_PLACEHOLDER } from "../../../shared/plan/group.ts";
import { recordingRunner } from "../__testing__/recording-runner.ts";
import { runIpLines } from "./ip-batch.ts";

const FAILED = "RTNETLINK answers: File exists\nCommand failed -:2\n";

describe("runIpLines", () => {
  it("runs all lines in one process, with the group in its place", async () => {
    const runner = recordingRunner();
    const lines = [`link set dev a group ${GROUP_PLACEHOLDER}`, "link set dev b up"];

    await runIpLines({ runner, group: 77, goOn: false }, "web", lines);

    expect(runner.calls).toEqual([
      { command: "ip -n web -batch -", stdin: "link set dev a group 77\nlink set dev b up\n" },
    ]);
  });

  it("never writes more at once than a new pipe takes whole", async () => {
    const runner = recordingRunner();
    const lines = Array.from({ length: 2000 }, (_, at) => `link set dev mv${at} ${"x".repeat(60)}`);

    await runIpLines({ runner, group: 1, goOn: false }, null, lines);

    expect(Math.max(...runner.calls.map(({ stdin }) => stdin.length))).toBeLessThanOrEqual(49_152);
    expect(runner.calls.map(({ stdin }) => stdin).join("")).toBe(`${lines.join("\n")}\n`);
  });

  it("tells which line failed and what was said", async () => {
    const runner = recordingRunner(() => ({ code: 1, stderr: FAILED }));

    const failures = await runIpLines({ runner, group: 1, goOn: false }, null, ["one", "two"]);

    expect(failures).toEqual([{ command: "ip two", reason: "RTNETLINK answers: File exists" }]);
  });

  it("goes on after a failure while taking back", async () => {
    const runner = recordingRunner(() => ({ code: 1, stderr: FAILED }));

    await runIpLines({ runner, group: 1, goOn: true }, null, ["one", "two", "three"]);

    expect(runner.calls[0]?.command).toBe("ip -force -batch -");
  });

  it("counts every line as failed when ip was killed", async () => {
    const runner = recordingRunner(() => ({ code: null }));

    const failures = await runIpLines({ runner, group: 1, goOn: false }, null, ["one", "two"]);

    expect(failures).toHaveLength(2);
  });

  it.each(["link del dev mv0#x", "link del dev a\nlink del dev b", 'link add "x"', "a\\", "a\0b"])(
    "runs nothing when a line holds what ip obeys: %j",
    async (line) => {
      const runner = recordingRunner();

      const failures = await runIpLines({ runner, group: 1, goOn: true }, null, ["ok", line]);

      expect(failures).toHaveLength(1);
      expect(runner.calls).toEqual([]);
    },
  );
});
