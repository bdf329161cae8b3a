import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { add, format, NOTHING, readSum, sumOf } from "./test-report.mjs";

const REPORT = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { status: "passed", assertionResults: [{}, {}, {}] },
    { status: "failed", assertionResults: [{}] },
  ],
};

describe("the sum of a test run", () => {
  it("counts tests, and to-do as skipped", () => {
    expect(sumOf(REPORT)).toEqual({ passed: 3, failed: 1, skipped: 2, flaky: 0 });
  });

  it("counts a file that could not be loaded as one failure", () => {
    const unloadable = { status: "failed", assertionResults: [] };
    const report = { ...REPORT, testResults: [...REPORT.testResults, unloadable] };
    expect(sumOf(report).failed).toBe(2);
  });

  it("counts a run without a report as one failure, whatever vitest ended with", () => {
    expect(readSum("/nonexistent/report.json", false)).toEqual({ ...NOTHING, failed: 1 });
  });

  it("names skipped tests only when there are some", () => {
    const run = { ...NOTHING, passed: 2 };
    expect(format(run)).toBe("2 passed, 0 failed");
    expect(format(add(run, { ...NOTHING, skipped: 4 }))).toBe("2 passed, 0 failed, 4 skipped");
  });

  it("names what was left out as a whole", () => {
    const omitted = ["electron skipped (SKIP_ELECTRON=1)"];

    expect(format({ ...NOTHING, passed: 2, skipped: 1 }, omitted)).toBe(
      "2 passed, 0 failed, 1 skipped, electron skipped (SKIP_ELECTRON=1)",
    );
  });

  it("reads Playwright's report, and names what passed at a second try only", () => {
    const sum = readBrowser({ expected: 7, unexpected: 0, flaky: 1, skipped: 2 });

    expect(sum).toEqual({ passed: 8, failed: 0, skipped: 2, flaky: 1 });
    expect(format(sum)).toBe("8 passed, 0 failed, 2 skipped, 1 passed at the second try only");
  });

  it("counts second tries as failures where there are many", () => {
    const sum = readBrowser({ expected: 7, unexpected: 1, flaky: 3, skipped: 0 });

    expect(sum).toEqual({ passed: 7, failed: 4, skipped: 0, flaky: 0 });
  });
});

function readBrowser(stats: object): ReturnType<typeof readSum> {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  const path = join(folder, "app.json");
  writeFileSync(path, JSON.stringify({ stats, errors: [] }));
  const sum = readSum(path, true);
  rmSync(folder, { recursive: true });
  return sum;
}
