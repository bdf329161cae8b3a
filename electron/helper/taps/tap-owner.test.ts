import { expect, it } from "vitest";
import { recordingRunner } from "../__testing__/recording-runner.ts";
import { Refusal } from "../refusal.ts";
import { findTapOwner } from "./tap-owner.ts";

const CALLER = { uid: 1000, user: "anna" };

it("is the caller when nobody was named", async () => {
  const runner = recordingRunner();

  expect(await findTapOwner(undefined, CALLER, runner)).toBe(1000);
  expect(runner.calls).toEqual([]);
});

it("is whoever was named and is there", async () => {
  const runner = recordingRunner(({ command }) =>
    command.endsWith("id -u -- binh") ? { stdout: "1001\n" } : { code: 1 },
  );

  expect(await findTapOwner("binh", CALLER, runner)).toBe(1001);
  expect(await findTapOwner("4201", CALLER, runner)).toBe(4201);
  await expect(findTapOwner("nobody-here", CALLER, runner)).rejects.toThrow(Refusal);
  await expect(findTapOwner("4294967295", CALLER, runner)).rejects.toThrow(Refusal);
});
