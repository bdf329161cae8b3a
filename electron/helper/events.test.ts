import { describe, expect, it } from "vitest";
import { eventLine } from "./events.ts";

describe("eventLine", () => {
  it("is one line of printable ASCII that says the same, whatever the names hold", () => {
    const output = "\u001b[2J\u202e\u0085\u007f\ud800 ầ 😀\n#";
    const event = { event: "probed", from: "a", to: "b", answered: false, output } as const;

    const line = eventLine(event);

    expect(line).toMatch(/^[\x20-\x7e]*\n$/);
    expect(JSON.parse(line)).toEqual(event);
  });
});
