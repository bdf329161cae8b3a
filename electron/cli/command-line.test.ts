import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCli } from "./__testing__/run-cli.ts";

const HOME_LAB = "examples/home-lab.macvlan.json";
const homeLab = (): Record<string, unknown> & { nodes: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(HOME_LAB, "utf8")) as never;

describe("every command", () => {
  const commands =
    "validate reach explain plan apply remove recover status import export render schema serve helper";

  it.each(commands.split(" "))("%s has --help with an example", async (command) => {
    const { exit, stdout } = await runCli([command, "--help"]);

    expect(exit).toBe(0);
    expect(stdout).toContain("Example");
    expect(stdout).toContain("macvlan-designer");
  });

  it("ends with 64 for an unknown command", async () => {
    const { exit, stderr } = await runCli(["fly"]);

    expect(exit).toBe(64);
    expect(stderr).toContain("unknown command");
  });

  it.each(["validate", "reach", "plan", "apply"])(
    "%s ends with 66 without its file",
    async (command) => {
      const { exit, stderr } = await runCli([command, "nowhere.macvlan.json"]);

      expect(exit).toBe(66);
      expect(stderr).toContain(
        "Cannot read nowhere.macvlan.json: there is no such file or folder.",
      );
    },
  );
});

describe("validate", () => {
  it("ends with 0 for warnings alone, and with 65 when it is strict", async () => {
    const lenient = await runCli(["validate", HOME_LAB]);
    const strict = await runCli(["validate", HOME_LAB, "--strict"]);

    expect([lenient.exit, strict.exit]).toEqual([0, 65]);
    expect(lenient.stdout).toContain("1 warning");
  });

  it("prints findings as JSON with the keys of the contract", async () => {
    const { stdout } = await runCli(["validate", HOME_LAB, "--json"]);
    const [finding] = JSON.parse(stdout) as Record<string, unknown>[];

    expect(Object.keys(finding ?? {})).toEqual(
      expect.arrayContaining(["code", "severity", "node", "path", "message", "fixes"]),
    );
    expect(finding?.["severity"]).toBe("warning");
  });

  it("names file, line and column of what does not parse", async () => {
    const text = readFileSync(HOME_LAB, "utf8").replace('"bridge"', '"brige"');
    const { exit, stderr } = await runCli(["validate", "-"], text);

    expect(exit).toBe(65);
    expect(stderr).toMatch(/^stdin:\d+:\d+: error: .*bridge/m);
  });

  it("prints what does not parse as JSON, too", async () => {
    const document = homeLab();
    document["colour"] = "red";
    const { exit, stdout } = await runCli(["validate", "-", "--json"], JSON.stringify(document));

    expect(exit).toBe(65);
    expect(JSON.parse(stdout)).toMatchObject([
      { severity: "error", path: "$.colour", line: 1, fixes: [] },
    ]);
  });
});

describe("a picture with a document in it", () => {
  it("is read as the document, by every command", async () => {
    const { stdout: svg } = await runCli(["render", HOME_LAB, "--format", "svg"]);
    const [fromFile, fromPicture] = [
      await runCli(["reach", HOME_LAB, "--json"]),
      await runCli(["reach", "-", "--json"], svg),
    ];

    expect(fromPicture).toEqual(fromFile);
  });

  it("is refused without one, and says so", async () => {
    const { stdout: svg } = await runCli(["render", HOME_LAB, "--format", "svg", "--no-embed"]);
    const { exit, stderr } = await runCli(["validate", "-"], svg);

    expect(exit).toBe(65);
    expect(stderr).toMatch(/^stdin:1:1: error: .*this picture has no document in it/);
  });
});

