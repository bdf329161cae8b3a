import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { World } from "../../helper/world.ts";
import { openElsewhere, sendRaw, type RawRequest } from "../file-steps.ts";
import { ROOT } from "../places.ts";
import { startServe } from "../serve-process.ts";
import { expect, homeIn, test } from "../test.ts";

const FILE = "home-lab.macvlan.json";
const TAB = "00000000-0000-4000-8000-000000000000";

/** A call as the app sends it, for what is changed about it. */
function callOf(
  url: string,
  name: string,
  input: unknown = {},
): Required<Omit<RawRequest, "headers">> & { readonly headers: Record<string, string> } {
  const { origin, hash } = new URL(url);
  return {
    url: `${origin}/api/call/${name}`,
    method: "POST",
    headers: {
      authorization: `Bearer ${hash.replace("#token=", "")}`,
      "x-tab": TAB,
      "content-type": "application/json",
    },
    body: JSON.stringify(input),
  };
}

interface Answered {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly kind: string };
}

/** Sends one call and reads its answer. */
function ask(world: World, url: string, name: string, input: unknown = {}): Answered {
  const [answer] = sendRaw(world, [callOf(url, name, input)]);
  return JSON.parse(answer?.body ?? "") as Answered;
}

test("it prints exactly one line, and warns on the other stream that it is root", async ({
  app,
  serve,
}) => {
  await expect(app.canvas).toBeVisible();

  expect(serve.printed()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/u);
  expect(serve.errors()).toMatch(/^Warning: this runs as root\. .+\n$/u);
});

test("a folder opens its start screen, a file itself", async ({ folder, tab, world }) => {
  const lab = join(folder, "lab");
  copyFileSync(join(ROOT, "examples", FILE), join(lab, FILE));
  const [atFolder, atFile] = await Promise.all([
    startServe(world.enter, [lab], homeIn(folder)),
    startServe(world.enter, [join(lab, FILE)], homeIn(folder)),
  ]);

  const start = await openElsewhere(tab, atFolder.url, false);
  const file = await openElsewhere(tab, atFile.url, true);

  await expect(start.page.locator("[data-template]").first()).toBeVisible();
  await expect(start.button(/^Open a file/u)).toContainText("~/lab");
  await expect(file.page).toHaveTitle(/^home-lab\.macvlan\.json/u);
  await Promise.all([atFolder.stop(), atFile.stop()]);
  await start.page.context().close();
  await file.page.context().close();
});

test("only its own page on this machine is answered, whoever has the token", ({ serve, world }) => {
  const call = callOf(serve.url, "app.start");
  const { host } = new URL(serve.url);
  const from = (headers: Record<string, string>): RawRequest => ({
    ...call,
    headers: { ...call.headers, ...headers },
  });

  const answers = sendRaw(world, [
    from({}),
    from({ host: "localhost:8080", origin: "http://localhost:8080" }),
    from({ host: "evil.example" }),
    from({ host: `evil.example:${host.split(":")[1] ?? ""}` }),
    from({ host: "127.0.0.1.evil.example" }),
    from({ origin: "http://evil.example" }),
    from({ origin: "null" }),
    from({ origin: `https://${host}` }),
    { url: new URL(serve.url).origin, headers: { host: "evil.example" } },
  ]);

  expect(answers.map(({ status }) => status)).toEqual([
    200, 200, 403, 403, 403, 403, 403, 403, 403,
  ]);
});

test("nothing but the whole token opens it, and it is in no cookie", async ({
  app,
  serve,
  world,
}) => {
  const call = callOf(serve.url, "app.start");
  const { authorization = "", ...others } = call.headers;
  const token = authorization.replace("Bearer ", "");
  const given = [
    token.slice(0, -1),
    `${token}A`,
    token.toUpperCase(),
    "",
    `${token} `.repeat(2),
  ].map((wrong): RawRequest => ({
    ...call,
    headers: { ...call.headers, authorization: `Bearer ${wrong}` },
  }));

  const refused = sendRaw(world, [
    ...given,
    { ...call, headers: others },
    { ...call, headers: { ...others, cookie: `token=${token}` } },
    { ...call, url: `${call.url}?token=${token}`, headers: others },
  ]);
  const answered = sendRaw(world, [call, { url: new URL(serve.url).origin }]);

  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 401));
  expect(refused.map(({ body }) => body).join("")).not.toContain(token);
  expect(answered.map(({ status }) => status)).toEqual([200, 200]);
  [...refused, ...answered].forEach(({ headers }) => {
    expect(headers).not.toHaveProperty("set-cookie");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });
  expect(await app.page.context().cookies()).toEqual([]);
});

