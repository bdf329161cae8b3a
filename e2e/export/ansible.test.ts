import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hostileText } from "../../shared/export/__testing__/guests-lab.ts";
import {
  DOCUMENT,
  environment,
  makeHosts,
  NODES,
  ODD_NIC,
  play as playOn,
  statesOf,
  writtenFor,
  type Host,
  type Hosts,
  type Run,
} from "./ansible-lab.ts";
import { answers } from "./exported.ts";

const HAS_ANSIBLE = answers("ansible-playbook", "--version");
const NAME = HAS_ANSIBLE
  ? "the playbook, run by ansible-playbook on two hosts"
  : "the playbook (skipped: ansible-playbook is not installed)";

let hosts: Hosts;

beforeEach(async () => {
  hosts = await makeHosts();
});
afterEach(() => {
  hosts.forEach(({ world }) => {
    world.dispose();
  });
});

/** Without SSH: the Python that Ansible starts on this machine enters the host first. */
function placeOf({ name, world }: Host, folder: string): object {
  const python = join(folder, `python-${name}`);
  const command = [...world.enter, "/usr/bin/python3"].join(" ");
  writeFileSync(python, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  const place = { ansible_connection: "local", ansible_python_interpreter: python };
  return { ...place, ansible_become: false };
}

function written(document: object = DOCUMENT): string {
  return writtenFor(hosts, placeOf, document);
}

function play(folder: string, book: string, ...more: readonly string[]): Run {
  return playOn(hosts, folder, book, ...more);
}

/** The interfaces that a run shows differences of. */
function differing({ out }: Run): readonly string[] {
  return [...out.matchAll(/^\+\+\+ after: (.*)$/gmu)].map(([, name = ""]) => name);
}

function states(): readonly string[] {
  return statesOf(hosts);
}

const ALL = ["web", "eno1", ODD_NIC, "br0", "web/mv0", "shim0", "src0", "tap0", "web/ve0"];

describe.skipIf(!HAS_ANSIBLE)(NAME, () => {
  it("says first, makes what is drawn, again nothing, and takes it back", () => {
    const before = states();
    const folder = written();

    const check = play(folder, "site.yml", "--check", "--diff");
    expect(states()).toEqual(before);
    expect(check.changed).toEqual([1, 1]);
    expect(differing(check)).toEqual(expect.arrayContaining([...ALL, "own0", "own1"]));

    const first = play(folder, "site.yml", "--diff");
    expect(first.changed).toEqual([1, 1]);
    expect([...differing(first)].sort()).toEqual([...differing(check)].sort());
    const [{ world: workstation }, { world: server }] = hosts;
    const shown = workstation.sh(
      "ip -details address show; ip -n web -details address show; ip route; ip -n web route",
    );
    expect(shown).toContain(`src0@${ODD_NIC}:`);
    expect(shown).toMatch(
      /mv0@if\d+:[^]*02:00:00:00:00:50[^]*macvlan mode bridge[^]*10\.1\.0\.50/u,
    );
    expect(shown).toMatch(/macvlan mode source nodst[^]*02:00:00:00:00:0a/u);
    expect(shown).toContain("macvtap mode vepa");
    expect(shown).toMatch(/10\.1\.0\.50 dev shim0 .*src 10\.1\.0\.250/u);
    expect(shown).toContain("default via 10.1.0.254 dev mv0");
    expect(shown).toContain("bcqueuelen 5000");
    expect(server.sh("ip -details address show")).toMatch(
      /own0@ens3[^]*macvlan mode passthru nopromisc[^]*own1@ens4[^]*mode private[^]*10\.2\.0\.9/u,
    );
    const made = states();

    const second = play(folder, "site.yml", "--diff");
    expect(second.changed).toEqual([0, 0]);
    expect(differing(second)).toEqual([]);
    expect(states()).toEqual(made);

    expect(play(folder, "remove.yml", "--check", "--diff").changed).toEqual([1, 1]);
    expect(states()).toEqual(made);
    expect(play(folder, "remove.yml").changed).toEqual([1, 1]);
    expect(states()).toEqual(before);
    expect(play(folder, "remove.yml").changed).toEqual([0, 0]);
  });

  it("mends what was changed by hand, and reports that", () => {
    const folder = written();
    play(folder, "site.yml");
    const made = states();
    const [{ world: workstation }, { world: server }] = hosts;
    workstation.sh(`
      ip -n web link set dev mv0 type macvlan mode vepa
      ip -n web address del 10.1.0.50/24 dev mv0
      ip address add 10.1.0.77/32 dev shim0
      ip link set dev src0 type macvlan macaddr set 02:00:00:00:00:0c
      ip link set dev br0 down
    `);

    const check = play(folder, "site.yml", "--check", "--diff");
    const mended = play(folder, "site.yml", "--diff");

    expect(check.changed).toEqual([1, 0]);
    expect(mended.changed).toEqual([1, 0]);
    expect([...differing(check)].sort()).toEqual(["br0", "shim0", "src0", "web/mv0"]);
    expect(mended.out).toMatch(/-mode: "vepa"\n\+mode: "bridge"/u);
    expect(states()).toEqual(made);

    server.sh("ip link del dev own1");
    expect(differing(play(folder, "site.yml", "--diff"))).toEqual(["own1"]);
    expect(states()).toEqual(made);
  });

  it("makes again what cannot be changed, where it was made by it", () => {
    const before = states();
    play(written(), "site.yml");
    const folder = written({
      ...DOCUMENT,
      nodes: NODES.map((node) => (node.id === "p1" ? { ...node, mode: "passthru" } : node)),
    });

    const again = play(folder, "site.yml", "--diff");
    const [, { world: server }] = hosts;

    expect(again.changed).toEqual([0, 1]);
    expect(differing(again)).toEqual(["own1"]);
    expect(server.sh("ip -details address show dev own1")).toMatch(/mode passthru[^]*10\.2\.0\.9/u);
    play(folder, "remove.yml");
    expect(states()).toEqual(before);
  });

  it("refuses another machine and somebody else's interface, and takes back what it had made", () => {
    const [{ world: workstation }, { world: server }] = hosts;
    server.sh("ip link set dev ens3 address 52:54:00:aa:00:99");
    workstation.sh("ip link add link eno1 name src0 type macvlan mode private");
    const before = states();
    const folder = written();

    expect(() => play(folder, "site.yml")).toThrow();
    const log = readFailure(folder);

    expect(log).toContain("ens3 has another MAC address than the drawn one");
    expect(log).toContain("src0: parent is eno1 there");
    expect(states()).toEqual(before);
  });
});

const NAMES = fc.sample(hostileText(), { seed: 20_261_123, numRuns: 60 });

describe.skipIf(!HAS_ANSIBLE)("the inventory, read by ansible-inventory", () => {
  it("has every name as it is drawn, and as no template", () => {
    const nodes = NAMES.map((name, at) => ({ kind: "host", id: `h${at}`, name }));
    const folder = written({ ...DOCUMENT, nodes });
    const out = execFileSync("ansible-inventory", ["-i", "inventory.yml", "--list"], {
      cwd: folder,
      encoding: "utf8",
      env: environment(folder),
    });
    const read = JSON.parse(out) as {
      readonly _meta: { readonly hostvars: Record<string, { macvlan_designer_host: unknown }> };
      readonly macvlan_designer: { readonly hosts: readonly string[] };
    };
    const names = read.macvlan_designer.hosts.map((host) => {
      const name = read._meta.hostvars[host]?.macvlan_designer_host;
      return typeof name === "string"
        ? name
        : (name as { __ansible_unsafe: string }).__ansible_unsafe;
    });

    expect(names).toEqual(NAMES);
  });
});

/** What a failing run says, which ends with an exit code. */
function readFailure(folder: string): string {
  writeFileSync(
    join(folder, "run.sh"),
    "ansible-playbook -i inventory.yml -i places site.yml > log 2>&1 || true\n",
  );
  execFileSync("sh", ["run.sh"], {
    cwd: folder,
    env: environment(folder),
  });
  return readFileSync(join(folder, "log"), "utf8");
}
