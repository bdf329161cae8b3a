import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { say } from "../messages/say.ts";
import { parseTopology } from "../topology/parse.ts";
import { planDigest } from "./digest.ts";
import type { LiveState } from "./live-state.ts";
import { makePlan } from "./make-plan.ts";
import type { PlanInput } from "./plan-input.ts";
import type { Plan, PlanProblem } from "./plan.ts";
import { toScript } from "./script.ts";

const FOLDER = new URL("./__fixtures__/", import.meta.url);
const CASES = readdirSync(FOLDER).sort();

/** With UPDATE=1 the expected files are written instead of compared. */
const UPDATE = process.env["UPDATE"] === "1";

type More = Omit<PlanInput, "topology" | "live">;

function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, FOLDER), "utf8");
}

function readMore(name: string): More {
  const url = new URL(`${name}/input.json`, FOLDER);
  return existsSync(url) ? (JSON.parse(readFileSync(url, "utf8")) as More) : {};
}

function expectFile(name: string, file: string, text: string): void {
  if (UPDATE) {
    writeFileSync(new URL(`${name}/${file}`, FOLDER), text);
  }
  expect(text).toBe(read(name, file));
}

/** A plan as people read it: sentences instead of message ids. */
function shown(plan: Plan): object {
  const { operations, risks, leftToOthers, notes, stages, restore } = plan;
  return {
    digest: planDigest(plan),
    operations: operations.map((one) => ({ ...one, reason: say(one.reason) })),
    risks: risks.map((one) => ({ ...one, message: say(one.message) })),
    leftToOthers: leftToOthers.map((one) => ({ ...one, reason: say(one.reason) })),
    notes: notes.map((one) => ({ ...one, reason: say(one.reason) })),
    stages: stages.map((one) => ({ ...one, title: say(one.title) })),
    restore,
  };
}

function shownProblems(problems: readonly PlanProblem[]): object {
  return { problems: problems.map((one) => ({ ...one, message: say(one.message) })) };
}

describe("golden plans", () => {
  it.each(CASES)("%s", (name) => {
    const topology = parseTopology(read(name, "topology.macvlan.json"));
    if (!topology.ok) {
      throw new Error(JSON.stringify(topology.error));
    }
    const live = JSON.parse(read(name, "live.json")) as LiveState;

    const plan = makePlan({ topology: topology.value, live, ...readMore(name) });

    const text = plan.ok ? shown(plan.value) : shownProblems(plan.error);
    expectFile(name, "plan.json", `${JSON.stringify(text, null, 2)}\n`);
    if (plan.ok) {
      expectFile(name, "script.sh", toScript(plan.value));
    }
  });
});
