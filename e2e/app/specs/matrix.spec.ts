import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { reachability } from "../../../shared/reachability/matrix.ts";
import { PING_VERDICTS } from "../../../shared/reachability/reachability.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { isInterface, stackOf } from "../../../shared/topology/effective.ts";
import { indexTopology } from "../../../shared/topology/topology-index.ts";
import type { AppPage } from "../app-page.ts";
import { crowd, exampleText, parsed, worksIn, type Question } from "../engine.ts";
import { DIST, ROOT } from "../places.ts";
import { expect, test } from "../test.ts";

const REFLECTED = exampleText("mode-private").replace(
  `"to": "sw" }`,
  `"to": "sw", "reflectiveRelay": true }`,
);

const QUESTIONS = [
  ["Ping", "ping"],
  ["Unicast", "unicast"],
  ["Broadcast", "broadcast"],
] as const;

/** Names of the columns and what every cell says, row by row. */
async function shown(app: AppPage): Promise<readonly (readonly string[])[]> {
  return app.page
    .getByRole("grid")
    .getByRole("row")
    .evaluateAll((rows) =>
      rows
        .slice(1)
        .map((row) =>
          [...row.querySelectorAll('[role="gridcell"]')].map(
            (cell) => cell.getAttribute("aria-label") ?? "",
          ),
        ),
    );
}

function columns(app: AppPage): Promise<readonly string[]> {
  return app.page.locator(".matrix-column").allTextContents();
}

/** What every cell has to say, by the matrices. */
function predicted(
  text: string,
  question: Question,
  names: readonly string[],
): readonly (readonly string[])[] {
  const topology = parsed(text);
  const index = indexTopology(topology);
  const { interfaces, ping, unicast, broadcast } = reachability(topology);
  const works = worksIn(topology, question);
  const machineOf = (id: NodeId): NodeId | undefined => {
    const node = index.nodes.get(id);
    return node && isInterface(node) ? stackOf(index, node) : undefined;
  };
  return interfaces.map((from, row) =>
    interfaces.map((to, column) => {
      const at = row * interfaces.length + column;
      const [a, b] = [names[row] ?? "", names[column] ?? ""];
      if (row === column) {
        return `${a} itself`;
      }
      if (question === "ping" && machineOf(from) === machineOf(to)) {
        return `${a} and ${b} are one machine`;
      }
      if (question === "ping" && PING_VERDICTS[ping[at] ?? 0] === null) {
        return `${a} to ${b}: ${FRAMES[Number(Boolean(unicast[at]))]?.[Number(Boolean(broadcast[at]))]}`;
      }
      if (!works(from, to)) {
        return `${a} cannot reach ${b}`;
      }
      return works(to, from)
        ? `${a} reaches ${b}`
        : `${a} reaches ${b}, but ${b} cannot reach ${a}`;
    }),
  );
}

/** Without addresses, by whether a unicast arrives, and whether a broadcast does. */
const FRAMES = [
  ["nothing arrives", "only broadcasts arrive"],
  ["frames arrive, broadcasts do not", "frames and broadcasts arrive, without addresses to ping"],
] as const;

for (const [what, text] of [
  ["the home lab", exampleText("home-lab")],
  ["private children on a hairpin port", REFLECTED],
  ["a trunk with VLANs", exampleText("vlan-trunk")],
] as const) {
  test.describe(what, () => {
    test.use({ document: { text }, viewport: { width: 1600, height: 1000 } });

    test("every cell says what the engine says, for each question", async ({ app }) => {
      await expect(app.page.getByRole("grid")).toBeVisible();
      const names = await columns(app);
      expect(names).toHaveLength(reachability(parsed(text)).interfaces.length);

      for (const [name, question] of QUESTIONS) {
        await app.page.getByRole("radio", { name }).click();
        await expect.poll(() => shown(app)).toEqual(predicted(text, question, names));
      }
    });
  });
}

