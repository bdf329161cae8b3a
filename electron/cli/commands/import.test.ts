import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../__testing__/run-cli.ts";
import { EXIT } from "../exit-codes.ts";

const NETWORK = "[Match]\nName=eno1\n[Network]\nMACVLAN=mv0\nBogus=1\n";
const NETDEV = "[NetDev]\nName=mv0\nKind=macvlan\n[MACVLAN]\nMode=bridge\n";

let folder: string;
let files: readonly string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-"));
  files = [join(folder, "a.network"), join(folder, "b.netdev")];
  writeFileSync(files[0] ?? "", NETWORK);
  writeFileSync(files[1] ?? "", NETDEV);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("import FILE…", () => {
  it("draws what files say, says what it took them for, and what it left out", async () => {
    const { exit, stdout, stderr } = await runCli(["import", ...files, "--host", "rack"]);

    expect(exit).toBe(EXIT.done);
    expect(stdout).toMatch(/"name": "rack"[^]*"name": "eno1"[^]*"name": "mv0"/);
    expect(stderr).toMatch(/Read as systemd-networkd \(--from networkd\)/);
    expect(stderr).toMatch(/a\.network:5:Network\.Bogus: left out: "Bogus" is not taken over/);
  });

  it("reads standard input as what --from says", async () => {
    const state = "interfaces: [{name: eno1, type: ethernet}]";
    const { exit, stdout } = await runCli(["import", "-", "--from", "nmstate", "--json"], state);

    expect(exit).toBe(EXIT.done);
    expect(JSON.parse(stdout)).toMatchObject({ topology: { nodes: [{}, { name: "eno1" }] } });
  });

  it("adds to a document, which stays as it is", async () => {
    const document = join(folder, "lab.macvlan.json");
    await runCli(["import", ...files, "--host", "rack", "-o", document]);
    const before = readFileSync(document, "utf8");

    const again = await runCli(["import", ...files, "--into", document]);

    expect(again.stderr).toMatch(/0 nodes; there already: 3/);
    expect(again.stdout).toBe(before);
    expect(readFileSync(document, "utf8")).toBe(before);
  });

  it.each([
    [["--from", "netplan"], EXIT.usage, /no source "netplan"/],
    [["--from", "libvirt"], EXIT.document, /a\.network:1: error: This is not well-formed XML/],
    [["--into", "nowhere.json"], EXIT.noInput, /nowhere\.json/],
    [["missing.netdev"], EXIT.noInput, /missing\.netdev/],
  ])("refuses %j", async (more, code, reason) => {
    const { exit, stdout, stderr } = await runCli(["import", ...files, ...more]);

    expect([exit, stdout]).toEqual([code, ""]);
    expect(stderr).toMatch(reason);
  });

  it("lists what files can be read as", async () => {
    const { stdout } = await runCli(["import", "--list"]);
    const asJson = await runCli(["import", "--list", "--json"]);

    expect(stdout).toMatch(/^networkd {2}systemd-networkd\n {4}The \.netdev/);
    expect(JSON.parse(asJson.stdout)).toHaveLength(10);
  });
});
