import { broadcastJourney } from "../../../shared/reachability/journey/broadcast-journey.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { AppPage } from "../app-page.ts";
import { example } from "../engine.ts";
import { expect, test } from "../test.ts";

const player = (app: AppPage) => app.page.getByRole("group", { name: "Play a frame" });
const step = (app: AppPage) => player(app).locator(".player-step");

async function playPair(app: AppPage, cell: string): Promise<number> {
  await app.page.getByRole("gridcell", { name: cell, exact: true }).click();
  await app.button("Play the frame").click();
  await expect(player(app)).toBeFocused();
  await expect(step(app)).toHaveText(/^1 of \d+$/u);
  return Number(/\d+$/u.exec((await step(app).textContent()) ?? "")?.[0]);
}

test("with reduced motion a frame waits to be stepped, and dies where it dies", async ({ app }) => {
  const steps = await playPair(app, "host cannot reach web");
  await expect(app.button("Pause")).toHaveCount(0);
  await expect(app.page.locator(".played-dot").first()).toBeVisible();

  for (let at = 2; at <= steps; at += 1) {
    await app.press("ArrowRight");
    await expect(step(app)).toHaveText(`${at} of ${steps}`);
  }

  await expect(app.page.locator(".played-dies").first()).toBeVisible();
  await expect(player(app).locator(".player-sentence")).not.toBeEmpty();
  await app.press("ArrowLeft");
  await expect(step(app)).toHaveText(`${steps - 1} of ${steps}`);
  await app.press("Escape");
  await expect(player(app)).toHaveCount(0);
  await expect(app.page.locator(".played")).toHaveCount(0);
});

test("a frame that gets through arrives, and its answer comes back", async ({ app }) => {
  const steps = await playPair(app, "web reaches NAS");
  const legs = new Set<string | null>();

  for (let at = 1; at <= steps; at += 1) {
    await expect(step(app)).toHaveText(`${at} of ${steps}`);
    legs.add(await player(app).locator(".player-leg").textContent());
    await app.press("ArrowRight");
  }

  expect([...legs]).toEqual(["There", "Back"]);
  await expect(app.page.locator(".played-accepted").first()).toBeVisible();
  await app.press("Home");
  await expect(step(app)).toHaveText(`1 of ${steps}`);
});

test("a broadcast splits into as many copies as the rules make", async ({ app }) => {
  const { hops } = broadcastJourney(example("home-lab"), "mv0" as NodeId);
  const followers = hops.map((_, hop) => hops.filter(({ after }) => after === hop).length);
  expect(Math.max(...followers, hops.filter(({ after }) => after === null).length)).toBeGreaterThan(
    1,
  );
  await app.node("mv0").click({ position: { x: 12, y: 6 } });

  await app.press("Control+k");
  await app.page.getByRole("combobox").fill("Play one broadcast");
  await app.press("Enter");

  await expect(player(app)).toBeVisible();
  const copies: number[] = [];
  const steps = Number(/\d+$/u.exec((await step(app).textContent()) ?? "")?.[0]);
  for (let at = 1; at <= steps; at += 1) {
    await expect(step(app)).toHaveText(`${at} of ${steps}`);
    copies.push(await app.page.locator(".played-dot").count());
    await player(app).press("ArrowRight");
  }
  expect(Math.max(...copies)).toBeGreaterThan(1);
});

test("an edit ends the playing: a frame says nothing about another document", async ({ app }) => {
  await playPair(app, "web reaches NAS");
  await app.node("mv1").click({ position: { x: 12, y: 6 } });

  await app.press("Delete");

  await expect(player(app)).toHaveCount(0);
});

test("where motion is welcome a frame moves by itself until it is paused", async ({
  tab,
  serve,
}) => {
  const context = await tab.newContext({ locale: "en-US", reducedMotion: "no-preference" });
  const page = await context.newPage();
  await page.goto(serve.url);
  await page.getByRole("gridcell", { name: "web reaches NAS", exact: true }).click();

  await page.getByRole("button", { name: "Play the frame" }).click();

  await expect(page.locator(".player-step")).not.toHaveText(/^1 of/u);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await context.close();
});
