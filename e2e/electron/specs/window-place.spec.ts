import { expect, test } from "../test.ts";

const PLACE = { x: 60, y: 40, width: 1010, height: 640 };

test("a window opens where the last one was closed", async ({ start }) => {
  const first = await start();
  await first.electron.evaluate(({ BrowserWindow }, place) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(place);
  }, PLACE);
  const closed = first.electron.waitForEvent("close");
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await closed;

  const second = await start();

  const bounds = await second.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual(PLACE);
});

test("the program ends with its last window", async ({ app }) => {
  const closed = app.electron.waitForEvent("close");

  await app.page.close();

  await closed;
  expect(app.process.exitCode).toBe(0);
});
