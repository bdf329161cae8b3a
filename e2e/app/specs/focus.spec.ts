import { say } from "../../../shared/messages/say.ts";
import { explain } from "../../../shared/reachability/explain/explain.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import type { AppPage } from "../app-page.ts";
import { example, exampleText, othersThan, parsed, stateOf, worksIn } from "../engine.ts";
import { expect, test } from "../test.ts";

/** A private child of a NIC whose switch sends frames back: some of its ways are one-way. */
const ONE_WAY = exampleText("host-vm-reflective-relay").replace(`"vepa"`, `"private"`);

/** The marks at the other ends: `end state`. */
function marks(app: AppPage): Promise<readonly string[]> {
  return app.page.locator("[data-end]").evaluateAll((all) =>
    all
      .map((mark) => {
        const state = /end-mark-(?<state>\S+)/u.exec(mark.getAttribute("class") ?? "");
        return `${mark.getAttribute("data-end")} ${state?.groups?.["state"]}`;
      })
      .sort(),
  );
}

function expected(topology: Topology, end: string, question: "ping" | "unicast" | "broadcast") {
  const works = worksIn(topology, question);
  return othersThan(topology, end)
    .map((other) => `${other} ${stateOf(works, end, other)}`)
    .sort();
}

async function select(app: AppPage, item: string): Promise<void> {
  await app.node(item).click({ position: { x: 12, y: 6 } });
}

for (const [what, text] of [
  ["the home lab", exampleText("home-lab")],
  ["a lab with ways that are one-way", ONE_WAY],
  ["a trunk with VLANs", exampleText("vlan-trunk")],
] as const) {
  test.describe(what, () => {
    test.use({ document: { text } });

    test("a selected child has every other end marked, for each question", async ({ app }) => {
      const topology = parsed(text);
      await select(app, "mv0");

      for (const [name, question] of [
        ["Ping", "ping"],
        ["Unicast", "unicast"],
        ["Broadcast", "broadcast"],
      ] as const) {
        await app.page.getByRole("radio", { name }).click();
        await expect.poll(() => marks(app)).toEqual(expected(topology, "mv0", question));
      }
    });
  });
}

test("the lines of a selected end tell its states by class, and go with the selection", async ({
  app,
}) => {
  const works = worksIn(example("home-lab"), "ping");

  await select(app, "ws:stack");

  await expect(app.relation("eno1", "mv0", "blocked")).toHaveCount(1);
  await expect(app.relation("eno1", "nas", "reachable")).toHaveCount(1);
  for (const line of await app.relation().all()) {
    const [from, to] = await Promise.all([
      line.getAttribute("data-reach-from"),
      line.getAttribute("data-reach-to"),
    ]);
    await expect(line).toHaveAttribute("data-reach", stateOf(works, from ?? "", to ?? ""));
  }

  await app.press("Escape");
  await expect(app.relation()).toHaveCount(1);
});

test("a click on a relation explains it, and so does Enter", async ({ app }) => {
  const panel = app.page.getByRole("region", { name: "Why" });
  await app.relation("eno1", "mv0").focus();

  await app.press("Enter");

  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("The host cannot reach web");
  await panel.getByRole("button", { name: "Close the explanation" }).click();
  await expect(panel).toHaveCount(0);
  await app.page.locator(".relation-pill").click();
  await expect(panel).toBeVisible();
});

test("a blocked pair lights its path and says at the place why the frame dies", async ({ app }) => {
  const { request } = explain(example("home-lab"), "eno1" as NodeId, "mv0" as NodeId);

  await app.relation("eno1", "mv0").press("Enter");

  const note = app.page.locator(".relation-note");
  await expect(note).toHaveCount(1);
  expect(request.map(({ message }) => say(message))).toContain(await note.textContent());
  await expect(app.page.locator(".lit-line").first()).toBeVisible();
  await expect(app.page.locator(".lit-stopped .relation-cross").first()).toBeVisible();
});

test("two selected ends and the letter E explain the pair that works, path in green", async ({
  app,
}) => {
  await select(app, "mv0");
  await app.node("nas").click({ modifiers: ["Shift"] });

  await app.press("e");

  await expect(app.page.getByRole("heading", { name: "web reaches NAS" })).toBeVisible();
  await expect(app.page.locator(".lit-works .lit-line").first()).toBeVisible();
  await expect(app.page.locator(".relation-note")).toHaveCount(0);
});

test("a step of the story is lit on the canvas while it is pressed", async ({ app }) => {
  await app.relation("eno1", "mv0").press("Enter");
  const step = app.button(/^1/u).first();

  await step.click();

  await expect(step).toHaveAttribute("aria-pressed", "true");
  await expect(app.page.locator(".lit-place")).toHaveCount(1);
  await step.click();
  await expect(app.page.locator(".lit-place")).toHaveCount(0);
});
