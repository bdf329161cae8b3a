import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Browser, type Locator } from "@playwright/test";
import type { Topology } from "../../shared/topology/document.ts";
import { parseTopology } from "../../shared/topology/parse.ts";
import type { World } from "../helper/world.ts";
import { AppPage } from "./app-page.ts";

/** Opens the app in a further browser context: another user's profile, as it were. */
export async function openElsewhere(tab: Browser, url: string, has: boolean): Promise<AppPage> {
  const context = await tab.newContext({ locale: "en-US", reducedMotion: "reduce" });
  const app = new AppPage(await context.newPage());
  await app.open(url, has);
  return app;
}

/** Edits the document: gives it another name. */
export async function rename(app: AppPage, name: string): Promise<void> {
  const heading = app.page.getByRole("heading", { level: 1 });
  await heading.getByRole("button").click();
  const field = app.page.getByRole("textbox", { name: "Name of the document" });
  await field.fill(name);
  await field.press("Enter");
  await expect(heading).toHaveText(name);
}

/** The mark beside the document's name. */
export function unsavedMark(app: AppPage): Locator {
  return app.page.getByRole("img", { name: "Not saved yet" });
}

export function notice(app: AppPage, text: string | RegExp): Locator {
  return app.page.locator(".notice").filter({ hasText: text });
}

/** Saves to the document's file and waits until it stands there. */
export async function save(app: AppPage): Promise<void> {
  await app.press("Control+s");
  await expect(unsavedMark(app)).toHaveCount(0);
}

/** Saves a document under a name, in the dialog. */
export async function saveAs(app: AppPage, name: string): Promise<void> {
  await app.press("Control+Shift+s");
  const dialog = app.page.getByRole("dialog", { name: "Save as" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("button", { name: "Save" }).click();
}

/** Runs an action by its name, from the command palette. */
export async function run(app: AppPage, action: string): Promise<void> {
  await app.press("Control+k");
  await app.page.keyboard.type(action);
  await app.page.getByRole("option", { name: action }).first().click();
}

/** Opens a file of the served folder in the dialog. */
export async function openFile(app: AppPage, name: string): Promise<void> {
  await app.press("Control+o");
  const dialog = app.page.getByRole("dialog", { name: "Open a file" });
  await dialog.getByRole("button", { name }).click();
}

/** What a file on disk holds, which must be a topology. */
export function onDisk(folder: string, name: string): Topology {
  const parsed = parseTopology(readFileSync(join(folder, "lab", name), "utf8"));
  if (!parsed.ok) {
    throw new Error(`${name} is no topology: ${JSON.stringify(parsed.error)}`);
  }
  return parsed.value;
}

export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(folder, "lab")).sort();
}

/** A request that no browser would send, and what came back. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RawRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

// `fetch` would set Host and Origin by itself.
const SENDER = `
const http = require("node:http");
const send = ({ url, method = "GET", headers = {}, body }) => new Promise((resolve, reject) => {
  const sent = http.request(url, { method, headers }, (response) => {
    let text = "";
    response.on("data", (part) => { text += part; });
    response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
  });
  sent.on("error", reject);
  sent.end(body);
});
Promise.all(JSON.parse(process.env.REQUESTS).map(send)).then((all) => console.log(JSON.stringify(all)));
`;

/** Sends requests as they are, from inside a world. */
export function sendRaw(world: World, requests: readonly RawRequest[]): readonly RawAnswer[] {
  const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return JSON.parse(
    world.sh(
      `REQUESTS=${quoted(JSON.stringify(requests))} ${quoted(process.execPath)} -e ${quoted(SENDER)}`,
    ),
  ) as RawAnswer[];
}
