import { describe, expect, it } from "vitest";
import { message } from "../../shared/messages/message.ts";
import type { ChangeEvent } from "../../shared/protocol/app/changes.ts";
import { phaseAfter, type ChangePhase } from "./change-phase.ts";

const REMOVAL: ChangePhase = {
  at: "preparing",
  subject: { verb: "remove", documentId: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11", name: "Lab" },
};
const HELLO: ChangeEvent = { event: "hello", version: "1", protocol: 1 };
const APPLIED: ChangeEvent = {
  ...{ event: "applied", confirmSeconds: 30, changes: 2, probes: [], warnings: [] },
};
const ENDED: ChangeEvent = { event: "ended" };

function after(start: ChangePhase, ...events: readonly ChangeEvent[]): ChangePhase {
  return events.reduce((phase, event) => phaseAfter(phase, event, 1000), start);
}

describe("phaseAfter", () => {
  it("goes from the question over the work to the countdown", () => {
    expect(after(REMOVAL, { event: "asking", terminal: true })).toMatchObject({ terminal: true });
    expect(after(REMOVAL, HELLO)).toMatchObject({ at: "working", total: 0 });
    expect(after(REMOVAL, HELLO, APPLIED)).toMatchObject({ at: "countdown", deadline: 31_000 });
  });

  it("counts anew when there is more time", () => {
    const phase = after(REMOVAL, APPLIED, { event: "extended", confirmSeconds: 60 });

    expect(phase).toMatchObject({ at: "countdown", deadline: 61_000, changes: 2 });
  });

  it("stays at the end that was told", () => {
    const kept = after(REMOVAL, APPLIED, { event: "kept", changes: 2, warnings: [] }, ENDED);
    expect(kept).toMatchObject({ at: "ended", outcome: { kind: "kept", changes: 2 } });
  });

  it("takes what was recovered first for no end, except of a recovery", () => {
    const recovered: ChangeEvent = { event: "recovered", actions: 1, left: [] };

    expect(after(REMOVAL, HELLO, recovered).at).toBe("working");
    const recovery: ChangePhase = { at: "preparing", subject: { verb: "recover", name: "" } };
    expect(after(recovery, HELLO, recovered)).toMatchObject({ outcome: { actions: 1 } });
  });

  it("tells why nobody could be asked", () => {
    const text = message("elevation.noAgent");
    const failed = after(REMOVAL, { event: "failed", kind: "noAgent", message: text }, ENDED);

    expect(failed).toMatchObject({ at: "ended", outcome: { failure: "noAgent", message: text } });
  });
});
