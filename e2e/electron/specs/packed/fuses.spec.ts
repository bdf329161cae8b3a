import { execFileSync, spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { chromium } from "@playwright/test";
import { RELEASE } from "../../places.ts";
import { isUp } from "../../shell-app.ts";
import { expect, test } from "../../test.ts";

test("the packed program has its fuses set", async () => {
  const wire = await getCurrentFuseWire(RELEASE);

  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    // Electron has had this one since 29.
    filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges] ?? FuseState.DISABLE,
  }).toEqual({
    runAsNode: FuseState.DISABLE,
    cookieEncryption: FuseState.ENABLE,
    nodeOptions: FuseState.DISABLE,
    inspect: FuseState.DISABLE,
    onlyAsar: FuseState.ENABLE,
    filePrivileges: FuseState.DISABLE,
  });
});

test("the packed program, all fuses set, shows the app", async ({ home }) => {
  const port = await freePort();
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home };
  const program = spawn(RELEASE, [`--remote-debugging-port=${port}`], { env, stdio: "ignore" });
  try {
    const endpoint = `http://127.0.0.1:${port}`;
    await expect
      .poll(() =>
        fetch(`${endpoint}/json/version`).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    const browser = await chromium.connectOverCDP(endpoint);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) {
      throw new Error("no window");
    }
    await isUp(page);
    expect(page.url()).toBe("app://macvlan-designer/index.html");
    await browser.close();
  } finally {
    program.kill();
  }
});

test("the packed program does not run as Node", ({ home }) => {
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, ELECTRON_RUN_AS_NODE: "1" };
  const printed = execFileSync("timeout", ["3", RELEASE, "-e", "console.log('node runs')"], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });

  expect(printed).not.toContain("node runs");
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
