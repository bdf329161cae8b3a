import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APPLICATION_ID } from "../../shared/protocol/application.ts";
import { machineFacts } from "./machine-facts.ts";
import { allow } from "./polkit-rules.ts";
import { ONE_NAMESPACE } from "./one-namespace.ts";
import { PolkitSandbox, quote, RIGHT_PASSWORD, type Answered } from "./polkit-sandbox.ts";

const BUILD = fileURLToPath(new URL("../../scripts/build.mjs", import.meta.url));

const CLI = "$NODE $FILES/cli.mjs";
const FILE = "/run/sandbox/home/one.macvlan.json";

const MACHINE = `
NODE=/run/sandbox/node
install
printf '%s' ${quote(ONE_NAMESPACE)} >${FILE}
ip link set lo up
ip link add eno1 address 52:54:00:aa:00:01 type veth peer name wire
ip link set eno1 up
ip link set wire up
links() { printf 'LINKS '; { ip -br link; ip -n web -br link 2>/dev/null || true; } |
  grep -o '^mv0' | tr '\\n' ' ' || true; echo; }
`;

let sandbox: PolkitSandbox;
let before: string;

beforeAll(() => {
  before = machineFacts();
  execFileSync(process.execPath, [BUILD]);
  sandbox = new PolkitSandbox({ whole: true });
});

afterAll(() => {
  sandbox.close();
  expect(machineFacts()).toBe(before);
});

/** What an ordinary user did, step by step, and the macvlan links after it. */
type Step = Answered | { readonly links: string };

function story(steps: string, rules = ""): readonly Step[] {
  const { code, stdout, stderr } = sandbox.shell(MACHINE + steps, { RULES: rules });
  if (code !== 0) {
    throw new Error(`${code}: ${stdout}${stderr}`);
  }
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) =>
      line.startsWith("LINKS")
        ? { links: line.slice("LINKS ".length).trim() }
        : (JSON.parse(line) as Answered),
    );
}

describe("an ordinary user at the command line", () => {
  it("applies and removes with the administrator's password", () => {
    const steps = story(`
      answering cancel ${CLI} plan ${FILE} --json
      links
      answering ${quote(RIGHT_PASSWORD)} ${CLI} apply ${FILE} --yes
      links
      answering ${quote(RIGHT_PASSWORD)} ${CLI} remove ${FILE} --yes
      links`);

    const action = (verb: string): object => ({ action: `${APPLICATION_ID}.${verb}` });
    expect(steps).toMatchObject([
      { code: 0, asked: [] },
      { links: "" },
      { code: 0, asked: [action("apply")] },
      { links: "mv0" },
      // What is to be taken away is inside a namespace: it has to be seen first.
      { code: 0, asked: [action("inspect"), action("remove")] },
      { links: "" },
    ]);
  });

  it("changes nothing when the dialogue is closed", () => {
    const steps = story(`answering cancel ${CLI} apply ${FILE} --yes\nlinks`);

    expect(steps).toMatchObject([
      { code: 77, stderr: expect.stringContaining("dismissed") as string },
      { links: "" },
    ]);
  });

  it("is shown what is inside namespaces where inspecting is allowed", () => {
    const steps = story(
      `answering ${quote(RIGHT_PASSWORD)} ${CLI} apply ${FILE} --yes
      answering cancel ${CLI} plan ${FILE} --json`,
      allow(`${APPLICATION_ID}.inspect`),
    );

    const [, plan] = steps as readonly Answered[];
    expect(plan).toMatchObject({ code: 0, asked: [] });
    expect(JSON.parse(plan?.stdout ?? "")).toMatchObject({ operations: [] });
  });

  it("leaves no file that others can write, whatever the umask is", () => {
    const { stdout } = sandbox.shell(`${MACHINE}
      umask 000
      answering ${quote(RIGHT_PASSWORD)} ${CLI} apply ${FILE} --yes >/run/sandbox/home/log
      find /run/macvlan-designer -printf '%m %u %y\\n' | sort -u`);

    const found = stdout.trim().split("\n");
    expect(found).toContain("755 root d");
    expect(found.filter((line) => !/^([46][04][04] root f|755 root d)$/.test(line))).toEqual([]);
  });
});

describe("an ordinary user on a terminal without an agent", () => {
  const PASSWORD = quote("Password:=open sesame");

  it("is asked whether to apply, for the password, and whether to keep", () => {
    const { code, screen, typed } = sandbox.onTerminal(`${MACHINE}
      typing '[y/N]=y' ${PASSWORD} 'Keep?=y' -- ${CLI} apply ${FILE}`);

    expect(typed).toBe(3);
    expect(screen).toContain("pkttyagent asks on this terminal");
    expect(code).toBe(0);
  });

  it.each([
    { what: "says no", answer: "n" },
    { what: "presses Ctrl-C", answer: "^C" },
  ])("gets everything taken back who $what", ({ answer }) => {
    const { stdout } = sandbox.shell(`${MACHINE}
      typing '[y/N]=y' ${PASSWORD} 'Keep?=${answer}' -- ${CLI} apply ${FILE}
      links
      ip netns list | wc -l`);

    const [report = "", links, namespaces] = stdout.trim().split("\n");
    expect(JSON.parse(report)).toMatchObject({ code: 75, typed: 3 });
    expect(links?.trim()).toBe("LINKS");
    expect(namespaces).toBe("0");
  });

  it("changes nothing after a wrong password", () => {
    const { code, screen } = sandbox.onTerminal(`${MACHINE}
      typing '[y/N]=y' 'Password:=guess' -- ${CLI} apply ${FILE}`);

    expect(code).toBe(77);
    expect(screen).toContain("Not authorised");
  });
});
