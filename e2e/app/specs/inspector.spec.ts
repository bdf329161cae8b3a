import { expect, test } from "../test.ts";

test("a name is taken with Enter, and taken back with Escape", async ({ app }) => {
  await app.select("mv0");
  const name = app.property("name").getByRole("textbox");

  await name.fill("mv-web");
  await app.press("Enter");

  await expect(app.node("mv0")).toContainText("mv-web");

  await name.fill("something else");
  await app.press("Escape");

  await expect(name).toHaveValue("mv-web");
  await expect(app.button("Undo: Rename mv0 to mv-web")).toBeEnabled();
});

test("a number has its unit, its default as a placeholder, and a way back to it", async ({
  app,
}) => {
  await app.select("mv0");
  const mtu = app.property("mtu").getByRole("textbox", { name: "MTU" });

  await expect(mtu).toHaveAttribute("placeholder", "1500");
  await expect(app.property("mtu")).toContainText("bytes");

  await mtu.fill("1400");
  await app.press("Enter");

  await expect(app.button("Undo: Set the MTU of mv0 to 1400")).toBeEnabled();

  await app.button("Back to the default: MTU").click();

  await expect(mtu).toHaveValue("");
  await expect(app.button("Undo: Clear the MTU of mv0")).toBeEnabled();
});

test("lint speaks while a value is typed, before it is taken", async ({ app }) => {
  await app.select("mv0");

  await app.property("mtu").getByRole("textbox").fill("9000");

  await expect(app.property("mtu")).toContainText(/MV\d+/u);
  await expect(app.button("Undo")).toBeDisabled();
});

