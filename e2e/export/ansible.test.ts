import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hostileText } from "../../shared/export/__testing__/guests-lab.ts";
import { labOf } from "../../shared/export/lab.ts";
import { ansible } from "../../shared/export/targets/ansible/ansible.ts";
import { topologyOf } from "../helper/lab.ts";
import { snapshot } from "../helper/snapshot.ts";
import { World } from "../helper/world.ts";
import { answers } from "./exported.ts";

const HAS_ANSIBLE = answers("ansible-playbook", "--version");
const NAME = HAS_ANSIBLE
  ? "the playbook, run by ansible-playbook on two hosts"
  : "the playbook (skipped: ansible-playbook is not installed)";

/** Means seven to Ansible, and would be run by a shell. */
const ODD_NIC = "{{3+4}}$(id)";

const NODES = [
  { kind: "host", id: "ws", name: "workstation", local: true },
  {
    kind: "nic",
    id: "n1",
    host: "ws",
    name: "eno1",
    mac: "52:54:00:aa:00:01",
    addresses: ["10.1.0.1/24"],
  },
  { kind: "nic", id: "n2", host: "ws", name: ODD_NIC, mtu: 1400 },
  { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
  { kind: "guest", id: "vm", host: "ws", name: "{{ lookup('pipe', 'id') }}", type: "vm" },
  {
    kind: "macvlan",
    id: "mv0",
    parent: "n1",
    guest: "web",
    name: "mv0",
    mode: "bridge",
    mac: "02:00:00:00:00:50",
    addresses: ["10.1.0.50/24", "fd00:1::50/64"],
    routes: [{ to: "0.0.0.0/0", via: "10.1.0.254" }],
  },
  {
    kind: "macvlan",
    id: "shim",
    parent: "n1",
    name: "shim0",
    mode: "bridge",
    addresses: ["10.1.0.250/32"],
    routes: [{ to: "10.1.0.50/32", src: "10.1.0.250" }],
    bcqueuelen: 5000,
  },
  {
    kind: "macvlan",
    id: "src",
    parent: "n2",
    name: "src0",
    mode: "source",
    nodst: true,
    sourceMacs: ["02:00:00:00:00:0b", "02:00:00:00:00:0a"],
    mtu: 1300,
    up: false,
  },
  { kind: "bridge", id: "br0", host: "ws", name: "br0", addresses: ["10.7.0.1/24"] },
  {
    kind: "veth",
    id: "ve0",
    bridge: "br0",
    guest: "web",
    name: "ve0",
    addresses: ["10.7.0.2/24"],
  },
  { kind: "macvlan", id: "tap", parent: "n2", guest: "vm", name: "tap0", mode: "vepa", tap: true },
  { kind: "host", id: "srv", name: "server {{ 1 }}" },
  { kind: "nic", id: "n3", host: "srv", name: "ens3", mac: "52:54:00:aa:00:03" },
  { kind: "nic", id: "n4", host: "srv", name: "ens4" },
  { kind: "macvlan", id: "p0", parent: "n3", name: "own0", mode: "passthru", nopromisc: true },
  {
    kind: "macvlan",
    id: "p1",
    parent: "n4",
    name: "own1",
    mode: "private",
    addresses: ["10.2.0.9/24"],
  },
] as const;

const DOCUMENT = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "3a5c2c0e-7b2e-4a53-9a0e-0b8f6d7c2a44",
  name: "{{ Two }} hosts",
  nodes: NODES,
};

interface Host {
  readonly name: string;
  readonly world: World;
}

let hosts: readonly [workstation: Host, server: Host];

beforeEach(async () => {
  const workstation = await World.make();
  const server = await World.make();
  hosts = [
    { name: "workstation", world: workstation },
    { name: "server-1", world: server },
  ];
  workstation.addNic("eno1", "52:54:00:aa:00:01");
  workstation.addNic("eno2", "52:54:00:aa:00:02");
  workstation.sh(`ip link set dev eno2 down; ip link set dev eno2 name '${ODD_NIC}'`);
  server.addNic("ens3", "52:54:00:aa:00:03");
  server.addNic("ens4", "52:54:00:aa:00:04");
});
afterEach(() => {
  hosts.forEach(({ world }) => {
    world.dispose();
  });
});

/**
 * Writes the export, and beside it where the hosts are: each is a namespace of this machine, which the
 * Python that Ansible starts there enters first.
 */
function written(document: object = DOCUMENT): string {
  const topology = topologyOf(document);
  const [first, ...rest] = topology.nodes.filter((node) => node.kind === "host");
  const made =
    first &&
    ansible.writeAll?.([labOf(topology, first), ...rest.map((host) => labOf(topology, host))]);
  const folder = join(hosts[0].world.folder, "lab");
  for (const { path, text } of made?.ok ? made.value.files : []) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, "places"), { recursive: true });
  const places = hosts.map(({ name, world }) => {
    const python = join(folder, `python-${name}`);
    const command = [...world.enter, "/usr/bin/python3"].join(" ");
    writeFileSync(python, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
    const place = { ansible_connection: "local", ansible_python_interpreter: python };
    return [name, { ...place, ansible_become: false }];
  });
  writeFileSync(
    join(folder, "places", "hosts.yml"),
    JSON.stringify({ all: { hosts: Object.fromEntries(places) as object } }),
  );
  return folder;
}

/** What a run has said. */
interface Run {
  readonly out: string;
  /** Each host's count of changes. */
  readonly changed: readonly number[];
}

function play(folder: string, book: string, ...more: readonly string[]): Run {
  const out = execFileSync(
    "ansible-playbook",
    ["-i", "inventory.yml", "-i", "places", book, ...more],
    {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: folder, LANG: "C.UTF-8", ANSIBLE_NOCOLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const changed = hosts.map(({ name }) => {
    const [, count] = new RegExp(`^${name} .*changed=(\\d+) .*failed=0`, "mu").exec(out) ?? [];
    return Number(count);
  });
  return { out, changed };
}

/** The interfaces that a run shows differences of. */
function differing({ out }: Run): readonly string[] {
  return [...out.matchAll(/^\+\+\+ after: (.*)$/gmu)].map(([, name = ""]) => name);
}

function states(): readonly string[] {
  return hosts.map(({ world }) => snapshot(world));
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
      env: { PATH: process.env["PATH"], HOME: folder, LANG: "C.UTF-8" },
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
    env: { PATH: process.env["PATH"], HOME: folder, LANG: "C.UTF-8", ANSIBLE_NOCOLOR: "1" },
  });
  return readFileSync(join(folder, "log"), "utf8");
}
