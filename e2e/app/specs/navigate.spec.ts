import { boxOf, middleOf, voidAt } from "../canvas-steps.ts";
import type { AppPage } from "../app-page.ts";
import { expect, test } from "../test.ts";

const GUESTS = 500;

/** A thousand nodes and more: guests with a child each on one NIC. */
const LARGE = {
  text: JSON.stringify({
    format: "macvlan-designer/topology",
    version: 1,
    id: "5d3c7a52-9d5c-4a0e-8f0f-2f9f0f6f4b13",
    name: "Large",
    nodes: [
      { kind: "host", id: "h", name: "host" },
      { kind: "nic", id: "eno1", host: "h", name: "eno1" },
      ...Array.from({ length: GUESTS }, (_, at) => [
        { kind: "guest", id: `g${at}`, host: "h", name: `guest${at}`, type: "container" },
        {
          kind: "macvlan",
          id: `m${at}`,
          parent: "eno1",
          guest: `g${at}`,
          name: `mv${at}`,
          mode: "bridge",
          addresses: [`10.0.${at >> 8}.${at & 255}/16`],
        },
      ]).flat(),
    ],
  }),
};

function zoomOf(app: AppPage): Promise<number> {
  return app.page
    .getByRole("toolbar", { name: "View" })
    .getByRole("button", { name: /^\d+ %/u })
    .textContent()
    .then((text) => Number.parseInt(text ?? "", 10));
}

test("a document is never seen elsewhere than as a whole, when it is opened", async ({ app }) => {
  await app.page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    requestAnimationFrame(function look() {
      const view = document.querySelector(".react-flow__viewport");
      const { opacity, transform } = view
        ? getComputedStyle(view)
        : { opacity: "0", transform: "" };
      if (opacity !== "0" && seen.at(-1) !== transform) {
        seen.push(transform);
      }
      requestAnimationFrame(look);
    });
  });

  await app.page.reload();
  await app.placed.waitFor();

  await expect
    .poll(() => app.page.evaluate((): unknown => Reflect.get(window, "seen")))
    .toHaveLength(1);
});

test("the wheel looks elsewhere, with Control it zooms to the pointer", async ({ app }) => {
  const { mouse, keyboard } = app.page;
  const at = await voidAt(app, 20, 300);
  const before = await boxOf(app.node("nas"));
  const zoom = await zoomOf(app);
  await mouse.move(at.x, at.y);

  await mouse.wheel(0, 80);
  await expect.poll(async () => (await boxOf(app.node("nas"))).y).toBeLessThan(before.y - 20);
  expect(await zoomOf(app)).toBe(zoom);

  await keyboard.down("Control");
  await mouse.wheel(0, -120);
  await keyboard.up("Control");

  await expect.poll(() => zoomOf(app)).toBeGreaterThan(zoom);
});

test("the canvas is dragged with the space bar held down", async ({ app }) => {
  const { mouse, keyboard } = app.page;
  const at = await voidAt(app, 20, 300);
  const before = await boxOf(app.node("nas"));
  await mouse.move(at.x, at.y);

  await keyboard.down("Space");
  await mouse.down();
  await mouse.move(at.x + 90, at.y - 50, { steps: 6 });
  await mouse.up();
  await keyboard.up("Space");

  const after = await boxOf(app.node("nas"));
  expect(after.x - before.x).toBeCloseTo(90, -1);
  expect(after.y - before.y).toBeCloseTo(-50, -1);
  await expect(app.page.locator(".react-flow__node.selected")).toHaveCount(0);
});

test("buttons and keys zoom, to 100 % and to all of it", async ({ app }) => {
  const tools = app.page.getByRole("toolbar", { name: "View" });
  const start = await zoomOf(app);

  await tools.getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(() => zoomOf(app)).toBeLessThan(start);

  await tools.getByRole("button", { name: "Zoom in" }).click();
  await tools.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => zoomOf(app)).toBeGreaterThan(start);

  await tools.getByRole("button", { name: /%/u }).click();
  await expect.poll(() => zoomOf(app)).toBe(100);

  await app.press("-", "-", "f");
  await expect.poll(() => zoomOf(app)).toBe(start);
  const [canvas, host] = [await boxOf(app.canvas), await boxOf(app.node("ws"))];
  expect(host.x).toBeGreaterThanOrEqual(canvas.x);
  expect(host.x + host.width).toBeLessThanOrEqual(canvas.x + canvas.width);
});

