import { describe, expect, it } from "vitest";
import type { Action, Expectation } from "../../shared/plan/plan.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import { recordingRunner, type RecordingRunner } from "./__testing__/recording-runner.ts";
import type { JournalContent } from "./journal.ts";
import type { RunResult } from "./runner.ts";
import { takeBack } from "./taking-back.ts";

const ID = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11" as DocumentId;
const GROUP = 20_000_000;

/** A machine with these links, as `ip` tells it, on which a command does what `answer` says. */
function machine(
  links: readonly object[],
  answer: (stdin: string) => Partial<RunResult> = () => ({}),
): RecordingRunner {
  return recordingRunner(({ command, stdin }) => {
    if (!command.includes("-json")) {
      return answer(stdin);
    }
    const answers = stdin
      .trim()
      .split("\n")
      .map((question) => (question.startsWith("address") ? JSON.stringify(links) : "[]"));
    return { stdout: answers.join("\n") };
  });
}

function link(ifname: string, facts: object): object {
  return { ifindex: 9, ifname, flags: [], mtu: 1500, link_type: "ether", ...facts };
}

function ip(line: string): Action {
  return { run: "ip", namespace: null, lines: [line] };
}

function journal(begun: number, before: readonly Expectation[] = []): JournalContent {
  return {
    verb: "apply",
    documentId: ID,
    name: "Lab",
    user: "root",
    pid: 1,
    since: "2026-01-01T00:00:00.000Z",
    group: GROUP,
    before: [...before],
    undos: [[ip("first")], [ip("second"), ip("second again")], [ip("third")]],
    begun,
  };
}

function commands({ calls }: RecordingRunner): readonly string[] {
  return calls
    .filter(({ command }) => !command.includes("-json"))
    .map(({ command, stdin }) => `${command}: ${stdin.trim()}`);
}

describe("takeBack", () => {
  it("undoes the stages that have begun, the last one first, each in its own order", async () => {
    const runner = machine([]);

    const taken = await takeBack(runner, journal(2));

    expect(taken).toEqual({ stages: 2, left: [] });
    expect(commands(runner)).toEqual([
      "ip -force -batch -: second",
      "ip -force -batch -: second again",
      "ip -force -batch -: first",
    ]);
  });

  it("runs nothing when nothing has begun", async () => {
    const runner = machine([]);

    expect(await takeBack(runner, journal(0))).toEqual({ stages: 0, left: [] });
    expect(runner.calls).toEqual([]);
  });

  it("does not mind a command that fails when the state is as before", async () => {
    const runner = machine([], () => ({ code: 1, stderr: "no\nCommand failed -:1\n" }));

    expect((await takeBack(runner, journal(3))).left).toEqual([]);
  });

  it("tries three times, and then tells what is left", async () => {
    const before = [{ namespace: null, link: "mv0", node: null, present: false }] as const;
    const standing = [link("mv0", { ifalias: "somebody's" })];
    const runner = machine(standing, () => ({ code: 1, stderr: "no\nCommand failed -:1\n" }));

    const { left } = await takeBack(runner, journal(1, before));

    expect(commands(runner)).toHaveLength(3);
    expect(left[0]).toBe("ip first");
    expect(left[1]).toMatch(/^# .*mv0/);
  });

  it("gives links that a deletion had moved away their group back", async () => {
    const ours = link("mv0", { ifalias: `macvlan-designer:${ID}:mv0`, group: "30000000" });
    const runner = machine([ours]);

    await takeBack(runner, journal(1));

    expect(commands(runner)).toContain(`ip -force -batch -: link set dev mv0 group ${GROUP}`);
  });
});
