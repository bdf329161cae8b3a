import { ChangeDialog, HOME_NIC } from "../change-dialog.ts";
import { expect, test } from "../test.ts";

test.use({ nics: [HOME_NIC] });

/** Waits for the sum of a measurement. */
const LONG = { timeout: 30_000 } as const;

test("what is measured agrees with what is predicted, and is marked", async ({ app }) => {
  const change = new ChangeDialog(app);
  await change.review();
  await change.carryOut();
  await change.keep();

  await change.button("Measure it").click();

  await expect(app.page.getByText(/^Measured: \d+ pairs are as predicted/u)).toBeVisible(LONG);
  await expect(app.page.getByText(/none differs, \d could not be asked/u)).toBeVisible();
  const matrix = await app.openTab("Who reaches whom");
  const cell = (name: string) => matrix.getByRole("gridcell", { name });
  await expect(cell("web reaches db; measured")).toBeVisible();
  await expect(cell("host cannot reach web; measured")).toBeVisible();
  // Nobody answers for the NAS: that says nothing, so it stays a prediction.
  await expect(cell("web reaches NAS")).not.toHaveAccessibleName(/measured/u);
});

test("where both differ, both are said", async ({ app, world }) => {
  const change = new ChangeDialog(app);
  await change.applyAndKeep();
  world.sh("ip netns exec web sysctl -qw net.ipv4.icmp_echo_ignore_all=1");

  await app.press("Control+k");
  await app.page.getByRole("combobox").fill("Measure who");
  await app.press("Enter");

  await expect(app.page.getByText(/1 differs|[2-9] differ/u)).toBeVisible(LONG);
  const matrix = await app.openTab("Who reaches whom");
  const cell = matrix.getByRole("gridcell", {
    name: "db reaches web, say the rules, but measured it was the other way",
  });
  await expect(cell).toBeVisible();
  await cell.click();
  await expect(app.inspector.getByRole("heading", { name: "db reaches web" })).toBeVisible();
  await expect(app.inspector).toContainText("Measured: no answer. The rules predict otherwise.");
});

test.describe("a document with more pairs than can be measured at once", () => {
  test.use({ document: { text: JSON.stringify(crowd()) } });

  test("is measured by a sample, which is said, with one run of the helper", async ({ app }) => {
    const change = new ChangeDialog(app);
    await change.review();
    await change.carryOut();
    await change.keep();

    await change.button("Measure it").click();

    await expect(app.page.getByText("Measuring a sample: 240 of 288 pairs")).toBeVisible();
    await app.press("Control+k");
    await app.page.getByRole("combobox").fill("Stop measuring");
    await app.press("Enter");
    await expect(app.page.getByText("Measuring was stopped.")).toBeVisible(LONG);
  });
});

/** Two guests with twelve interfaces each. */
function crowd(): object {
  const children = Array.from({ length: 24 }, (_none, at) => ({
    ...{ kind: "macvlan", id: `mv${at}`, name: `mv${at}`, parent: "eno1", mode: "bridge" },
    guest: at % 2 === 0 ? "web" : "db",
    addresses: [`192.168.1.${at + 50}/24`],
  }));
  return {
    ...{ format: "macvlan-designer/topology", version: 1, name: "Crowd" },
    id: "7c2f8a54-2d0b-4c1e-9b57-1f0e3a6d5c77",
    nodes: [
      { kind: "host", id: "ws", name: "workstation", local: true },
      { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
      { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
      { kind: "guest", id: "db", host: "ws", name: "db", type: "namespace" },
      ...children,
    ],
  };
}
