import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NOTHING } from "../documents.ts";
import { ROOT } from "../places.ts";
import { expect, test } from "../test.ts";

// The home lab, with a multicast MAC on both children.
const home = JSON.parse(readFileSync(join(ROOT, "examples", "home-lab.macvlan.json"), "utf8")) as {
  readonly nodes: readonly { readonly kind: string; readonly id: string }[];
};
const nodes = home.nodes.map((node) =>
  node.kind === "macvlan" ? { ...node, mac: `03:00:00:00:00:0${node.id.slice(-1)}` } : node,
);
test.use({ document: { text: JSON.stringify({ ...home, nodes }) } });

test("a click on a problem selects what it is about and brings it to the middle", async ({
  app,
}) => {
  const problems = await app.openTab("Problems");
  const zoom = app.page.getByRole("button", { name: /^\d+ %/u });
  const before = await zoom.textContent();

  await problems.getByRole("button", { name: /^MV112.*mv1/u }).click();

  await expect(app.inspector.getByRole("heading", { name: "mv1" })).toBeVisible();
  const canvas = await app.canvas.boundingBox();
  await expect
    .poll(async () => {
      const box = await app.node("mv1").boundingBox();
      return Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2 - (canvas?.x ?? 0));
    })
    .toBeCloseTo((canvas?.width ?? 0) / 2, -1);
  await expect(zoom).toHaveText(before ?? "");
});

test("a quick fix mends one, and its mark goes from the node", async ({ app }) => {
  const mark = (id: string) => app.node(id).getByRole("img", { name: "has an error" });
  const problems = await app.openTab("Problems");
  await expect(mark("mv0")).toBeVisible();

  await problems
    .getByRole("button", { name: /mac.*mv0|mv0.*mac/iu })
    .last()
    .click();

  await expect(mark("mv0")).toHaveCount(0);
  await expect(mark("mv1")).toBeVisible();
  await expect(problems.getByRole("button", { name: /^MV112/u })).toHaveCount(1);
});

test("all of a kind are fixed at once, and come back in one step", async ({ app }) => {
  const problems = await app.openTab("Problems");
  const found = problems.getByRole("button", { name: /^MV112/u });
  await expect(found).toHaveCount(2);

  await problems.getByRole("button", { name: "Fix all 2 of this kind" }).first().click();

  await expect(found).toHaveCount(0);

  await app.press("Control+z");

  await expect(found).toHaveCount(2);
});

test("they are counted at the tab, and shown by their gravity", async ({ app }) => {
  await expect(app.page.getByRole("tab", { name: "Problems" })).toHaveAccessibleName(/2 errors/u);
  const problems = await app.openTab("Problems");

  await problems.getByRole("radio", { name: /Warning/u }).click();

  await expect(problems.getByRole("button", { name: /^MV201/u })).toBeVisible();
  await expect(problems.getByRole("button", { name: /^MV112/u })).toHaveCount(0);
});

test("arrow keys go from problem to problem, and Enter shows its place", async ({ app }) => {
  const problems = await app.openTab("Problems");
  await problems
    .getByRole("button", { name: /^MV112/u })
    .first()
    .focus();

  await app.press("ArrowDown");

  await expect(problems.getByRole("button", { name: /^MV112/u }).nth(1)).toBeFocused();

  await app.press("Enter");

  await expect(app.inspector.getByRole("heading", { name: "mv1" })).toBeVisible();
});

test("the fix stands in the inspector as well", async ({ app }) => {
  await app.select("mv0");

  await expect(app.property("mac")).toContainText("MV112");
  await app.property("mac").getByRole("button", { name: /mac/iu }).last().click();

  await expect(app.property("mac")).not.toContainText("MV112");
});

test.describe("in an empty document", () => {
  test.use({ document: NOTHING });

  test("it says that there are none", async ({ app }) => {
    const problems = await app.openTab("Problems");

    await expect(problems).toContainText("No problems found");
  });
});
