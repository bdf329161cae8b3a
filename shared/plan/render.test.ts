import { describe, expect, it } from "vitest";
import { batchLine, isBatchSafe, MAX_BATCH_WORDS, renderArgv } from "./render.ts";

describe("isBatchSafe", () => {
  it.each(["eno1", "enp0s31f6", "eno1.20", "wlx00c0ca98a1b2", "192.168.1.10/24", "fd00::1", "né"])(
    "takes %s",
    (word) => {
      expect(isBatchSafe(word)).toBe(true);
    },
  );

  it.each([
    "",
    "a b",
    "e#1",
    "#",
    'a"b',
    "a'b",
    "a\\",
    "mv%d",
    "a\nlink del dev eno1",
    "a\tb",
    "\0",
  ])("refuses %j", (word) => {
    expect(isBatchSafe(word)).toBe(false);
  });
});

describe("batchLine", () => {
  it("joins the words of a command", () => {
    expect(batchLine(["link", "set", "dev", "mv0", "up"])).toBe("link set dev mv0 up");
  });

  it("throws rather than write a word that would be read as something else", () => {
    expect(() => batchLine(["link", "del", "dev", "mv0#x"])).toThrow(RangeError);
  });

  it("throws where iproute2 would cut the line off", () => {
    const words = Array.from({ length: MAX_BATCH_WORDS }, () => "x");

    expect(batchLine(words)).toHaveLength(2 * MAX_BATCH_WORDS - 1);
    expect(() => batchLine([...words, "x"])).toThrow(RangeError);
  });
});

describe("renderArgv", () => {
  it("names the namespace before the command", () => {
    const line = ["link", "show"];

    expect(renderArgv({ namespace: "web", line })).toEqual(["ip", "-n", "web", "link", "show"]);
    expect(renderArgv({ namespace: null, line })).toEqual(["ip", "link", "show"]);
  });
});
