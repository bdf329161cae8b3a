import type { Locator } from "@playwright/test";
import { snapshot } from "../../helper/snapshot.ts";
import type { AppPage } from "../app-page.ts";
import { ChangeDialog, HOME_NIC } from "../change-dialog.ts";
import { expect, test } from "../test.ts";

// Somebody who has heard of macvlan, from an empty window to links in the kernel and back.
test.use({ document: null, nics: [HOME_NIC] });

/** Drags something of the side panel to a place on the canvas. */
async function drop(app: AppPage, what: Locator, x: number, y: number): Promise<void> {
  await what.dragTo(app.canvas, { targetPosition: { x, y } });
}

/** Drags from the NIC's handle into the void, and chooses the new child's mode. */
async function hang(app: AppPage, child: string, mode: string, dx: number): Promise<void> {
  const handle = app.node("eno1").locator("[data-canvas-handle=top]");
  await app.drag(handle, { dx, dy: -120 });
  await app.page.getByRole("menu").locator(`[data-mode=${mode}]`).click();
  await expect(app.node(child)).toBeVisible();
}

/** Gives a drawn child to a guest, and an address to the child. */
async function give(app: AppPage, child: string, guest: string, address: string): Promise<void> {
  await app.drag(app.node(child).locator("[data-canvas-handle=top]"), app.node(guest));
  await expect(app.button(/^Undo/u)).toHaveAccessibleName(new RegExp(guest, "u"));
  await app.select(child);
  await app.inspector.getByRole("textbox", { name: "Add an address" }).fill(address);
  await app.press("Enter");
  await expect(app.node(child)).toContainText(address.replace(/\/.*/u, ""));
}

async function drawLab(app: AppPage): Promise<void> {
  const { page } = app;
  await page.getByRole("button", { name: "Empty canvas" }).click();
  const nic = page.getByRole("region", { name: "This workstation" }).getByRole("button", {
    name: /^(link is up|eno1)/u,
  });
  await drop(app, nic.filter({ hasText: "eno1" }), 300, 330);
  await expect(app.node("eno1")).toBeVisible();
  await hang(app, "mv0", "bridge", 0);
  await hang(app, "mv1", "bridge", 170);
  await hang(app, "mv2", "private", 340);
  const namespace = page.getByRole("button", { name: /^Namespace/u });
  await drop(app, namespace, 300, 40);
  await expect(app.node("ns1")).toBeVisible();
  await drop(app, namespace, 520, 40);
  await expect(app.node("ns2")).toBeVisible();
}

/** From the red line to the remedy that makes it green. */
async function mend(app: AppPage): Promise<void> {
  const { page } = app;
  const blocked = app.relation("eno1", "mv0", "blocked");
  await expect(blocked).toHaveAccessibleName(/cannot talk: Host and its guests cannot talk/u);
  await blocked.press("Enter");
  await expect(app.inspector.getByRole("heading", { name: /cannot reach/u })).toBeVisible();
  const fix = app.inspector.getByRole("listitem").filter({ hasText: "its own child" });
  await expect(fix).toContainText(/begins? to work/u);
  await fix.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("Preview: Give the host its own child")).toBeVisible();
  await expect(app.node("shim0")).toBeVisible();
  await fix.getByRole("button", { name: "Apply fix" }).click();
  await expect(app.relation(undefined, "mv0", "reachable")).toHaveAccessibleName(/Through shim0/u);
  await page.keyboard.press("Control+z");
  await expect(app.node("shim0")).toHaveCount(0);
  await expect(app.relation("eno1", "mv0", "blocked")).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(app.relation(undefined, "mv0", "reachable")).toHaveAccessibleName(/Through shim0/u);
}

test("a lab is drawn, understood, mended, applied, found in `ip link`, and removed", async ({
  app,
  world,
}) => {
  test.setTimeout(120_000);
  const before = snapshot(world);
  const change = new ChangeDialog(app);

  await drawLab(app);
  await give(app, "mv0", "ns1", "192.168.1.50/24");
  await give(app, "mv1", "ns2", "192.168.1.51/24");
  // Without a selection the canvas shows each host and its guests.
  await app.page.locator(".react-flow__pane").click({ position: { x: 12, y: 12 } });
  await mend(app);
  await change.review();
  await expect(change.box).toContainText("Create");
  await change.box.getByText(/^\d+ commands$/u).click();
  await expect(change.box.getByRole("region")).toContainText("mode private");
  await change.carryOut();
  await change.keep();
  await change.close();

  await app.select("mv0");
  const mac = app.property("mac").getByRole("textbox", { name: "MAC" });
  const link = world.sh("ip -n ns1 -details link show dev mv0");
  expect(link).toContain("macvlan mode bridge");
  expect(link).toContain(String(await mac.getAttribute("placeholder")));
  expect(world.sh("ip -n ns1 -brief address show dev mv0")).toContain("192.168.1.50/24");
  expect(world.sh("ip -details link show dev mv2")).toContain("macvlan mode private");
  expect(world.sh("ping -c 1 -W 2 192.168.1.50")).toContain("1 received");
  expect(world.sh("ping -c 1 -W 2 192.168.1.51")).toContain("1 received");

  await app.button(/^Applied/u).click();
  await app.button("Remove…").click();
  await expect(change.title(/^Remove .* from here$/u)).toBeVisible();
  await change.carryOut();
  await change.keep();
  expect(snapshot(world)).toBe(before);
});
