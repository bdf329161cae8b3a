import { describe, expect, it } from "vitest";
import { err, ok, type Result } from "./result.ts";

function half(n: number): Result<number, string> {
  return n % 2 === 0 ? ok(n / 2) : err(`${String(n)} is odd`);
}

describe("Result", () => {
  it("carries the value of a success", () => {
    expect(half(8)).toEqual({ ok: true, value: 4 });
  });

  it("carries the error of a failure", () => {
    expect(half(7)).toEqual({ ok: false, error: "7 is odd" });
  });

  it("narrows on ok", () => {
    const result = half(2);
    expect(result.ok ? result.value : result.error).toBe(1);
  });
});
