import { describe, expect, it } from "vitest";
import { textRuns } from "./text-runs.ts";

describe("textRuns", () => {
  it("parts comments from the rest, and joins neighbours", () => {
    const runs = textRuns("#!/bin/sh\n# one\n  # two\nip link\nip addr\n; three\n<!-- four -->\n");

    expect(runs).toEqual([
      { text: "#!/bin/sh\n", isComment: false },
      { text: "# one\n  # two\n", isComment: true },
      { text: "ip link\nip addr\n", isComment: false },
      { text: "; three\n<!-- four -->\n", isComment: true },
    ]);
  });

  it.each(["", "a", "\n", "a\n\n# b", "%% a\nb\n"])("loses nothing of %j", (text) => {
    const whole = textRuns(text).map((run) => run.text);

    expect(whole.join("")).toBe(text);
  });
});
