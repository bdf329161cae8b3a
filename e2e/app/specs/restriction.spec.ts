import { readdirSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../../shared/messages/say.ts";
import { classesOf } from "../../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../../shared/reachability/relations/restrictions.ts";
import { applyCommand } from "../../../shared/topology/commands/apply.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import type { MacvlanMode } from "../../../shared/topology/nodes/macvlan.ts";
import type { AppPage } from "../app-page.ts";
import { crowd, example, stateOf, worksIn } from "../engine.ts";
import { ROOT } from "../places.ts";
import { expect, test } from "../test.ts";

const EXAMPLES = readdirSync(join(ROOT, "examples"))
  .filter((file) => file.endsWith(".macvlan.json"))
  .map((file) => file.replace(".macvlan.json", ""));

/** From, to and state of every drawn relation, and the words at it. */
async function drawn(app: AppPage): Promise<readonly string[]> {
  const relations = await app.relation().evaluateAll((lines) =>
    lines.map((line) => {
      const said = ["from", "to"].map((end) => line.getAttribute(`data-reach-${end}`));
      const tag = `[data-tag-of="${said.join(" ")}"] .relation-pill`;
      const words = line.ownerDocument.querySelector(tag)?.textContent;
      return [...said, line.getAttribute("data-reach"), words].join(" ");
    }),
  );
  return relations.sort();
}

function predicted(topology: Topology): readonly string[] {
  return restrictionsOf(topology, classesOf(topology))
    .map(({ from, to, state, count, tag }) =>
      [from, to, state, `${say(tag)}${count > 1 ? `×${count}` : ""}`].join(" "),
    )
    .sort();
}

for (const name of EXAMPLES) {
  test.describe(name, () => {
    test.use({ document: name });

    test("draws once for each stack and class of guests what the engine says", async ({ app }) => {
      const topology = example(name);
      const works = worksIn(topology, "ping");

      await expect.poll(() => drawn(app)).toEqual(predicted(topology));

      for (const line of await drawn(app)) {
        const [from = "", to = "", state] = line.split(" ");
        expect(state).toBe(stateOf(works, from, to));
      }
    });
  });
}

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  "host-vm-restriction": ["blocked", "Host and its guests cannot talk×2"],
  "host-vm-shim": ["reachable", "Through shim0×2"],
  "host-vm-reflective-relay": ["reachable", "Through the hairpin port of lab switch×2"],
  "host-vm-second-nic": ["reachable", "Through eno2×2"],
  "host-vm-host-on-child": ["reachable", "Through host0×2"],
  "host-vm-bridge": ["reachable", "Through br0×2"],
};

for (const [name, [state, words]] of Object.entries(WORDS)) {
  test.describe(`${name} in words`, () => {
    test.use({ document: name });

    test("says whether the host meets its guests, and through what", async ({ app }) => {
      const line = app.relation();

      await expect(line).toHaveAttribute("data-reach", state);
      await expect(app.page.locator(".relation-pill")).toHaveText(words);
      await expect(line).toHaveRole("button");
      await expect(line).toHaveAccessibleName(new RegExp(words.replace("×2", ""), "u"));
    });
  });
}

test.describe("a changed mode", () => {
  test.use({ document: "host-vm-reflective-relay" });

  const after = (topology: Topology, id: string, mode: MacvlanMode): Topology => {
    const applied = applyCommand(topology, {
      type: "macvlan.setMode",
      id: id as NodeId,
      mode,
    });
    if (!applied.ok) {
      throw new Error(say(applied.error.message));
    }
    return applied.value.document;
  };
  const choose = async (app: AppPage, child: string, mode: MacvlanMode): Promise<void> => {
    await app
      .node(child)
      .getByRole("button", { name: /Change the mode/u })
      .click();
    await app.page.locator(`[role="menuitem"][data-mode="${mode}"]`).click();
  };

  test("turns a green line amber or red at once, and undo turns it back", async ({ app }) => {
    const before = example("host-vm-reflective-relay");
    await expect.poll(() => drawn(app)).toEqual(predicted(before));

    await choose(app, "mv0", "private");
    const first = after(before, "mv0", "private");
    expect(predicted(first)).toContainEqual(expect.stringContaining(" one-way "));
    await app.canvas.click({ position: { x: 5, y: 5 } });
    await expect.poll(() => drawn(app)).toEqual(predicted(first));

    await choose(app, "mv1", "bridge");
    const second = after(first, "mv1", "bridge");
    await app.canvas.click({ position: { x: 5, y: 5 } });
    await expect.poll(() => drawn(app)).toEqual(predicted(second));

    await app.press("Control+z", "Control+z");
    await expect.poll(() => drawn(app)).toEqual(predicted(before));
  });
});

test.describe("three hundred guests on one NIC", () => {
  test.use({ document: { text: crowd(300) } });

  test("are one red line with their number", async ({ app }) => {
    await expect
      .poll(() => drawn(app))
      .toEqual(["eno1 mv0 blocked Host and its guests cannot talk×300"]);
  });
});