test("a cell under the pointer shows its path on the canvas, and a click explains it", async ({
  app,
}) => {
  const cell = app.page.getByRole("gridcell", { name: "host cannot reach web" });

  await cell.hover();

  await expect(app.page.locator(".lit-stopped .lit-line").first()).toBeVisible();
  await expect(app.page.locator(".relation-note")).toHaveCount(1);
  await app.page.getByRole("gridcell", { name: "web reaches db" }).hover();
  await expect(app.page.locator(".lit-works .lit-line").first()).toBeVisible();
  await cell.click();
  await expect(cell).toHaveAttribute("aria-selected", "true");
  await expect(app.page.getByRole("heading", { name: "The host cannot reach web" })).toBeVisible();
});

test("arrow keys move through the cells and Enter explains the one they are at", async ({
  app,
}) => {
  const grid = app.page.getByRole("grid");
  await grid.focus();

  await app.press("ArrowRight", "ArrowDown", "ArrowDown", "End", "ArrowLeft");

  const id = (await grid.getAttribute("aria-activedescendant")) ?? "";
  const active = app.page.locator(`#${id}`);
  await expect(active).toHaveAccessibleName("db reaches NAS");
  await app.press("Enter");
  await expect(app.page.getByRole("heading", { name: "db reaches NAS" })).toBeVisible();
});

test("the rows stand in the order that is chosen", async ({ app }) => {
  const choose = async (name: string): Promise<void> => {
    await app.page.getByRole("combobox", { name: "Order of rows and columns" }).click();
    await app.page.getByRole("option", { name }).click();
  };
  await expect.poll(() => columns(app)).toEqual(["host", "web", "db", "NAS", "Gateway"]);

  await choose("By name");
  await expect.poll(() => columns(app)).toEqual(["host", "db", "Gateway", "NAS", "web"]);

  await choose("By address");
  await expect.poll(() => columns(app)).toEqual(["Gateway", "host", "NAS", "web", "db"]);
});

test("the footer counts pairs of different machines, and those that are blocked", async ({
  app,
}) => {
  const counts = app.page.getByRole("status", { name: "Reachability" });

  await expect(counts).toHaveText("5 interfaces · 20 pairs · 4 blocked");
});

test.describe("copies", () => {
  for (const [entry, option] of [
    ["Copy as Markdown", "--markdown"],
    ["Copy as CSV", "--csv"],
  ] as const) {
    test(`${entry} gives what reach ${option} prints`, async ({ app }) => {
      await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const file = join(ROOT, "examples", "home-lab.macvlan.json");
      const printed = execFileSync(
        process.execPath,
        [join(DIST, "cli.js"), "reach", file, option],
        { encoding: "utf8", env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" } },
      );

      await app.page
        .getByRole("complementary", { name: /matrix/u })
        .getByText("Copy")
        .click();
      await app.page.getByRole("menuitem", { name: entry }).click();

      await expect(app.page.getByText("Matrix copied.").first()).toBeVisible();
      const copied = await app.page.evaluate("navigator.clipboard.readText()");
      expect(String(copied).trimEnd()).toBe(printed.trimEnd());
    });
  }
});

test.describe("sixty guests that the rules cannot tell apart", () => {
  test.use({ document: { text: crowd(60) } });

  test("are one row, which unfolds and folds again", async ({ app }) => {
    const group = app.button("vm0 +59: group of 60");
    await expect.poll(() => columns(app)).toEqual(["host", "vm0 +59", "NAS"]);
    await expect(app.page.getByRole("rowheader", { name: "host" })).toHaveText("host60");

    await group.click();
    await expect(app.page.getByRole("grid")).toHaveAttribute("aria-rowcount", "63");
    await app.page.getByRole("grid").focus();
    await app.press("End", "PageDown", "PageDown", "PageDown", "PageDown", "PageDown", "PageDown");
    await app.press("PageDown", "PageDown", "PageDown", "PageDown", "PageDown", "PageDown");
    await expect(app.page.getByRole("rowheader", { name: "NAS" })).toBeVisible();
    expect(await app.page.getByRole("gridcell").count()).toBeLessThan(800);

    await app.press("Home", "PageUp", "PageUp", "PageUp", "PageUp", "PageUp", "PageUp");
    await app.press("PageUp", "PageUp", "PageUp", "PageUp", "PageUp", "PageUp", "PageUp");
    await app.button(/^vm0: group/u).click();
    await expect.poll(() => columns(app)).toEqual(["host", "vm0 +59", "NAS"]);
  });
});
