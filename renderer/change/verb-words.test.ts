import { describe, expect, it } from "vitest";
import { say } from "../../shared/messages/say.ts";
import type { Subject } from "./change-phase.ts";
import { wordsOf } from "./verb-words.ts";

const ID = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11";

const keeping = (verb: "remove" | "unpersist"): Subject => ({ verb, documentId: ID, name: "Lab" });

describe("wordsOf", () => {
  it("says of a removal that nothing is left", () => {
    const words = wordsOf(keeping("remove"));

    expect(say(words.title, "en")).toBe("Remove Lab from here");
    expect(say(words.keptText(2), "en")).toContain("Nothing of Lab is left");
  });

  it("says of files that are taken away what stays until the next start", () => {
    const words = wordsOf(keeping("unpersist"));

    expect(say(words.begin(1), "en")).toBe("Take 1 file away");
    expect(say(words.lead(3), "en")).toBe(
      "Keep it, and nothing of 3 files comes back. Without an answer all is as it was before.",
    );
    expect(say(words.keptText(3), "en")).toContain("What was applied stays until then.");
    expect(say(words.kept, "vi")).toBe("Không còn giữ qua khởi động lại");
  });

  it("takes back what was interrupted, and applies nothing", () => {
    expect(say(wordsOf({ verb: "recover", name: "" }).working, "en")).toBe("Taking back…");
  });
});
