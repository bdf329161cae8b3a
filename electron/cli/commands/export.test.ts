import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXPORT_TARGETS } from "../../../shared/export/registry.ts";
import { runCli } from "../__testing__/run-cli.ts";

const HOME_LAB = "examples/home-lab.macvlan.json";
const SHIM = "examples/host-vm-shim.macvlan.json";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "export-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("export", () => {
  it("lists the targets with what they are for and what they cannot say", async () => {
    const { exit, stdout } = await runCli(["export", "--list", "--json"]);
    const listed = JSON.parse(stdout) as readonly { readonly name: string }[];

    expect(exit).toBe(0);
    expect(listed.map(({ name }) => name)).toEqual(EXPORT_TARGETS.map(({ name }) => name));
    expect(Object.keys(listed[0] ?? {})).toEqual(["name", "title", "about", "limits"]);
  });

  it("prints a single file as it is, and says beside it what is left out", async () => {
    const { exit, stdout } = await runCli(["export", HOME_LAB, "--to", "iproute2"]);
    const networkd = await runCli(["export", HOME_LAB, "--to", "networkd"]);

    expect(exit).toBe(0);
    expect(stdout).toMatch(/^#!\/bin\/sh\n# Made by Macvlan Designer/u);
    expect(networkd.stderr).toContain("not in it: mv0 is not in the files");
  });

  it("writes all hosts' parts where the target is about many, and one's if it is named", async () => {
    const file = "examples/two-hosts.macvlan.json";
    const all = await runCli(["export", file, "--to", "ansible"]);
    const one = await runCli(["export", file, "--to", "ansible", "--host", "server"]);
    const parts = (stdout: string): readonly string[] => stdout.match(/host_vars\/\w+/gu) ?? [];

    expect(parts(all.stdout)).toEqual(["host_vars/workstation", "host_vars/server"]);
    expect(parts(one.stdout)).toEqual(["host_vars/server"]);
  });

  it("writes one file to the path, and several into a folder, with their permissions", async () => {
    const script = join(folder, "lab.sh");
    await runCli(["export", SHIM, "--to", "iproute2", "-o", script]);
    const { stderr } = await runCli([
      "export",
      SHIM,
      "--to",
      "networkd",
      "-o",
      join(folder, "net"),
    ]);

    expect(statSync(script).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(folder, "net"))).toContain("50-macvlan-designer-shim0.netdev");
    expect(stderr).toContain("Wrote ");
  });

  it("replaces what it has written before, and nobody else's file without --force", async () => {
    const script = join(folder, "lab.sh");
    writeFileSync(script, "mine\n");
    const ask = (...more: readonly string[]): ReturnType<typeof runCli> =>
      runCli(["export", SHIM, "--to", "iproute2", "-o", script, ...more]);

    const refused = await ask();
    expect([refused.exit, readFileSync(script, "utf8")]).toEqual([73, "mine\n"]);

    expect((await ask("--force")).exit).toBe(0);
    expect((await ask()).exit).toBe(0);
  });

  it("writes none of several files when one of them is somebody else's", async () => {
    const place = join(folder, "net");
    mkdirSync(place);
    writeFileSync(join(place, "50-macvlan-designer-shim0.network"), "mine\n");

    const { exit } = await runCli(["export", SHIM, "--to", "networkd", "-o", place]);

    expect(exit).toBe(73);
    expect(existsSync(join(place, "50-macvlan-designer-shim0.netdev"))).toBe(false);
  });

  it("names the targets where there is no such one, and ends with 64", async () => {
    const { exit, stderr } = await runCli(["export", HOME_LAB, "--to", "netplan"]);
    const none = await runCli(["export", HOME_LAB]);

    expect([exit, none.exit]).toEqual([64, 64]);
    expect(stderr).toContain('There is no target "netplan"');
    expect(none.stderr).toContain("export FILE --to TARGET");
  });

  it("takes the host that is named where there are several", async () => {
    const two = "examples/two-hosts.macvlan.json";
    const hosts = (
      JSON.parse(readFileSync(two, "utf8")) as { nodes: { kind: string; id: string }[] }
    ).nodes.filter(({ kind }) => kind === "host");
    const texts = await Promise.all(
      hosts.map(({ id }) => runCli(["export", two, "--to", "iproute2", "--host", id])),
    );
    const missing = await runCli(["export", two, "--to", "iproute2", "--host", "nobody"]);

    expect(new Set(texts.map(({ stdout }) => stdout)).size).toBe(hosts.length);
    expect([missing.exit, missing.stderr]).toEqual([65, expect.stringContaining("nobody")]);
  });
});