test("what is derived is shown as a placeholder, with where it comes from", async ({ app }) => {
  await app.select("mv0");
  const mac = app.property("mac").getByRole("textbox", { name: "MAC" });

  await expect(mac).toHaveAttribute("placeholder", /^(?:[\da-f]{2}:){5}[\da-f]{2}$/u);
  await expect(mac).toHaveAccessibleDescription(/Derived from the document's id and “mv0”/u);

  await mac.focus();
  await app.press("F1");

  await expect(app.property("mac").getByRole("paragraph")).toContainText("ip link add");
});

test("a refused text stays in its field with the reason, also after a look elsewhere", async ({
  app,
}) => {
  await app.select("mv0");
  const name = app.property("name").getByRole("textbox");

  await name.fill("far too long a name");
  await app.select("mv1");
  await app.select("mv0");

  await expect(name).toHaveValue("far too long a name");
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(name).toHaveAccessibleDescription(/15/u);
  await expect(app.node("mv0")).toContainText("mv0");
  await expect(app.button("Undo")).toBeDisabled();
});

test("a MAC in another spelling is offered in the right one", async ({ app }) => {
  await app.select("mv0");
  const mac = app.property("mac").getByRole("textbox", { name: "MAC" });

  await mac.fill("52-54-00-AA-00-77");
  await app.button("Use 52:54:00:aa:00:77").click();
  await mac.press("Enter");

  await expect(app.button("Undo: Set the MAC address of mv0 to 52:54:00:aa:00:77")).toBeEnabled();
});

test("a select hands the child to another guest", async ({ app }) => {
  await app.select("mv0");

  await app.inspector.getByRole("combobox", { name: "Guest" }).click();
  await app.page.getByRole("option", { name: "db" }).click();

  await expect(app.node("db")).toHaveAccessibleName(/2 children/u);
  await expect(app.button("Undo: Set the guest of mv0 to db")).toBeEnabled();
});

test("a switch takes the child down, and everything follows", async ({ app }) => {
  await app.select("mv0");
  await expect(app.inspector).toContainText(/A ping reaches [1-9]/u);

  await app.inspector.getByRole("switch", { name: "Up" }).click();

  await expect(app.inspector).toContainText("A ping reaches 0 of");
  await expect(app.button("Undo: Turn “up” off for mv0")).toBeEnabled();
});

test("the mode is one of five, and brings along what belongs to it", async ({ app }) => {
  await app.select("mv0");
  const modes = app.inspector.getByRole("radiogroup", { name: "Mode" });
  await expect(modes.getByRole("radio")).toHaveCount(5);

  await modes.getByRole("radio", { name: "source" }).click();

  await expect(app.node("mv0")).toContainText("source");
  await app.inspector.getByRole("textbox", { name: "Add a station's MAC" }).fill("52:54:00:0:0:1");
  await app.press("Enter");
  await expect(app.inspector).toContainText("Source MACs");
});

test("entries of a list are added, changed and removed", async ({ app }) => {
  await app.select("mv0");
  const addresses = app.inspector.getByRole("list", { name: "Addresses" });

  await addresses.getByRole("textbox", { name: "Add an address" }).fill("fd00::50/64");
  await app.press("Enter");
  await expect(addresses.getByRole("textbox", { name: "Addresses, entry 2" })).toHaveValue(
    "fd00::50/64",
  );

  await addresses.getByRole("textbox", { name: "Addresses, entry 1" }).fill("192.168.1.60/24");
  await app.press("Enter");
  await expect(app.node("mv0")).toContainText("192.168.1.60/24");

  await addresses.getByRole("button", { name: "Remove 192.168.1.60/24" }).click();

  await expect(app.node("mv0")).toContainText("fd00::50/64");
});

test("a refused entry stays with its row when one above is removed, and comes back with it", async ({
  app,
}) => {
  await app.select("mv0");
  const addresses = app.inspector.getByRole("list", { name: "Addresses" });
  const add = addresses.getByRole("textbox", { name: "Add an address" });
  for (const address of ["192.168.1.61/24", "192.168.1.62/24"]) {
    await add.fill(address);
    await add.press("Enter");
  }
  const entry = (number: number) =>
    addresses.getByRole("textbox", { name: `Addresses, entry ${number}` });
  await entry(2).fill("192.168.1.610/24");
  await app.press("Tab");

  await addresses.getByRole("button", { name: "Remove 192.168.1.50/24" }).click();

  await expect(entry(1)).toHaveValue("192.168.1.610/24");
  await expect(entry(2)).toHaveValue("192.168.1.62/24");

  await app.button(/^Undo: /u).click();

  await expect(entry(1)).toHaveValue("192.168.1.50/24");
  await expect(entry(2)).toHaveValue("192.168.1.610/24");
});

test("a tap has the line that runs a virtual machine on it, to be copied", async ({ app }) => {
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.select("mv0");
  await expect(app.inspector).not.toContainText("macvlan-designer tap");

  await app.inspector.getByRole("switch", { name: "Macvtap" }).click();

  const line = app.inspector.getByText(/^macvlan-designer tap web\/mv0 -- qemu-system-x86_64 /u);
  await expect(line).toContainText("fd={fd} -device virtio-net-pci,netdev=n,mac={mac}");

  await app.button("Copy the line").click();

  await expect(app.button("Copied")).toBeVisible();
  const copied = await app.page.evaluate("navigator.clipboard.readText()");
  expect(copied).toBe(await line.textContent());
});

test("several are changed together, in one step that is named and undone as one", async ({
  app,
}) => {
  await app.select("mv0", "mv1");
  await expect(app.inspector.getByRole("heading", { name: "2 things selected" })).toBeVisible();
  const mtu = app.property("mtu").getByRole("textbox");

  await mtu.fill("1400");
  await app.press("Enter");

  const undo = app.button("Undo: Set the MTU of mv0 to 1400, and 1 more edit");
  await undo.hover();
  await expect(app.page.getByRole("tooltip")).toContainText("Set the MTU of mv0 to 1400");
  await app.select("mv1");
  await expect(mtu).toHaveValue("1400");

  await undo.click();

  await expect(mtu).toHaveValue("");
  await expect(app.button("Undo")).toBeDisabled();
});

test("values that differ are said to be mixed", async ({ app }) => {
  await app.select("mv0");
  await app.property("mtu").getByRole("textbox").fill("1400");
  await app.press("Enter");

  await app.select("mv0", "mv1");

  await expect(app.property("mtu").getByRole("textbox")).toHaveAttribute("placeholder", "mixed");
});

test("a switch's port with reflective relay is drawn as one, and lets the host through", async ({
  app,
}) => {
  await expect(app.relation(undefined, undefined, "blocked").first()).toBeAttached();
  await app.select("sw");
  const port = app.inspector.getByRole("region", { name: "Ports" });

  await port.getByRole("switch", { name: "Reflective relay" }).first().click();

  await expect(app.node("sw").getByRole("img", { name: "Port to eno1, hairpin" })).toBeVisible();

  const vlan = port.getByRole("textbox", { name: "Access VLAN" }).nth(1);
  await expect(vlan).toHaveAttribute("placeholder", "none: a trunk");
  await vlan.fill("20");
  await vlan.press("Enter");

  await expect(app.node("sw").getByRole("img", { name: "Port to NAS, VLAN 20" })).toBeVisible();
});

test("with nothing selected the document itself is shown, and selects what it holds", async ({
  app,
}) => {
  await app.inspector.getByRole("textbox", { name: "Name" }).fill("My lab");
  await app.press("Enter");
  await expect(app.button("Undo: Rename the document to My lab")).toBeEnabled();

  await app.inspector.getByRole("button", { name: /^Station/u }).click();

  await expect(app.inspector.getByRole("heading", { name: "2 things selected" })).toBeVisible();
});