describe("reach", () => {
  it("prints the contract's JSON", async () => {
    const { exit, stdout } = await runCli(["reach", HOME_LAB, "--json"]);

    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      interfaces: ["eno1", "mv0", "mv1", "nas", "gateway"],
      unicast: [
        [0, 0, 0, 1, 1],
        [0, 0, 1, 1, 1],
        [0, 1, 0, 1, 1],
        [1, 1, 1, 0, 1],
        [1, 1, 1, 1, 0],
      ],
      broadcast: [
        [0, 0, 0, 1, 1],
        [0, 0, 1, 1, 1],
        [0, 1, 0, 1, 1],
        [1, 1, 1, 0, 1],
        [1, 1, 1, 1, 0],
      ],
      ping: [
        [null, "no", "no", "yes", "yes"],
        ["no", null, "yes", "yes", "yes"],
        ["no", "yes", null, "yes", "yes"],
        ["yes", "yes", "yes", null, "yes"],
        ["yes", "yes", "yes", "yes", null],
      ],
    });
  });

  it("refuses a document with errors", async () => {
    const document = homeLab();
    document.nodes[3] = { ...document.nodes[3], mac: "01:00:5e:00:00:01" };
    const { exit, stderr } = await runCli(["reach", "-"], JSON.stringify(document));

    expect(exit).toBe(65);
    expect(stderr).toContain("reach needs one without");
  });

  it.each(["--csv", "--markdown", "--classes"])("prints %s", async (format) => {
    const { exit, stdout } = await runCli(["reach", HOME_LAB, format]);

    expect(exit).toBe(0);
    expect(stdout).toMatch(/nas/i);
  });
});

/** The home lab where its host and its first guest have IPv6 as well. */
function dualStack(): string {
  const document = homeLab();
  const given: Readonly<Record<string, string>> = { eno1: "fd00::1/64", mv0: "fd00::50/64" };
  const nodes = document.nodes.map((node) => {
    const address = given[String(node["id"])];
    const addresses = (node["addresses"] ?? []) as readonly string[];
    return address === undefined ? node : { ...node, addresses: [...addresses, address] };
  });
  return JSON.stringify({ ...document, nodes });
}

