import { describe, expect, it } from "vitest";
import { message } from "../../shared/messages/message.ts";
import type { HelperEvent } from "../../shared/protocol/helper.ts";
import type { HelperSession } from "../backend/helper-session/helper-session.ts";
import { collectingIo } from "./__testing__/run-cli.ts";
import { followChange } from "./transaction.ts";

/** A helper that says these events and ends. */
function saying(...events: readonly HelperEvent[]): HelperSession {
  return {
    version: "0.0.0",
    events: {
      async *[Symbol.asyncIterator]() {
        await Promise.resolve();
        yield* events;
      },
    },
    send: () => undefined,
    close: () => undefined,
    ended: Promise.resolve({ code: 0, signal: null, stderr: "" }),
    failure: () => undefined,
  };
}

const OPTIONS = {
  yes: true,
  allowDisconnect: false,
  json: false,
  kept: (count: number) => message("cli.kept", { count }),
};

describe("following a recovery", () => {
  it("says how many steps were taken back", async () => {
    const { io, stderr } = collectingIo();
    const session = saying({ event: "recovered", actions: 2, left: [] });

    const { exit } = await followChange(io, session, OPTIONS);

    expect(exit).toBe(0);
    expect(stderr.text).toContain("(2 steps)");
  });

  it("claims nothing where there was nothing to take back", async () => {
    const { io, stderr } = collectingIo();
    const session = saying({ event: "recovered", actions: 0, left: [] });

    const { exit } = await followChange(io, session, OPTIONS);

    expect(exit).toBe(0);
    expect(stderr.text).toBe("");
  });

  it("ends with 70 and names the commands that are left", async () => {
    const { io, stderr } = collectingIo();
    const session = saying({ event: "recovered", actions: 1, left: ["ip link del dev mv0"] });

    const { exit } = await followChange(io, session, OPTIONS);

    expect(exit).toBe(70);
    expect(stderr.text).toContain("  ip link del dev mv0\n");
  });
});