test("the minimap comes and goes", async ({ app }) => {
  const minimap = app.page.locator(".react-flow__minimap");
  const shown = await minimap.count();
  const toggle = async (): Promise<void> => {
    await app.press("Control+k");
    await app.page.keyboard.type("minimap");
    await app.press("Enter");
  };

  await toggle();
  await expect(minimap).toHaveCount(1 - shown);

  await toggle();
  await expect(minimap).toHaveCount(shown);
});

test("from afar nodes are drawn simpler", async ({ app }) => {
  await expect(app.node("mv0").getByRole("button")).toBeVisible();

  for (let press = 0; press < 8; press += 1) {
    await app.press("-");
  }

  await expect(app.node("mv0").getByRole("button")).toHaveCount(0);
  await expect(app.page.locator(".canvas-tick")).toHaveCount(2);
});

test("the search brings what it finds into the middle", async ({ app }) => {
  const at = await voidAt(app, 20, 300);
  await app.page.mouse.move(at.x, at.y);
  await app.page.mouse.wheel(3000, 3000);
  await expect(app.node("nas")).not.toBeInViewport();

  await app.press("Control+f");
  await app.page.keyboard.type("NAS");
  await app.press("Enter");

  await expect(app.node("nas")).toBeInViewport();
  const canvas = await middleOf(app.page.locator(".canvas"));
  await expect
    .poll(async () => Math.abs((await middleOf(app.node("nas"))).x - canvas.x))
    .toBeLessThan(8);
});

test("a right click opens the menu of what is under it", async ({ app }) => {
  const menu = app.page.getByRole("menu");

  await app.node("mv0").click({ button: "right", position: { x: 20, y: 10 } });
  await menu.getByRole("menuitem", { name: "Hand to" }).hover();
  await app.page.getByRole("menuitem", { name: "db", exact: true }).click();
  await expect(app.node("db")).toHaveAccessibleName(/with 2 children/u);

  const nowhere = await voidAt(app, 20, 380);
  await app.page.mouse.click(nowhere.x, nowhere.y, { button: "right" });
  await menu.getByRole("menuitem", { name: "Add here" }).hover();
  await app.page.getByRole("menuitem", { name: "Station", exact: true }).click();

  const drawn = await middleOf(app.node("station"));
  expect(Math.hypot(drawn.x - nowhere.x, drawn.y - nowhere.y)).toBeLessThan(60);
});

test("the same menus open with keys", async ({ app }) => {
  await app.node("mv0").focus();
  await app.press("Enter", "Shift+F10");
  const menu = app.page.getByRole("menu");
  await menu.getByRole("menuitem", { name: "Mode" }).press("ArrowRight");
  await app.page.getByRole("menuitemcheckbox", { name: "private" }).focus();
  await app.press("Enter");

  await expect(app.node("mv0")).toHaveAccessibleName(/private mode/u);
});

test.describe("with a thousand nodes", () => {
  test.use({ document: LARGE });

  test("one is found, selected and edited, and only it is drawn again", async ({ app }) => {
    await app.press("Control+f");
    await app.page.keyboard.type("guest250");
    await app.press("Enter", "Escape");
    await expect(app.node("g250")).toBeInViewport();
    await app.select("m250");
    await app.page.evaluate(() => {
      const touched = new Set<string>();
      const nodeOf = (node: Node): string | null | undefined =>
        (node instanceof Element ? node : node.parentElement)
          ?.closest(".react-flow__node")
          ?.getAttribute("data-id");
      new MutationObserver((records) => {
        for (const { target } of records) {
          const id = nodeOf(target);
          if (id !== undefined && id !== null) {
            touched.add(id);
          }
        }
        document.body.dataset["touched"] = [...touched].join(" ");
      }).observe(document.querySelector(".react-flow__nodes") ?? document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });

    await app.press("F2");
    await app.page.keyboard.type("renamed");
    await app.press("Enter");

    await expect(app.node("m250")).toContainText("renamed");
    await expect(app.page.locator("body")).toHaveAttribute("data-touched", "m250");
  });
});
