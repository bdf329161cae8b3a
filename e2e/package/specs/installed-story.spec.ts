import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { chromium, expect, test, type Page } from "@playwright/test";
import { ChangeDialog } from "../../app/change-dialog.ts";
import { kernelState } from "../../electron/kernel-state.ts";
import { isUp } from "../../electron/launch.ts";
import { PasswordAgent, RIGHT_PASSWORD } from "../../electron/password-agent.ts";
import { tellWholeStory } from "../../electron/whole-story.ts";

/** What the desktop entry starts. */
const PROGRAM = "/usr/lib/macvlan-designer/macvlan-designer";

/** The way in that the fuses leave open: to the pages, as a browser's. */
const PORT = 9222;

test("an ordinary user draws, applies, keeps and takes away", async () => {
  const before = await kernelState();
  const program = spawn(PROGRAM, [`--remote-debugging-port=${PORT}`], { stdio: "ignore" });
  const pid = program.pid ?? 0;
  const page = await firstPage();
  page.setDefaultTimeout(30_000);
  await isUp(page);

  const app = await tellWholeStory(page, pid);
  expect(sandboxesOfPages()).toEqual(["2"]);

  const agent = await PasswordAgent.attend(pid, RIGHT_PASSWORD);
  const change = new ChangeDialog(app);
  await app.button("Applied").click();
  await app.button("Remove…").click();
  await expect(change.title(/^Remove .* from here$/u)).toBeVisible();
  for (const risk of await change.box.getByRole("checkbox").all()) {
    await risk.check();
  }
  await change.carryOut();
  await change.keep();
  agent.leave();
  expect(agent.questions.map(({ action }) => action)).toEqual([
    "io.github.macvlan_designer.MacvlanDesigner.remove",
  ]);
  expect(await kernelState()).toBe(before);
  app.expectNoErrors();
  program.kill();
});

async function firstPage(): Promise<Page> {
  const address = `http://127.0.0.1:${PORT}`;
  const list = (): Promise<unknown> =>
    fetch(`${address}/json/list`).then(
      (answer) => answer.json(),
      () => [],
    );
  await expect.poll(list, { timeout: 60_000 }).toEqual([expect.objectContaining({ type: "page" })]);
  // What Playwright does to browsers otherwise, Electron refuses.
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (!page) {
    throw new Error("the program has a page that nobody gets to see");
  }
  return page;
}

/** How the kernel confines the system calls of each process with a page; 2: by a filter. */
function sandboxesOfPages(): readonly string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      const isPage = textOf(`/proc/${pid}/cmdline`).startsWith(`${PROGRAM} --type=renderer`);
      const [, mode] = /^Seccomp:\t(\d)$/mu.exec(textOf(`/proc/${pid}/status`)) ?? [];
      return isPage && mode !== undefined ? [mode] : [];
    });
}

/** With spaces between the words of a command; empty when the process has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
