import { firstPicture } from "../../../electron/main/first-picture.ts";
import type { AppPage } from "../app-page.ts";
import { exampleText } from "../engine.ts";
import { expect, test } from "../test.ts";

const EXAMPLE = "two-hosts";
const LOOKS = { theme: "system", language: "system", panels: {} } as const;

/** What a window in Electron shows before its page runs, over the page that has run. */
async function layOver({ page }: AppPage): Promise<void> {
  await page.evaluate(
    (html) => {
      const picture = document.createElement("div");
      picture.id = "first-picture";
      picture.className = "app-shell";
      picture.innerHTML = html;
      document.getElementById(picture.id)?.remove();
      document.body.append(picture);
    },
    firstPicture(exampleText(EXAMPLE), LOOKS, "en"),
  );
}

/** Left, top, right and bottom. */
type Place = readonly number[];

function placesOf({ page }: AppPage, selector: string): Promise<readonly Place[]> {
  return page
    .locator(selector)
    .evaluateAll((elements) =>
      elements
        .map((element) => element.getBoundingClientRect())
        .map(({ left, top, right, bottom }) => [left, top, right, bottom]),
    );
}

/** React Flow computes its zoom in other steps than CSS does. */
function isNear(one: Place, other: Place): boolean {
  return one.every((side, at) => Math.abs(side - (other[at] ?? NaN)) <= 1.5);
}

test.use({ document: EXAMPLE });

for (const [width, height] of [
  [1440, 900],
  [1100, 700],
  [1920, 620],
] as const) {
  test(`it has everything where the canvas has it, at ${width} by ${height}`, async ({ app }) => {
    await app.page.setViewportSize({ width, height });
    await app.press("f");

    await expect(async () => {
      // Whoever runs a page takes the picture away that it may have begun with.
      await layOver(app);
      const nodes = await placesOf(app, ".react-flow__node");
      expect(nodes.length).toBeGreaterThan(10);
      const cards = await placesOf(app, "#first-picture svg > g > rect:first-of-type");
      expect(nodes.filter((node) => !cards.some((card) => isNear(node, card)))).toEqual([]);
      const [panes, sides] = [".workbench-canvas", ".workbench-side"].map((part) =>
        ["#root", "#first-picture"].map((whole) => placesOf(app, `${whole} ${part}`)),
      );
      expect(await panes?.[1]).toEqual(await panes?.[0]);
      expect(await sides?.[1]).toEqual(await sides?.[0]);
    }).toPass();
  });
}
