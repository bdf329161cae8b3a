import { expect, test as base } from "../test.ts";
import { isUp } from "../launch.ts";
import { startWebServer, type WebServer } from "../web-server.ts";

const test = base.extend<{ readonly elsewhere: WebServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed
  elsewhere: async ({}, use) => {
    const server = await startWebServer();
    await use(server);
    server.close();
  },
});

/** Of GeolocationPositionError. */
const PERMISSION_DENIED = 1;

const OWN = "app://macvlan-designer/index.html";

for (const place of [
  "a web site",
  "file:///etc/hostname",
  `${OWN}?other`,
  "data:text/html,hello",
]) {
  test(`a page does not go to ${place}`, async ({ app, elsewhere }) => {
    const target = place === "a web site" ? elsewhere.url : place;
    const before = await app.page.evaluate("performance.timeOrigin");

    await app.page.evaluate(`void (location.href = ${JSON.stringify(target)})`);
    await app.page.waitForTimeout(300);

    expect(app.page.url()).toBe(OWN);
    expect(await app.page.evaluate("performance.timeOrigin")).toBe(before);
    expect(elsewhere.visits).toEqual([]);
  });
}

test("a page that made itself blank is brought back", async ({ app }) => {
  const before = await app.page.evaluate("performance.timeOrigin");

  await app.page.evaluate(`setTimeout(() => { location.href = "about:blank" }, 0)`);

  const now = (): Promise<unknown> =>
    app.page.evaluate("performance.timeOrigin").catch(() => before);
  await expect.poll(now).not.toBe(before);
  await expect(app.page).toHaveURL(OWN);
  await isUp(app.page);
});

test("a page may load itself again", async ({ app }) => {
  const before = await app.page.evaluate("performance.timeOrigin");

  await app.page.reload();

  expect(await app.page.evaluate("performance.timeOrigin")).not.toBe(before);
  expect((await app.call("app.start", {})).ok).toBe(true);
});

test("a page opens no window", async ({ app, elsewhere }) => {
  const opened = await app.page.evaluate(
    `[window.open(${JSON.stringify(elsewhere.url)}), window.open("about:blank"), window.open("${OWN}")]`,
  );

  expect(opened).toEqual([null, null, null]);
  expect(await app.windowCount()).toBe(1);
  expect(elsewhere.visits).toEqual([]);
});

test("a page gets no permission but to copy a text", async ({ app }) => {
  const states = await app.page.evaluate(`Promise.all(
    ["geolocation", "notifications", "camera", "microphone", "clipboard-read", "midi"].map(
      async (name) => (await navigator.permissions.query({ name })).state,
    ),
  )`);
  const asked = await app.page.evaluate(`Promise.all([
    Notification.requestPermission(),
    new Promise((done) => {
      navigator.geolocation.getCurrentPosition(() => done("granted"), ({ code }) => done(code));
    }),
    navigator.clipboard.readText().then(() => "granted", (e) => e.name),
  ])`);

  expect(states).toEqual(Array.from({ length: 6 }, () => "denied"));
  expect(asked).toEqual(["denied", PERMISSION_DENIED, "NotAllowedError"]);
});

test("a page copies a text", async ({ app }) => {
  await app.focus();
  await app.page.evaluate(`navigator.clipboard.writeText("mv0,mv1")`);

  const copied = (): Promise<string> =>
    app.electron.evaluate(({ clipboard }) => clipboard.readText());
  // All programs on a display share its clipboard, and it changes hands a moment later.
  await expect.poll(copied).toBe("mv0,mv1");
});

test("a page reaches no network, not even without its policy", async ({ app, elsewhere }) => {
  const { url } = elsewhere;
  const failures = await app.page.evaluate(`Promise.all([
    fetch("${url}/fetch").then(() => "reached", (e) => e.name),
    new Promise((done) => {
      const image = new Image();
      image.onload = () => done("reached");
      image.onerror = () => done("failed");
      image.src = "${url}/image.png";
    }),
    new Promise((done) => {
      const socket = new WebSocket("${url.replace("http", "ws")}/socket");
      socket.onopen = () => done("reached");
      socket.onerror = () => done("failed");
    }),
  ])`);
  expect(failures).toEqual(["TypeError", "failed", "failed"]);

  // Whoever got around the page's policy would still meet the session's.
  const loaded = await app.electron.evaluate(async ({ BrowserWindow }, target) => {
    const window = new BrowserWindow({ show: false });
    const reached = await window.loadURL(target).then(
      () => "reached",
      (error: unknown) => String(error),
    );
    window.destroy();
    return reached;
  }, `${url}/window`);
  expect(loaded).toContain("ERR_BLOCKED_BY_CLIENT");
  expect(elsewhere.visits).toEqual([]);
});

