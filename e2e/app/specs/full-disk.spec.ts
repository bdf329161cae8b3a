import { chmodSync, chownSync, copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { notice, openElsewhere, rename, save, unsavedMark } from "../file-steps.ts";
import { ROOT } from "../places.ts";
import { startServe } from "../serve-process.ts";
import { expect, homeIn, test } from "../test.ts";

// Saves that the machine itself refuses: they lose nothing and say why.

const FILE = "home-lab.macvlan.json";
const EXAMPLE = join(ROOT, "examples", FILE);
const NOBODY = 65_534;

test("a save on a full disk says so, keeps file and work, and can be done again", async ({
  folder,
  tab,
  world,
}) => {
  const lab = join(folder, "lab");
  // The disk is there for the program alone: it goes with the machine.
  world.sh(`
    mount -t tmpfs -o size=64k tmpfs ${lab}
    cp ${EXAMPLE} ${lab}/${FILE}
    head -c 1M /dev/zero > ${lab}/filler || true`);
  const serve = await startServe(world.enter, [join(lab, FILE)], homeIn(folder));
  const app = await openElsewhere(tab, serve.url, true);
  await rename(app, "Too much");

  await app.press("Control+s");

  const failure = notice(app, "Free some space and save again");
  await expect(failure).toContainText("the disk is full");
  await expect(unsavedMark(app)).toBeVisible();
  expect(world.sh(`cat ${lab}/${FILE}`)).toBe(readFileSync(EXAMPLE, "utf8"));
  expect(world.sh(`ls -A ${lab}`).split("\n").filter(Boolean)).toEqual(["filler", FILE]);

  world.sh(`rm ${lab}/filler`);
  await save(app);
  await expect(failure).toHaveCount(0);
  expect(world.sh(`cat ${lab}/${FILE}`)).toContain("Too much");
  app.expectNoErrors();
  await serve.stop();
  await app.page.context().close();
  world.sh(`umount ${lab}`);
});

test("a file that is read-only for its user is not replaced", async ({ folder, tab, world }) => {
  const file = join(folder, "lab", FILE);
  copyFileSync(EXAMPLE, file);
  [folder, join(folder, "lab"), file].forEach((path) => {
    chownSync(path, NOBODY, NOBODY);
  });
  chmodSync(file, 0o444);
  const asNobody = [...world.enter, "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
  const serve = await startServe(asNobody, [file], homeIn(folder));
  const app = await openElsewhere(tab, serve.url, true);
  await rename(app, "Not mine");

  await app.press("Control+s");

  await expect(notice(app, "Ask whoever owns the folder")).toBeVisible();
  await expect(unsavedMark(app)).toBeVisible();
  expect(readFileSync(file, "utf8")).toBe(readFileSync(EXAMPLE, "utf8"));
  expect(serve.errors()).not.toContain("runs as root");
  app.expectNoErrors();
  await serve.stop();
  await app.page.context().close();
});
