import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testBackend, type TestBackend } from "./__testing__/test-backend.ts";
import { dispatch } from "./dispatch.ts";

let test: TestBackend;

beforeEach(async () => {
  test = await testBackend();
});

afterEach(async () => {
  await test.close();
});

describe("a call", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "", "app.stop", "App.start"])(
    "named %j is unknown",
    async (name) => {
      const answer = await test.backend.dispatch(name, {}, "w1");

      expect(answer).toMatchObject({ ok: false, error: { kind: "badInput" } });
    },
  );

  it.each([
    ["app.start", null],
    ["app.start", []],
    ["app.start", { more: 1 }],
    ["documents.read", {}],
    ["documents.read", { handle: "../../etc/passwd" }],
    ["documents.read", { handle: ["a"] }],
    ["documents.write", { handle: "a", text: 1, expected: null }],
    ["documents.autosave", { id: "../x" }],
    ["documents.discard", { id: "..%2f..%2f" }],
    ["documents.saveAs", { name: "", text: "", replace: false }],
    ["settings.set", { theme: "pink" }],
    ["settings.set", { panels: { left: -1 } }],
    ["changes.apply", { document: {} }],
    ["changes.persist", { document: {}, bindings: {}, manager: "systemd" }],
    ["changes.unpersist", { documentId: 1 }],
    ["verify.start", { documentId: "x", pairs: [{ from: "a" }] }],
  ])("%s with %j is refused with a sentence that names it", async (name, input) => {
    const answer = await test.backend.dispatch(name, input, "w1");

    expect(answer).toMatchObject({
      ok: false,
      error: { kind: "badInput", message: { params: { call: name } } },
    });
  });

  it("does not repeat a long name whole", async () => {
    const answer = await test.backend.dispatch("x".repeat(10_000), {}, "w1");

    expect(JSON.stringify(answer).length).toBeLessThan(400);
  });

  it("answers a bug of a handler as one, and says it on standard error", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const handlers = {
      "app.start": () => Promise.reject(new RangeError("oops")),
    } as unknown as Parameters<typeof dispatch>[0];

    const answer = await dispatch(handlers, "app.start", {}, "w1");

    expect(answer).toMatchObject({
      ok: false,
      error: { kind: "bug", message: { params: { reason: "oops" } } },
    });
    expect(said).toHaveBeenCalled();
    said.mockRestore();
  });
});

describe("app.start", () => {
  it("tells what a window needs to know", async () => {
    const answer = await test.call("app.start", {});

    expect(answer).toMatchObject({
      ok: true,
      value: { version: "0.0.0", door: "browser", open: null, recoverable: [] },
    });
  });
});