test("a page runs no script but the app's", async ({ app }) => {
  const policy = await app.page.evaluate(
    `fetch(location.href).then((page) => page.headers.get("content-security-policy"))`,
  );
  expect(policy).toContain("default-src 'none'; script-src 'self';");

  const ran = await app.page.evaluate(`new Promise((done) => {
    const script = document.createElement("script");
    script.textContent = "window.inlineRan = true";
    document.addEventListener("securitypolicyviolation", (event) => {
      done([event.effectiveDirective, window.inlineRan === true]);
    });
    document.head.append(script);
    setTimeout(() => done("no violation"), 2000);
  })`);
  expect(ran).toEqual(["script-src-elem", false]);

  // Playwright's own evaluate is not under the policy; a timer's text is.
  const compiled = await app.page.evaluate(`new Promise((done) => {
    setTimeout("window.textRan = true", 0);
    setTimeout(() => done(window.textRan === true), 100);
  })`);
  expect(compiled).toBe(false);
});

test("the app's scheme leads to its pages only", async ({ app }) => {
  const statuses = await app.page.evaluate(`Promise.all(
    ["index.html", "icon.svg", "../package.json", "%2e%2e/package.json", "..%2fmain.cjs", "main.cjs",
     "nothing.html"].map(async (name) => (await fetch("app://macvlan-designer/" + name)).status),
  )`);

  expect(statuses).toEqual([200, 200, 404, 404, 404, 404, 404]);
});

test("a page of no window is refused by the backend", async ({ app }) => {
  const answered = await app.electron.evaluate(async ({ BrowserWindow, app: program }, own) => {
    const preload = `${program.getAppPath()}/dist/preload.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await window.loadURL(own);
    const call = `window.macvlanDesigner.call("app.start", {}).then(() => "answered", String)`;
    const answer: unknown = await window.webContents.executeJavaScript(call);
    window.destroy();
    return answer;
  }, OWN);

  expect(answered).toContain("refused");
});

test("a frame inside a page is refused by the backend", async ({ app }) => {
  const answered = await app.electron.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) {
      return "no window";
    }
    const { mainFrame } = window.webContents;
    // No frame gets the bridge, so the message is put where one would arrive that got it anyhow.
    const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Handlers })._invokeHandlers;
    const handle = handlers.get("macvlan-designer:call");
    const from = (frame: object): Promise<string> =>
      new Promise((resolve) => {
        const done = {
          _reply: () => {
            resolve("answered");
          },
          _throw: (error: unknown) => {
            resolve(String(error));
          },
        };
        const sendReply = (reply: object): void => {
          resolve("error" in reply ? String(reply.error) : "answered");
        };
        const event = { ...done, _replyChannel: { sendReply }, sender: window.webContents };
        void handle?.({ ...event, senderFrame: frame }, "app.start", {});
      });
    type Handlers = ReadonlyMap<string, (...all: readonly unknown[]) => unknown>;
    return [
      await from(mainFrame),
      await from({ url: mainFrame.url, parent: mainFrame }),
      await from({ url: "https://example.org/", parent: null }),
    ];
  });

  expect(answered).toEqual([
    "answered",
    expect.stringContaining("refused"),
    expect.stringContaining("refused"),
  ]);
});

test("what a page says is parsed before it is used", async ({ app }) => {
  const kinds = await Promise.all([
    app.call("no.such.call", {}),
    app.call("toString", {}),
    app.call("documents.read", { handle: "../../etc/passwd" }),
    app.call("settings.set", { theme: "pink" }),
  ]);

  expect(kinds.map(({ error }) => error?.kind)).toEqual(
    Array.from({ length: 4 }, () => "badInput"),
  );
});

test("no web view comes to life", async ({ app }) => {
  const kind = await app.page.evaluate(
    `(document.body.append(document.createElement("webview")), typeof document.querySelector("webview").loadURL)`,
  );

  expect(kind).toBe("undefined");
});
