import { HAS_MACHINE, stateTakenBack } from "../../kernel-state.ts";
import { expect, test } from "../../test.ts";
import { tellWholeStory } from "../../whole-story.ts";

test.skip(!HAS_MACHINE, "an ordinary user has no machine to change: run it as root");

// A try before this one may have failed with its links applied.
test.beforeEach(async () => {
  expect(await stateTakenBack()).not.toMatch(/@eno1|^namespace /mu);
});

test("from this workstation's NIC to links in the kernel", async ({ app }) => {
  await tellWholeStory(app.page, app.process.pid ?? 0);
});
