import type { Locator } from "@playwright/test";
import { expectAccessible } from "../accessible.ts";
import { parsed, othersThan, stateOf, worksIn } from "../engine.ts";
import { expect, test } from "../test.ts";

/** A dual-stack host with a shim, two bridge children, and a VM that hears no solicitations. */
const DUAL = JSON.stringify({
  format: "macvlan-designer/topology",
  version: 1,
  id: "8f2f6f5c-3a50-4f0e-9a53-3f1d6d3ff006",
  name: "Dual stack",
  nodes: [
    { kind: "host", id: "ws", name: "workstation", local: true },
    nic("eno1", ["192.168.6.1/24", "fd00:6::1/64"]),
    {
      ...child("shim0", ["fd00:6::1/128"]),
      routes: [{ to: "fd00:6::a/128", src: "fd00:6::1" }],
    },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    { ...child("mv0", ["192.168.6.10/24", "fd00:6::a/64"]), guest: "web" },
    { kind: "guest", id: "db", host: "ws", name: "db", type: "namespace" },
    { ...child("mv1", ["192.168.6.11/24", "fd00:6::b/64"]), guest: "db" },
    { kind: "guest", id: "vm", host: "ws", name: "vm", type: "vm" },
    { ...child("tap0", ["192.168.6.12/24", "fd00:6::c/64"]), guest: "vm", tap: true },
    { kind: "switch", id: "sw", name: "switch" },
    { kind: "station", id: "nas", name: "NAS", addresses: ["192.168.6.9/24"] },
  ],
  cables: [
    { id: "c1", from: "eno1", to: "sw" },
    { id: "c2", from: "nas", to: "sw" },
  ],
});

function nic(id: string, addresses: readonly string[]) {
  return { kind: "nic", id, host: "ws", name: id, addresses };
}

function child(id: string, addresses: readonly string[]) {
  return { kind: "macvlan", id, parent: "eno1", name: id, mode: "bridge", addresses };
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`a dual-stack lab in the ${colorScheme} theme`, () => {
    test.use({ document: { text: DUAL }, colorScheme });

    test("is asked over IPv6, told why the VM is silent, and judged by axe", async ({ app }) => {
      const topology = parsed(DUAL);
      const works = worksIn(topology, "ping6");
      await app.node("mv1").click({ position: { x: 12, y: 6 } });

      await app.press("Shift+I");

      await expect(app.page.getByRole("radio", { name: "Ping 6" })).toBeChecked();
      for (const other of othersThan(topology, "mv1")) {
        const mark = app.page.locator(`[data-end="${other}"]`);
        await expect(mark).toHaveClass(
          new RegExp(`end-mark-${stateOf(works, "mv1", other)}\\b`, "u"),
        );
      }
      await app.page.getByRole("gridcell", { name: "db cannot reach vm", exact: true }).click();
      const why = app.page.getByRole("region", { name: "Why" });
      await expect(why).toContainText("Ping from fd00:6::b to fd00:6::c");
      await expect(why).toContainText("ff02::1:ff00:c (frames to 33:33:ff:00:00:0c)");
      await expect(why.locator(".explain-bad")).toContainText("tap0 (vm) is a macvtap");
      await expect(app.page.locator(".lit-stopped .relation-cross").first()).toBeVisible();
      await expectWithin(app.canvas, app.page.locator(".relation-note"));
      await app.page.getByRole("radio", { name: "Ping", exact: true }).click();
      await expect(why.getByRole("heading", { level: 2 })).toHaveText("db reaches vm");
      await app.page.getByRole("radio", { name: "Ping 6" }).click();
      await expect(why.getByRole("heading", { level: 2 })).toHaveText("db cannot reach vm");
      await expectAccessible(app, "asked over IPv6");
    });
  });
}

/** Words that the edge of a panel cuts tell half a reason. */
async function expectWithin(whole: Locator, part: Locator): Promise<void> {
  await expect(part).toBeVisible();
  const [outer, inner] = [await whole.boundingBox(), await part.boundingBox()];
  expect(inner?.x).toBeGreaterThanOrEqual(outer?.x ?? Infinity);
  expect((inner?.x ?? Infinity) + (inner?.width ?? 0)).toBeLessThanOrEqual(
    (outer?.x ?? 0) + (outer?.width ?? 0),
  );
}

test("IPv6 is not asked about where nobody has such an address", async ({ app }) => {
  await expect(app.page.getByRole("radio")).toHaveText(["Ping", "Unicast", "Broadcast"]);
});
