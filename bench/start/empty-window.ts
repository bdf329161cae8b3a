import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MAIN = `
const { app, BrowserWindow } = require("electron");
app.enableSandbox();
app.whenReady().then(() => {
  new BrowserWindow({ width: 1440, height: 900 }).loadFile("index.html");
});
`;

/** Writes the least that Electron can be asked for: one window, with an empty page. */
export function writeEmptyWindow(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{"name":"empty","main":"main.cjs"}');
  writeFileSync(join(folder, "main.cjs"), MAIN);
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Empty</title>");
}
