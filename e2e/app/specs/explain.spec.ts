import { say } from "../../../shared/messages/say.ts";
import { explain } from "../../../shared/reachability/explain/explain.ts";
import { classesOf } from "../../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../../shared/reachability/relations/restrictions.ts";
import { applyCommand } from "../../../shared/topology/commands/apply.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { AppPage } from "../app-page.ts";
import { example } from "../engine.ts";
import { expect, test } from "../test.ts";

const HOME = example("home-lab");
const TOLD = explain(HOME, "eno1" as NodeId, "mv0" as NodeId);

async function explained(app: AppPage) {
  await app.relation("eno1", "mv0").press("Enter");
  const panel = app.page.getByRole("region", { name: "Why" });
  await expect(panel).toBeVisible();
  return panel;
}

test("the story is the engine's, step by step", async ({ app }) => {
  const panel = await explained(app);

  const steps = panel.getByRole("listitem").and(app.page.locator(".explain-step"));
  await expect(steps).toHaveCount(TOLD.request.length + TOLD.reply.length);
  for (const [place, { message, rule }] of [...TOLD.request, ...TOLD.reply].entries()) {
    await expect(steps.nth(place)).toContainText(say(message));
    if (rule !== undefined) {
      await expect(steps.nth(place).getByRole("button", { name: `Rule ${rule}` })).toBeVisible();
    }
  }
  await expect(panel.getByText("The frame ends here").first()).toBeVisible();
});

test("every remedy tells its computed effect", async ({ app }) => {
  const panel = await explained(app);
  const cards = panel.locator(".remedy-card");
  await expect(cards).toHaveCount(TOLD.remedies.length);

  for (const [place, { title, begins, breaks }] of TOLD.remedies.entries()) {
    const card = cards.nth(place);
    await expect(card).toContainText(say(title));
    await expect(card).toContainText(
      `${begins} ${begins === 1 ? "pair begins" : "pairs begin"} to work`,
    );
    await expect(card).toContainText(
      breaks === 0 ? "none breaks" : `${breaks} ${breaks === 1 ? "pair breaks" : "pairs break"}`,
    );
  }
});

/** What is drawn without a selection once a remedy is carried out. */
function linesAfter(place: number): readonly string[] {
  const applied = applyCommand(HOME, {
    type: "batch",
    commands: TOLD.remedies[place]?.commands ?? [],
  });
  if (!applied.ok) {
    throw new Error(say(applied.error.message));
  }
  const after = applied.value.document;
  return restrictionsOf(after, classesOf(after)).map(({ from, to, state }) =>
    [from, to, state].join(" "),
  );
}

function lines(app: AppPage): Promise<readonly string[]> {
  return app
    .relation()
    .evaluateAll((all) =>
      all.map((line) =>
        ["data-reach-from", "data-reach-to", "data-reach"]
          .map((name) => line.getAttribute(name))
          .join(" "),
      ),
    );
}

test("a preview shows the remedy on canvas and matrix, and leaves no trace", async ({ app }) => {
  const panel = await explained(app);
  const before = await lines(app);

  await panel.getByRole("button", { name: "Preview", exact: true }).click();

  await expect.poll(() => lines(app)).toEqual(linesAfter(0));
  await expect(app.page.getByRole("status").filter({ hasText: "Preview:" })).toBeVisible();
  await expect(
    app.page.getByRole("gridcell", { name: /; the remedy changes this$/u }).first(),
  ).toBeVisible();
  await expect(app.button(/^Undo/u).first()).toBeDisabled();

  await panel.getByRole("button", { name: "Leave preview" }).click();
  await expect.poll(() => lines(app)).toEqual(before);
  await expect(app.page.getByRole("gridcell", { name: "host cannot reach web" })).toBeVisible();
});

test("Apply fix is one step, and one undo takes it back", async ({ app }) => {
  const panel = await explained(app);
  const before = await lines(app);

  await panel.getByRole("button", { name: "Apply fix" }).click();

  await expect.poll(() => lines(app)).toEqual(linesAfter(0));
  await expect(app.button(/^Undo/u).first()).toBeEnabled();
  await app.press("Control+z");
  await expect.poll(() => lines(app)).toEqual(before);
  await expect(app.button(/^Undo/u).first()).toBeDisabled();
});

test("a screen reader hears which pairs an edit makes work", async ({ app }) => {
  const panel = await explained(app);
  const news = app.page.locator('[aria-live="polite"]').filter({ hasText: "began to work" });
  await expect(news).toHaveCount(0);

  await panel.getByRole("button", { name: "Apply fix" }).click();

  await expect(news).toContainText("4 pairs began to work");
});

test("the other direction has its own story", async ({ app }) => {
  const panel = await explained(app);

  await app.press("Shift+e");

  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("web cannot reach the host");
});
