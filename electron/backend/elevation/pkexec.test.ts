import { describe, expect, it } from "vitest";
import type { ElevationErrorKind } from "./elevation-error.ts";
import { classifyPkexecEnd } from "./pkexec.ts";

const PREFIX = "Error executing command as another user: ";

describe("classifyPkexecEnd", () => {
  it.each<{ code: number; stderr: string; kind: ElevationErrorKind }>([
    { code: 126, stderr: `${PREFIX}Request dismissed\n`, kind: "dismissed" },
    {
      code: 127,
      stderr: `${PREFIX}Not authorized\n\nThis incident has been reported.\n`,
      kind: "notAuthorised",
    },
    { code: 127, stderr: `${PREFIX}No authentication agent found.\n`, kind: "noAgent" },
    {
      code: 127,
      stderr: "Error accessing /usr/lib/x/helper.cjs: No such file or directory\n",
      kind: "notInstalled",
    },
    {
      code: 127,
      stderr:
        "Error checking authorization: GDBus.Error:org.freedesktop.PolicyKit1.Error.NotAuthorized: Only trusted callers\n",
      kind: "failed",
    },
    { code: 127, stderr: "pkexec must be setuid root\n", kind: "failed" },
    { code: 1, stderr: `${PREFIX}Not authorized\n`, kind: "failed" },
    { code: 0, stderr: "", kind: "failed" },
  ])("takes exit code $code and $stderr for $kind", ({ code, stderr, kind }) => {
    expect(classifyPkexecEnd({ code, signal: null, stderr }).kind).toBe(kind);
  });

  it("repeats the first line of what it has no kind for", () => {
    const stderr = "pkexec must be setuid root\nmore\n";

    expect(classifyPkexecEnd({ code: 127, signal: null, stderr }).message.params).toEqual({
      reason: "pkexec must be setuid root",
    });
  });

  it("names the signal where nothing was said", () => {
    expect(classifyPkexecEnd({ code: null, signal: "SIGKILL", stderr: "" }).message.params).toEqual(
      { reason: "SIGKILL" },
    );
  });
});