describe("a document with IPv6 addresses", () => {
  it("has a fourth matrix in every form of reach", async () => {
    const outputs = await Promise.all(
      [[], ["--markdown"], ["--csv"], ["--classes"]].map((form) =>
        runCli(["reach", "-", ...form], dualStack()),
      ),
    );
    const [text, markdown, csv, classes] = outputs.map(({ stdout }) => stdout);

    expect([text, classes].map((one) => one?.match(/^Ping over IPv6$/gmu)?.length)).toEqual([1, 1]);
    expect(markdown?.match(/^## .*/gmu)).toHaveLength(4);
    expect(csv).toContain("\r\neno1,mv0,0,0,no,no\r\n");
    expect(csv).toContain("\r\nnas,mv0,1,1,yes,\r\n");
  });

  it("has a story over IPv6 where that is asked for", async () => {
    const asked = ["explain", "-", "eno1", "mv0", "--json"];
    const [four, six] = await Promise.all([
      runCli(asked, dualStack()),
      runCli([...asked, "--ip6"], dualStack()),
    ]);

    expect(JSON.parse(four.stdout)).toMatchObject({ ip: 4, verdict: "no" });
    expect(JSON.parse(six.stdout)).toMatchObject({ ip: 6, verdict: "no" });
    expect(six.stdout).toContain("ff02::1:ff00:50 (frames to 33:33:ff:00:00:50)");
  });
});

describe("a file that is not UTF-8", () => {
  it("is refused with the place where it stops being it", async () => {
    const latin1 = Buffer.from(
      readFileSync(HOME_LAB, "utf8").replace("Home", "Caf\u00e9"),
      "latin1",
    );
    const told = await runCli(["plan", "-"], latin1);
    const asJson = await runCli(["validate", "-", "--json"], latin1);

    expect([told.exit, asJson.exit]).toEqual([65, 65]);
    expect(told.stderr).toMatch(/^stdin:\d+:\d+: error: .*UTF-8/);
    expect(JSON.parse(asJson.stdout)).toMatchObject([{ code: "MV002", path: "$" }]);
  });
});

describe("forms of output", () => {
  it.each([
    ["reach", "--json", "--csv"],
    ["reach", "--json", "--markdown"],
    ["reach", "--csv", "--markdown"],
    ["reach", "--csv", "--classes"],
    ["plan", "--json", "--script"],
  ])("%s refuses %s with %s", async (command, ...options) => {
    const { exit, stdout, stderr } = await runCli([command, HOME_LAB, ...options]);

    expect([exit, stdout]).toEqual([64, ""]);
    expect(stderr).toContain("cannot be used with");
  });

  it("writes classes as Markdown, too", async () => {
    const { exit, stdout } = await runCli(["reach", HOME_LAB, "--classes", "--markdown"]);

    expect(exit).toBe(0);
    expect(stdout).toContain("| mv0 (web) and 1 other like it |");
  });
});

describe("explain", () => {
  it("finds its ends by id, unique name, or a guest with one interface", async () => {
    const byId = await runCli(["explain", HOME_LAB, "eno1", "mv0", "--json"]);
    const byGuest = await runCli(["explain", HOME_LAB, "eno1", "web", "--json"]);
    const byName = await runCli(["explain", HOME_LAB, "NAS", "mv0", "--json"]);

    expect(byGuest.stdout).toBe(byId.stdout);
    expect(JSON.parse(byId.stdout)).toMatchObject({ from: "eno1", to: "mv0", verdict: "no" });
    expect(JSON.parse(byName.stdout)).toMatchObject({ from: "nas", verdict: "yes" });
  });

  it("ends with 64 for a name that is none, and guesses", async () => {
    const { exit, stderr } = await runCli(["explain", HOME_LAB, "eno1", "gatway"]);

    expect(exit).toBe(64);
    expect(stderr).toContain('Did you mean "gateway"?');
  });

  it("guesses the names of guests, and says what neither sends nor answers", async () => {
    const guest = await runCli(["explain", HOME_LAB, "eno1", "Web"]);
    const lanSwitch = await runCli(["explain", HOME_LAB, "eno1", "lab switch"]);
    const port = await runCli(["explain", "examples/host-vm-bridge.macvlan.json", "eno1", "br0"]);

    expect([guest.exit, lanSwitch.exit, port.exit]).toEqual([64, 64, 64]);
    expect(guest.stderr).toContain('Did you mean "web"?');
    expect(lanSwitch.stderr).toContain('"lab switch" is a switch');
    expect(port.stderr).toContain('"eno1" is a port of br0');
  });
});

describe("import", () => {
  it("says without Node's words why it cannot write", async () => {
    const { exit, stderr } = await runCli(["import", "-o", "nowhere/lab.macvlan.json"]);

    expect(exit).toBe(73);
    expect(stderr).toContain(
      "Cannot write nowhere/lab.macvlan.json: there is no such file or folder.",
    );
  });

  it("takes - for standard output", async () => {
    const { exit, stdout } = await runCli(["import", "-o", "-"]);

    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: "macvlan-designer/topology" });
    expect(existsSync("-")).toBe(false);
  });
});

describe("schema", () => {
  it("prints a JSON Schema", async () => {
    const { exit, stdout } = await runCli(["schema"]);

    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty("$schema");
  });
});

describe("remove", () => {
  it("needs a file or an id, and an id that is one", async () => {
    const nothing = await runCli(["remove"]);
    const wrong = await runCli(["remove", "--id", "x"]);

    expect([nothing.exit, wrong.exit]).toEqual([64, 64]);
  });

  it("takes a file or an id, not both", async () => {
    const id = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a12";
    const { exit, stderr } = await runCli(["remove", HOME_LAB, "--id", id]);

    expect(exit).toBe(64);
    expect(stderr).toContain("not both");
  });
});
