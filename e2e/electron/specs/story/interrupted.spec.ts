import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { HAS_MACHINE, kernelState } from "../../kernel-state.ts";
import { PasswordAgent, RIGHT_PASSWORD } from "../../password-agent.ts";
import type { ShellApp } from "../../shell-app.ts";
import { expect, test as base } from "../../test.ts";

const FILE = "attempt.macvlan.json";

const DOCUMENT = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "5b0c2f6e-3d1a-4c57-9e8b-7a4f1d2c3b60",
  name: "Attempt",
  nodes: [
    { kind: "host", id: "ws", name: "workstation", local: true },
    {
      ...{ kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "02:4d:56:00:00:01" },
      addresses: ["192.168.1.10/24"],
    },
    { kind: "guest", id: "try", host: "ws", name: "try", type: "namespace" },
    {
      ...{ kind: "macvlan", id: "try0", parent: "eno1", guest: "try", name: "try0" },
      ...{ mode: "bridge", addresses: ["192.168.1.60/24"] },
    },
    { kind: "macvlan", id: "try1", parent: "eno1", name: "try1", mode: "bridge" },
  ],
};

/** How the kernel was, and the app with its change applied while the time to keep it runs. */
const test = base.extend<{
  readonly counting: { readonly app: ShellApp; readonly before: string };
}>({
  counting: async ({ home, start }, use) => {
    writeFileSync(join(home, FILE), JSON.stringify(DOCUMENT));
    const before = await kernelState();
    const app = await start(FILE);
    const agent = await PasswordAgent.attend(app.process.pid ?? 0, RIGHT_PASSWORD);
    const dialog = app.page.getByRole("dialog");
    await app.page.getByRole("button", { name: /^Apply ·/ }).click();
    await dialog.getByRole("button", { name: /^Apply \d/ }).click();
    await expect(dialog).toContainText("Applied. Does everything still work?");
    const during = await kernelState();
    expect(during).toMatch(/^try1@eno1/mu);
    expect(during).toMatch(/^namespace try$/mu);
    await use({ app, before });
    agent.leave();
  },
});

test.skip(!HAS_MACHINE, "an ordinary user has no machine to change: run it as root");

// Both change the same machine.
test.describe.configure({ mode: "serial" });

test("an app that is killed during the countdown leaves nothing", async ({ counting }) => {
  const { app, before } = counting;

  await app.stop();

  await expect.poll(kernelState, { timeout: 15_000 }).toBe(before);
});

test("a window that is closed during the countdown leaves nothing", async ({ counting }) => {
  const { app, before } = counting;
  const closed = app.electron.waitForEvent("close");

  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });

  await closed;
  await expect.poll(kernelState, { timeout: 15_000 }).toBe(before);
});
