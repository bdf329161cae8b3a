import { describe, expect, it } from "vitest";
import type { Diagnostic, Severity } from "../../shared/lint/diagnostic.ts";
import { message } from "../../shared/messages/message.ts";
import { problemCounts, problemRows } from "./problem-rows.ts";

function finding(code: string, severity: Severity, fixes = 1): Diagnostic {
  const fix = { title: message("command.nothing"), commands: [] };
  return {
    code,
    severity,
    path: "$.nodes[0]",
    message: message("lint.nameLo"),
    fixes: Array.from({ length: fixes }, () => fix),
  };
}

const found = [
  finding("MV101", "error"),
  finding("MV208", "warning"),
  finding("MV208", "warning"),
  finding("MV303", "info", 0),
];

describe("the list of problems", () => {
  it("has a heading with its count for each severity", () => {
    const rows = problemRows(found, "all");

    const shown = rows.map((row) =>
      row.type === "heading" ? `${row.severity} ${row.count}` : row.finding.code,
    );
    expect(shown).toEqual(["error 1", "MV101", "warning 2", "MV208", "MV208", "info 1", "MV303"]);
  });

  it("offers to mend all of a kind once, where there are several", () => {
    const alike = problemRows(found, "all").map((row) => (row.type === "finding" ? row.alike : -1));

    expect(alike).toEqual([-1, 1, -1, 2, 0, -1, 0]);
  });

  it("can show one severity alone", () => {
    expect(problemRows(found, "info")).toHaveLength(2);
    expect(problemRows(found, "all")).toHaveLength(7);
    expect(problemRows([], "all")).toEqual([]);
  });

  it("counts them", () => {
    expect(problemCounts(found)).toEqual({ error: 1, warning: 2, info: 1 });
  });
});
