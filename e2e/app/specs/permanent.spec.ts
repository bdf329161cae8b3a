import type { Locator } from "@playwright/test";
import { letNetworkdHave, NETWORK, ownFolders } from "../../helper/stand-in-networkd.ts";
import type { World } from "../../helper/world.ts";
import { expectAccessible } from "../accessible.ts";
import type { AppPage } from "../app-page.ts";
import { ChangeDialog } from "../change-dialog.ts";
import { run } from "../file-steps.ts";
import { expect, test } from "../test.ts";

const ID = "5b1f0c7a-93a4-4a8e-8f0d-6a4a1f9b2c33";

const DOCUMENT = {
  format: "macvlan-designer/topology",
  version: 1,
  id: ID,
  name: "Kept",
  nodes: [
    { kind: "host", id: "ws", name: "ws", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
    {
      ...{ kind: "macvlan", id: "s", parent: "eno1", name: "shim0", mode: "bridge" },
      ...{ mac: "02:00:00:00:00:51", addresses: ["192.168.1.11/32"] },
    },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    { kind: "macvlan", id: "mv0", parent: "eno1", guest: "web", name: "mv0", mode: "bridge" },
  ],
};

/** Everything that persist could write, and the links; folders that it leaves empty do not count. */
function state(world: World): string {
  return world.sh(`
    find /etc/systemd /etc/network /etc/NetworkManager /var/lib /run/systemd -type f \\
      -exec sha256sum {} + | sort
    ip -brief address | sort`);
}

async function review(app: AppPage): Promise<ChangeDialog> {
  await expect(app.page.getByText("Looking at this workstation…")).toHaveCount(0);
  const change = new ChangeDialog(app);
  await run(app, "Make permanent…");
  return change;
}

async function writeFiles(app: AppPage, begin: string): Promise<ChangeDialog> {
  const change = await review(app);
  await change.button(begin).click();
  await expect(change.timer).toBeVisible();
  return change;
}

function statusPanel(app: AppPage): Locator {
  return app.page.getByRole("dialog", { name: "What is applied here" });
}

const ENO1 = { name: "eno1", mac: "52:54:00:aa:00:01", addresses: ["192.168.1.10/24"] };

test.use({ nics: [ENO1], isFirst: true, document: { text: JSON.stringify(DOCUMENT) } });

test.beforeEach(({ world }) => {
  ownFolders(world);
});

test.describe("where networkd has the NIC", () => {
  test.beforeEach(({ world }) => {
    letNetworkdHave(world, "eno1");
  });

  test("files are shown, tried, kept, and taken away again", async ({ app, world }) => {
    test.slow();
    const before = state(world);
    const change = await review(app);
    await expect(change.title("Make Kept permanent here")).toBeVisible();
    await expect(change.box).toContainText("systemd-networkd manages eno1");
    const file = change.box.getByRole("region", {
      name: `${NETWORK}/50-macvlan-designer-shim0.netdev`,
    });
    await expect(file).toContainText("+Name=shim0");
    await expect(change.box.getByRole("heading", { name: "Not made permanent" })).toBeVisible();
    await expect(change.box).toContainText("The configuration of eno1 itself stays as it is");
    await expectAccessible(app, "files to be written");
    expect(state(world)).toBe(before);

    await change.button("Write 3 files").click();
    await expect(change.title("Ready to stay. Does everything still work?")).toBeVisible();
    expect(world.sh("ip -brief address show dev shim0")).toContain("192.168.1.11/32");
    await expectAccessible(app, "countdown");
    await change.button("Keep changes").click();
    await expect(change.title(/^Permanent$/u)).toBeVisible();
    await change.close();

    expect(world.sh(`ls ${NETWORK} ${NETWORK}/eno1.network.d`)).toContain(ID);
    await app.button("Permanent").click();
    await expect(statusPanel(app)).toContainText("3 files for systemd-networkd");
    await expectAccessible(app, "what is permanent");
    await app.button("Not permanent any more…").click();
    await expect(change.title("Not permanent any more: Kept")).toBeVisible();
    await expect(file).toContainText("−Name=shim0");
    await expectAccessible(app, "files to be taken away");
    await change.button("Take 3 files away").click();
    await expect(change.timer).toBeVisible();
    await change.button("Keep changes").click();
    await expect(change.title(/^Not permanent any more$/u)).toBeVisible();
    await change.close();

    expect(state(world)).toBe(before);
    await expect(app.page.getByText("Not applied on this machine")).toBeVisible();
  });

  test("another manager can be chosen, and two at once are refused with the way back", async ({
    app,
    world,
  }) => {
    const before = state(world);
    const change = await review(app);
    const keeper = change.box.getByRole("combobox", { name: "Kept by" });
    const choose = async (name: string): Promise<void> => {
      await keeper.click();
      await app.page.getByRole("option", { name }).click();
    };
    await expect(keeper).toHaveText("systemd-networkd");

    await choose("NetworkManager");
    await expect(change.title("This cannot be made permanent here")).toBeVisible();
    await expect(change.box).toContainText("so NetworkManager gets nothing there: choose systemd");
    await expect(keeper).toHaveText("NetworkManager");
    await expectAccessible(app, "two managers");

    await choose("systemd-networkd");
    await expect(change.button("Write 3 files")).toBeVisible();
    await expect(keeper).toHaveText("systemd-networkd");
    expect(state(world)).toBe(before);
  });

  test("what is applied until the next start is made permanent from the footer", async ({
    app,
  }) => {
    const change = new ChangeDialog(app);
    await change.applyAndKeep();
    await app.button("Applied").click();
    await expect(statusPanel(app)).toContainText("Until this workstation is restarted.");

    await app.button("Make permanent…").click();
    await change.button("Write 3 files").click();
    await change.button("Keep changes").click();
    await expect(change.title(/^Permanent$/u)).toBeVisible();
    await change.close();

    await app.button("Applied · permanent").click();
    await expect(statusPanel(app)).toContainText("This machine is as it was applied");
    await expect(app.button("Not permanent any more…")).toBeVisible();
    await expectAccessible(app, "applied and permanent");
  });

  test("what is not kept is taken back, to the last file", async ({ app, world }) => {
    const before = state(world);
    const change = await writeFiles(app, "Write 3 files");
    expect(state(world)).not.toBe(before);

    await change.button(/^Take back now/u).click();

    await expect(change.title("Taken back")).toBeVisible();
    expect(state(world)).toBe(before);
    await change.button("Look again").click();
    await expect(change.title("Make Kept permanent here")).toBeVisible();
  });

  test("what is permanent and drawn otherwise by now changes where it stands", async ({
    app,
    world,
  }) => {
    const change = await writeFiles(app, "Write 3 files");
    await change.button("Keep changes").click();
    await change.close();
    await app.select("s");
    await app.inspector.getByRole("radio", { name: /vepa/iu }).click();

    await run(app, "Make permanent…");

    const path = `${NETWORK}/50-macvlan-designer-shim0.netdev`;
    const file = change.box.getByRole("region", { name: path });
    await expect(file).toContainText("−Mode=bridge");
    await expect(file).toContainText("+Mode=vepa");
    await expect(change.box).toContainText("shim0 goes and is made anew");
    await expectAccessible(app, "a file that changes");
    await change.button("Write 1 file").click();
    await expect(change.timer).toBeVisible();
    await change.button("Keep changes").click();
    await expect(change.title(/^Permanent$/u)).toBeVisible();
    expect(world.sh(`cat ${path}; ip -details link show dev shim0`)).toMatch(
      /Mode=vepa[^]*mode vepa/u,
    );
  });

  test("a file that somebody has changed is not taken away, and is named", async ({
    app,
    world,
  }) => {
    const change = await writeFiles(app, "Write 3 files");
    await change.button("Keep changes").click();
    await change.close();
    const path = `${NETWORK}/50-macvlan-designer-shim0.netdev`;
    world.sh(`echo '# mine' >> ${path}`);

    await app.button("Permanent").click();
    await app.button("Not permanent any more…").click();

    await expect(change.title("This cannot be taken away here")).toBeVisible();
    await expect(change.box).toContainText(`${path} has been changed since it was written`);
  });
});

test("ifupdown gets its file, which waits for the next start", async ({ app, world }) => {
  world.sh(`
    mkdir /etc/network/interfaces.d
    echo 'source /etc/network/interfaces.d/*' > /etc/network/interfaces`);
  const change = await review(app);
  await expect(change.box).toContainText("ifupdown will make shim0 again after every start");
  await expect(change.box).toContainText("nothing changes before the next one");

  await expect(change.box).toContainText("nothing to try out");
  await change.button("Write 1 file").click();
  await expect(change.title(/^Permanent$/u)).toBeVisible();

  expect(world.sh("cat /etc/network/interfaces.d/macvlan-designer-*")).toContain("shim0");
  expect(world.sh("ip -brief link")).not.toContain("shim0");
});

test.describe("where no NIC tells who keeps it", () => {
  const nodes = [
    { kind: "host", id: "ws", name: "ws", local: true },
    { kind: "bridge", id: "b", host: "ws", name: "br0", addresses: ["10.9.0.1/24"] },
  ];
  test.use({ document: { text: JSON.stringify({ ...DOCUMENT, nodes }) } });

  test("a person says it", async ({ app }) => {
    const change = await review(app);
    await expect(change.box).toContainText("Choose here who keeps it");
    await expect(change.box).not.toContainText("--with");
    const keeper = change.box.getByRole("combobox", { name: "Kept by" });
    await expect(keeper).toHaveText("Choose who");
    await expectAccessible(app, "nobody was found");

    await keeper.click();
    await app.page.getByRole("option", { name: "systemd-networkd" }).click();

    await expect(change.title("Make Kept permanent here")).toBeVisible();
    await expect(change.box).toContainText(`${NETWORK}/40-macvlan-designer-br0.netdev`);
  });
});

test("why nobody could keep it is said, with what to do", async ({ app, world }) => {
  const before = state(world);

  const change = await review(app);

  await expect(change.title("This cannot be made permanent here")).toBeVisible();
  await expect(change.box).toContainText("No network manager has eno1");
  await expect(change.box).toContainText("Let systemd-networkd or NetworkManager manage it first");
  await expectAccessible(app, "refused");
  await change.close();
  expect(state(world)).toBe(before);
});
