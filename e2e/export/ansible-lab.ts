import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { labOf } from "../../shared/export/lab.ts";
import { ansible } from "../../shared/export/targets/ansible/ansible.ts";
import { topologyOf } from "../helper/lab.ts";
import { snapshot } from "../helper/snapshot.ts";
import { World } from "../helper/world.ts";

/** Means seven to Ansible, and would be run by a shell. */
export const ODD_NIC = "{{3+4}}$(id)";

/** What is drawn on the two. */
export const NODES = [
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

/** The document of the two. */
export const DOCUMENT = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "3a5c2c0e-7b2e-4a53-9a0e-0b8f6d7c2a44",
  name: "{{ Two }} hosts",
  nodes: NODES,
};

/** One of the two hosts: a namespace of this machine. */
export interface Host {
  readonly name: string;
  readonly world: World;
}

export type Hosts = readonly [workstation: Host, server: Host];

/** Makes both hosts with the NICs that are drawn. */
export async function makeHosts(): Promise<Hosts> {
  const workstation = await World.make();
  const server = await World.make();
  workstation.addNic("eno1", "52:54:00:aa:00:01");
  workstation.addNic("eno2", "52:54:00:aa:00:02");
  workstation.sh(`ip link set dev eno2 down; ip link set dev eno2 name '${ODD_NIC}'`);
  server.addNic("ens3", "52:54:00:aa:00:03");
  server.addNic("ens4", "52:54:00:aa:00:04");
  return [
    { name: "workstation", world: workstation },
    { name: "server-1", world: server },
  ];
}

/** Writes the export, and beside it how Ansible gets to each host: the variables that `placeOf` gives. */
export function writtenFor(
  hosts: Hosts,
  placeOf: (host: Host, folder: string) => object,
  document: object = DOCUMENT,
): string {
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
  const places = hosts.map((host) => [host.name, placeOf(host, folder)] as const);
  writeFileSync(
    join(folder, "places", "hosts.yml"),
    JSON.stringify({ all: { hosts: Object.fromEntries(places) as object } }),
  );
  return folder;
}

/** What a run has said. */
export interface Run {
  readonly out: string;
  /** Each host's count of changes. */
  readonly changed: readonly number[];
}

/** The environment that Ansible runs in: nothing of this machine's user. */
export function environment(folder: string): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], HOME: folder, LANG: "C.UTF-8", ANSIBLE_NOCOLOR: "1" };
}

/** Runs a playbook of the export. */
export function play(hosts: Hosts, folder: string, book: string, ...more: readonly string[]): Run {
  const out = execFileSync(
    "ansible-playbook",
    ["-i", "inventory.yml", "-i", "places", book, ...more],
    {
      cwd: folder,
      encoding: "utf8",
      env: environment(folder),
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const changed = hosts.map(({ name }) => {
    const [, count] = new RegExp(`^${name} .*changed=(\\d+) .*failed=0`, "mu").exec(out) ?? [];
    return Number(count);
  });
  return { out, changed };
}

/** Everything that both hosts have. */
export function statesOf(hosts: Hosts): readonly string[] {
  return hosts.map(({ world }) => snapshot(world));
}
