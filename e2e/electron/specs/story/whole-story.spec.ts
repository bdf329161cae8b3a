import { HAS_MACHINE } from "../../kernel-state.ts";
import { test } from "../../test.ts";
import { tellWholeStory } from "../../whole-story.ts";

test.skip(!HAS_MACHINE, "an ordinary user has no machine to change: run it as root");

test("from this workstation's NIC to links in the kernel", async ({ app }) => {
  await tellWholeStory(app.page, app.process.pid ?? 0);
});
