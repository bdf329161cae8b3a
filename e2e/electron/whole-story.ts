import { expect, test, type Page } from "@playwright/test";
import { AppPage } from "../app/app-page.ts";
import { kernelState } from "./kernel-state.ts";
import { PasswordAgent, RIGHT_PASSWORD } from "./password-agent.ts";

const MESSAGE =
  "Authentication is required to change this machine's network interfaces as the design draws them";

/**
 * The whole story: somebody who has heard of macvlan uses the app for the first time, and ends with
 * links in the kernel.
 *
 * @param page shows the app, which has just been started
 * @param pid the app's, for which polkit asks
 */
export async function tellWholeStory(page: Page, pid: number): Promise<AppPage> {
  const app = new AppPage(page);
  const dialog = page.getByRole("dialog");
  const before = await kernelState();

  await test.step("draw this workstation's NIC, and three guests on it", async () => {
    await draw(app);
  });
  await test.step("see at once that the host cannot reach its VM, and why", async () => {
    const restriction = app.relation("mv2", "eno1", "blocked");
    await expect(restriction).toHaveAccessibleName(/^vm1 and host cannot talk/);
    await restriction.focus();
    await app.press("Enter");
    await expect(page.getByText("This is the host-VM restriction")).toBeVisible();
  });
  await test.step("apply the suggested fix", async () => {
    await expect(app.button(/^Give the host its own child/)).toBeVisible();
    await app.button("Apply fix").click();
    await expect(app.relation("mv2", "eno1", "blocked")).toHaveCount(0);
    await expect(app.relation(undefined, undefined, "blocked")).toHaveCount(0);
  });
  await test.step("apply: nobody is there to ask for the password", async () => {
    await app.button(/^Apply · 6 changes$/).click();
    await dialog.getByRole("button", { name: "Apply 6 changes" }).click();
    await expect(dialog).toContainText("no polkit agent runs in this session");
    await expect(dialog).toContainText("Nothing was changed");
  });
  const answers = ["cancel", "password:guess", RIGHT_PASSWORD];
  const agent = await PasswordAgent.attend(pid, ...answers);
  const applyAgain = async (): Promise<void> => {
    await dialog.getByRole("button", { name: "Look again" }).click();
    await dialog.getByRole("button", { name: "Apply 6 changes" }).click();
  };
  await test.step("again: the dialogue is dismissed", async () => {
    await applyAgain();
    await expect(dialog).toContainText("The question for the password was closed.");
    await expect(dialog).toContainText("Nothing was changed");
  });
  await test.step("again: a wrong password", async () => {
    await applyAgain();
    await expect(dialog).toContainText("The password was wrong");
    expect(await kernelState()).toBe(before);
  });
  await test.step("again: the right one, the countdown, keep", async () => {
    await applyAgain();
    await expect(dialog).toContainText("Applied. Does everything still work?");
    await dialog.getByRole("button", { name: "Keep changes" }).click();
    await expect(dialog).toContainText("Changes kept");
    await dialog.getByText("Close", { exact: true }).click();
  });

  expect(agent.questions).toHaveLength(answers.length);
  expect(agent.questions.at(-1)).toMatchObject({
    action: "io.github.macvlan_designer.MacvlanDesigner.apply",
    message: MESSAGE,
    identities: ["warden"],
  });
  agent.leave();
  const kernel = await kernelState();
  expect(kernel).toMatch(/^mv2@eno1: .* macvtap +mode bridge/mu);
  expect(kernel).toMatch(/^shim0@eno1: .* macvlan +mode bridge/mu);
  expect(kernel).toMatch(/^unicast 192\.168\.1\.50 dev shim0/mu);
  expect(kernel).toMatch(/^namespace ns1\n(?:.*\n)*?.*mv0@.* macvlan +mode bridge/mu);
  expect(kernel).toMatch(/^namespace ns2\n(?:.*\n)*?.*mv1@.* macvlan +mode bridge/mu);
  await expect(app.button("Applied")).toBeVisible();
  app.expectNoErrors();
  return app;
}

/** Drags a NIC from the list of this workstation's, guests from the palette, and a child to each. */
async function draw(app: AppPage): Promise<void> {
  const { page } = app;
  const drop = async (name: RegExp, x: number, y: number, node: string): Promise<void> => {
    await app.button(name).dragTo(app.canvas, { targetPosition: { x, y } });
    await expect(app.node(node)).toBeVisible();
  };
  await app.button(/^Empty canvas/).click();
  await drop(/^eno1/, 370, 300, "eno1");
  await drop(/^Virtual machine/, 370, 80, "vm1");
  await drop(/^Namespace/, 580, 80, "ns1");
  await drop(/^Namespace/, 120, 80, "ns2");
  for (const guest of ["ns1", "ns2", "vm1"]) {
    await app.drag(app.node("eno1").locator("[data-canvas-handle=top]"), app.node(guest));
    await page.locator("[role=menuitem][data-mode=bridge]").click();
  }
  await page.getByPlaceholder("Add an address").fill("192.168.1.50/24");
  await app.press("Enter");
}
