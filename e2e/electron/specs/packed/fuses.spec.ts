import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { EXAMPLES, RELEASE } from "../../places.ts";
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

test("the packed program, all fuses set, shows a file", async ({ home }) => {
  const port = await freePort();
  const args = [`--remote-debugging-port=${port}`, join(EXAMPLES, "home-lab.macvlan.json")];
  const program = spawn(RELEASE, args, { env: environment(home), stdio: "ignore" });
  try {
    const pages = (): Promise<unknown> =>
      fetch(`http://127.0.0.1:${port}/json/list`).then(
        (answer) => answer.json(),
        () => [],
      );
    await expect.poll(pages, { timeout: 20_000 }).toEqual([
      expect.objectContaining({
        url: "app://macvlan-designer/index.html",
        title: expect.stringContaining("home-lab.macvlan.json"),
      }),
    ]);
  } finally {
    program.kill();
  }
});

test("the packed program does not run as Node", ({ home }) => {
  const { stdout } = spawnSync(RELEASE, ["-e", "console.log('node runs')"], {
    env: { ...environment(home), ELECTRON_RUN_AS_NODE: "1" },
    encoding: "utf8",
    timeout: 3000,
  });

  expect(stdout).not.toContain("node runs");
});

test("the packed program takes no options for Node", ({ home }) => {
  const hook = join(home, "hook.cjs");
  writeFileSync(hook, "console.log('hook runs')");

  const { stdout } = spawnSync(RELEASE, [], {
    env: { ...environment(home), NODE_OPTIONS: `--require ${hook}` },
    encoding: "utf8",
    timeout: 3000,
  });

  expect(stdout).not.toContain("hook runs");
});

function environment(home: string): NodeJS.ProcessEnv {
  return { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home };
}

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