test("a handle of another program of ours names nothing here", async ({ folder, serve, world }) => {
  const elsewhere = mkdtempSync(join(tmpdir(), "macvlan-app-"));
  const secret = join(elsewhere, "secret.macvlan.json");
  copyFileSync(join(ROOT, "examples", FILE), secret);
  const other = await startServe(world.enter, [secret], homeIn(folder));
  const handle = (ask(world, other.url, "app.start").value as { readonly open: string }).open;
  // It is among the recent files of the same user then, and still not of this folder.
  expect(ask(world, other.url, "documents.read", { handle }).ok).toBe(true);

  const read = ask(world, serve.url, "documents.read", { handle });
  const write = ask(world, serve.url, "documents.write", { handle, text: "{}", expected: null });

  expect([read.error?.kind, write.error?.kind]).toEqual(["unknownHandle", "unknownHandle"]);
  await other.stop();
  rmSync(elsewhere, { recursive: true });
});

test("nothing outside its folder is listed, read or written, by whatever way", ({
  folder,
  serve,
  world,
}) => {
  mkdirSync(join(folder, "private"));
  copyFileSync(join(ROOT, "examples", FILE), join(folder, "private", FILE));
  symlinkSync(join(folder, "private"), join(folder, "lab", "way"));
  symlinkSync(join(folder, "private", FILE), join(folder, "lab", "link.macvlan.json"));
  const saveAs = (name: string): string | undefined =>
    ask(world, serve.url, "documents.saveAs", { name, text: "{}", replace: true }).error?.kind;

  const listed = ask(world, serve.url, "documents.list").value as { readonly name: string }[];

  expect(listed.map(({ name }) => name)).toEqual([FILE]);
  expect(ask(world, serve.url, "documents.folders").value).toEqual([]);
  expect(["../private/x", "/etc/x", "way/x", "link"].map(saveAs)).toEqual([
    "badInput",
    "badInput",
    "notHere",
    "notHere",
  ]);
});

for (const signal of ["SIGTERM", "SIGHUP", "SIGINT"] as const) {
  test(`it ends with ${signal} at once, with exit code 0`, async ({ folder, world }) => {
    // The address has only just been printed, and the browser has not come yet.
    const early = await startServe(world.enter, [join(folder, "lab")], homeIn(folder));
    const first = early.stop(signal);
    // A closing terminal sends it twice, and so does `timeout`.
    await setTimeout(2);
    const second = early.stop(signal);

    expect(await Promise.all([first, second])).toEqual([0, 0]);
  });
}

test("it ends with its terminal although a page is open", async ({ app, serve }) => {
  await expect(app.canvas).toBeVisible();

  expect(await serve.stop("SIGHUP")).toBe(0);

  await expect(app.page.getByRole("alert")).toContainText("does not answer");
  await app.page.close();
  app.forgetErrors();
});

test("a port that is taken is named, with what to do", async ({ folder, serve, world }) => {
  const { port } = new URL(serve.url);

  const second = startServe(world.enter, [join(folder, "lab"), "--port", port], homeIn(folder));

  await expect(second).rejects.toThrow(
    new RegExp(`serve ended with 69: .*Another program listens on port ${port} already`, "su"),
  );
});

test("a place that is not there is named, with exit code 66", async ({ folder, world }) => {
  const second = startServe(world.enter, [join(folder, "nowhere")], homeIn(folder));

  await expect(second).rejects.toThrow(/serve ended with 66: .*nowhere/su);
});

test("a sixth tab of one browser is told why it cannot be, and the others go on", async ({
  app,
  serve,
}) => {
  const context = app.page.context();
  const others = await Promise.all([1, 2, 3, 4].map(() => context.newPage()));
  for (const page of others) {
    await page.goto(serve.url);
    await page.locator(".react-flow").waitFor();
  }
  const sixth = await context.newPage();
  await sixth.goto(serve.url);
  await expect(sixth.getByRole("heading")).toHaveText("Too many tabs show this program");

  await app.press("Control+s");
  await expect(app.page.getByText(`Saved ${FILE}.`)).toBeVisible();
  await others[0]?.close();
  await sixth.getByRole("button", { name: "Try again" }).click();

  await expect(sixth.locator(".react-flow")).toBeVisible();
});

test("a duplicated tab is one of its own", async ({ app, serve }) => {
  // A tab that another one opens comes with a copy of what that one keeps.
  const opened = app.page.waitForEvent("popup");
  await app.page.evaluate(`void window.open(${JSON.stringify(serve.url)})`);
  const copy = await opened;
  await copy.locator(".react-flow").waitFor();

  const name = 'sessionStorage.getItem("macvlan-designer.tab")';
  expect(await copy.evaluate(name)).not.toBe(await app.page.evaluate(name));
});

test("what no topology can be is not read, however it is called", ({ folder, serve, world }) => {
  world.sh(`mkfifo ${folder}/lab/pipe.macvlan.json`);
  writeFileSync(join(folder, "lab", "small.macvlan.json"), "{}");

  const listed = ask(world, serve.url, "documents.list").value as { readonly name: string }[];

  expect(listed.map(({ name }) => name).sort()).toEqual([FILE, "small.macvlan.json"]);
});
