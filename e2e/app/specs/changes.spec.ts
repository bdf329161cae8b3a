import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shellQuote } from "../../../shared/plan/shell-quote.ts";
import { snapshot } from "../../helper/snapshot.ts";
import type { World } from "../../helper/world.ts";
import type { AppPage } from "../app-page.ts";
import { ChangeDialog, HOME_NIC } from "../change-dialog.ts";
import { DIST, ROOT } from "../places.ts";
import { expect, test } from "../test.ts";

interface PrintedPlan {
  readonly operations: readonly {
    readonly name: string;
    readonly commands: readonly (readonly string[])[];
  }[];
}

test.use({ nics: [HOME_NIC] });

/** Applies what is drawn up to the countdown; with how the machine was before. */
async function carryOut(
  app: AppPage,
  world: World,
): Promise<{ readonly change: ChangeDialog; readonly before: string }> {
  const before = snapshot(world);
  const change = new ChangeDialog(app);
  await change.review();
  await change.carryOut();
  return { change, before };
}

/** Waits until everything is as it was: while it is taken back, it cannot be compared. */
async function expectBack(world: World, before: string): Promise<void> {
  const left = "ls /run/netns; ip -brief link show type macvlan";
  await expect.poll(() => world.sh(left), { timeout: 20_000 }).toBe("");
  expect(snapshot(world)).toBe(before);
}

test("the panels show the very operations and commands that `plan` prints", async ({
  app,
  world,
  folder,
}) => {
  const file = join(folder, "lab", "home-lab.macvlan.json");
  const printed = world.sh(`${process.execPath} ${DIST}/cli.js plan --json ${file}`);
  const { operations } = JSON.parse(printed) as PrintedPlan;

  const plan = await app.openTab("Plan");
  await expect(plan.getByText(`Applying makes ${operations.length} changes`)).toBeVisible();
  await expect(plan.locator(".operation-name")).toHaveText(operations.map(({ name }) => name));
  const commands = await app.openTab("Commands");

  const lines = operations.flatMap((one) => one.commands.map((words) => words.map(shellQuote)));
  await expect(commands.getByRole("region").locator("code")).toHaveText(
    lines.map((words) => words.join(" ")),
  );
});

test("the review shows the diff and the commands, and changes nothing", async ({ app, world }) => {
  const before = snapshot(world);
  const change = new ChangeDialog(app);

  await change.review();

  await expect(change.box).toContainText("Everything is taken back by itself unless you keep it");
  await expect(change.box.getByRole("heading", { name: "Create 4" })).toBeVisible();
  await change.box.getByText(/^\d+ commands$/u).click();
  await expect(change.box.getByRole("region")).toContainText("ip netns add web");
  await change.button("Cancel").click();
  await expect(change.box).toHaveCount(0);
  expect(snapshot(world)).toBe(before);
});

test("a change is taken back by the button, to the last detail", async ({ app, world }) => {
  const { change, before } = await carryOut(app, world);
  expect(world.sh("ip -n web -brief link show dev mv0")).toContain("mv0");
  await app.press("Escape");
  await expect(change.timer).toBeVisible();

  await change.button(/^Take back now/u).click();

  await expect(change.title("Taken back")).toBeVisible();
  expect(snapshot(world)).toBe(before);
  await expect(change.button("Look again")).toBeVisible();
});

test("more time is given when it is asked for", async ({ app, world }) => {
  const { change } = await carryOut(app, world);
  await expect(change.timer).toHaveAccessibleName(/^2[0-8] seconds left$/u);

  await change.button(/again$/u).click();

  await expect(change.timer).toHaveAccessibleName(/^(29|30) seconds left$/u);
  await change.keep();
});

test.describe("with five seconds to decide", () => {
  test.use({ settings: { confirmSeconds: 5 } });

  test("silence takes the change back, and why is said", async ({ app, world }) => {
    const { change, before } = await carryOut(app, world);

    await expect(change.title("Taken back")).toBeVisible({ timeout: 15_000 });
    await expect(change.box).toContainText("give yourself more time");
    expect(snapshot(world)).toBe(before);
  });

  test("a page that is closed during the countdown takes the change back", async ({
    app,
    world,
  }) => {
    const { before } = await carryOut(app, world);

    await app.page.close();

    await expectBack(world, before);
  });
});

test("a program that is killed during the countdown takes the change back", async ({
  app,
  serve,
  world,
}) => {
  const { before } = await carryOut(app, world);

  await serve.kill();

  await expectBack(world, before);
  // The browser complains of the lost line when it comes to it: not later than here.
  await app.page.close();
  app.forgetErrors();
});

test("a helper that is killed leaves it to its guardian, and the page says so", async ({
  app,
  world,
}) => {
  const { change, before } = await carryOut(app, world);

  world.sh(`
    own=$(readlink /proc/self/ns/net)
    for pid in $(pgrep -f '[h]elper.cjs apply'); do
      [ "$(readlink /proc/$pid/ns/net)" != "$own" ] || kill -KILL $pid
    done`);

  await expect(change.title("The change was interrupted")).toBeVisible();
  await expectBack(world, before);
});

test.describe("a change that can cut the host off", () => {
  const document = JSON.parse(
    readFileSync(join(ROOT, "examples", "host-vm-host-on-child.macvlan.json"), "utf8"),
  ) as object;
  test.use({ document: { text: JSON.stringify(document) } });

  test("has to be accepted by a tick of its own", async ({ app, world }) => {
    const change = new ChangeDialog(app);
    await change.review();
    await expect(change.begin).toBeDisabled();

    for (const tick of await change.box.getByRole("checkbox").all()) {
      await tick.check();
    }
    await change.carryOut();
    await change.keep();

    expect(world.sh("ip -brief address show dev host0")).toContain("192.168.1.10/24");
    expect(world.sh("ip -brief address show dev eno1")).not.toContain("192.168.1.10");
  });
});

test("a machine that changed since it was looked at is said, and looked at again", async ({
  app,
  world,
}) => {
  const change = new ChangeDialog(app);
  await change.review();
  world.sh("ip netns add web");

  await change.begin.click();

  await expect(change.title("Nothing was changed")).toBeVisible();
  await expect(change.box).toContainText("The network has changed since the plan was shown");
  await change.button("Look again").click();
  await expect(change.title(/Apply Home lab|does not fit/u)).toBeVisible();
});

test.describe("on a machine whose NIC has another name", () => {
  test.use({ nics: [{ ...HOME_NIC, name: "enp5s0", mac: "52:54:00:bb:00:05" }] });

  test("it is asked which NIC is meant, and the plan follows the answer", async ({ app }) => {
    const { page } = app;
    const change = new ChangeDialog(app);
    await expect(page.getByText("Live: eno1 is not here")).toBeVisible();
    await app.press("Control+Enter");
    await expect(change.title("This document does not fit this workstation")).toBeVisible();
    await expect(change.box).toContainText("no NIC named eno1. It has enp5s0.");

    await change.button("Choose the NIC…").click();
    await page.getByRole("combobox", { name: "NIC for eno1" }).click();
    await page.getByRole("option", { name: /enp5s0/u }).click();
    await change.button("Use these").click();

    await expect(page.getByText("Live: enp5s0 matches")).toBeVisible();
    const commands = await app.openTab("Commands");
    await expect(commands).toContainText("link enp5s0");
    await change.applyAndKeep();
  });
});
