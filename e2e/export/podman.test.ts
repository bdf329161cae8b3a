import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONTAINERS } from "../../shared/export/targets/engine/__testing__/containers.ts";
import { podman } from "../../shared/export/targets/podman/podman.ts";
import { World } from "../helper/world.ts";
import { answers, writeExport } from "./exported.ts";

const NETAVARK = "/usr/lib/podman/netavark";
const isThere = answers("podman", "--version") && answers(NETAVARK, "--version");

let world: World;

beforeEach(async () => {
  world = await World.make();
  world.addNic("eno1", "52:54:00:aa:00:01", "192.168.1.2/24");
  // Stands in for the VLAN, which Podman wants to be there and does not look into.
  world.addNic("eno1.10", "52:54:00:aa:00:02");
  writeFileSync(join(world.folder, "containers.conf"), containersConf());
  writeFileSync(join(world.folder, "storage.conf"), storageConf());
  mkdirSync(join(world.folder, "root"));
});
afterEach(() => {
  world.dispose();
});

function containersConf(): string {
  return `[network]
network_backend="netavark"
network_config_dir="${world.folder}/networks"
[engine]
cgroup_manager="cgroupfs"
events_logger="none"
`;
}

function storageConf(): string {
  return `[storage]
driver="vfs"
graphroot="${world.folder}/graph"
runroot="/run/graph"
`;
}

/** Runs a command with a Podman that keeps everything in the world's folder and /run. */
function sh(script: string): string {
  return world.sh(`
    export CONTAINERS_CONF=${world.folder}/containers.conf
    export CONTAINERS_STORAGE_CONF=${world.folder}/storage.conf
    ${script}`);
}

function scriptOf(parts: object): string {
  return `sh ${writeExport(podman, parts, world.folder)}/*.sh`;
}

/** Makes the containers of the printed commands, without starting them: this needs no image. */
function create(hints: string): void {
  hints
    .trim()
    .split("\n")
    .forEach((line) => {
      const made = line.replace("podman run --detach", "podman create --rootfs");
      sh(made.replace(/ IMAGE$/u, ` ${world.folder}/root true`));
    });
}

function inspect(container: string, path: string): string {
  return sh(`podman inspect --format '{{${path}}}' ${container}`).trim();
}

describe.skipIf(!isThere)("the Podman script (needs podman and netavark)", () => {
  it("makes the networks once, and takes back only those", () => {
    const script = scriptOf(CONTAINERS);
    sh("podman network create other");

    const hints = sh(`${script} up`);
    const networks = sh("podman network ls --no-trunc");
    expect(networks).toMatch(/rack-7-eno1-10-private[^]*rack-7-eno1-bridge/u);
    expect(sh(`${script} up`)).toBe(hints);
    expect(sh("podman network ls --no-trunc")).toBe(networks);
    sh(`${script} down`);

    expect(sh("podman network ls --format '{{.Name}}'").trim().split("\n").sort()).toEqual([
      "other",
      "podman",
    ]);
  });

  it("goes on with no network that somebody else has made", () => {
    const script = scriptOf(CONTAINERS);
    sh("podman network create rack-7-eno1-bridge");

    expect(() => sh(`${script} up`)).toThrow(/there is a network rack-7-eno1-bridge already/u);
    sh(`${script} down`);

    expect(sh("podman network ls")).toContain("rack-7-eno1-bridge");
  });

  it("shows commands that Podman takes, and netavark makes the children as drawn", () => {
    create(sh(`${scriptOf(CONTAINERS)} up`));

    expect(inspect("web", ".Config.Hostname")).toBe("web");
    expect(inspect("db-server", 'index .Config.Labels "macvlan-designer.guest"')).toBe("DB Server");
    sh(`ip netns add web
      podman network inspect rack-7-eno1-bridge rack-7-eno1-10-private > ${world.folder}/networks.json`);
    setUp({
      "rack-7-eno1-bridge": {
        static_ips: ["192.168.1.50", "fd00:1::50"],
        static_mac: "52:54:00:10:00:01",
        interface_name: "mv0",
      },
      "rack-7-eno1-10-private": {
        static_ips: ["10.10.0.50"],
        static_mac: "52:54:00:10:00:02",
        interface_name: "mv1",
      },
    });

    const mv0 = sh("ip -n web -details address show dev mv0");
    expect(mv0).toMatch(/52:54:00:10:00:01[^]*macvlan mode bridge/u);
    expect(mv0).toMatch(/192\.168\.1\.50\/24[^]*fd00:1::50\/64/u);
    const mv1 = sh("ip -n web -details address show dev mv1");
    expect(mv1).toMatch(/52:54:00:10:00:02[^]*macvlan mode private[^]*10\.10\.0\.50\/24/u);
    const routes = sh("ip -n web route; ip -n web -6 route");
    expect(routes.match(/^default via \S+ dev \S+/gmu)).toEqual([
      "default via 192.168.1.1 dev mv0",
      "default via fd00:1::1 dev mv0",
    ]);
  });

  it("gives any name to Podman as it is, and runs nothing of it", () => {
    const name = "$(touch /run/was-run)`touch /run/was-run`'\"; touch /run/was-run #{{ x }} %n ü";
    const nodes = CONTAINERS.nodes.map((node) => (node.id === "db" ? { ...node, name } : node));

    create(sh(`${scriptOf({ name, nodes })} up`));

    const container = /touch-\S+/u.exec(sh("podman ps --all --format '{{.Names}}'"))?.[0] ?? "";
    expect(inspect(container, 'index .Config.Labels "macvlan-designer.guest"')).toBe(name);
    expect(sh("ls /run")).not.toContain("was-run");
  });
});

interface Endpoint {
  readonly static_ips: readonly string[];
  readonly static_mac: string;
  readonly interface_name: string;
}

/** Has netavark connect the namespace `web`, with what `podman run` would tell it. */
function setUp(networks: Readonly<Record<string, Endpoint>>): void {
  const made = JSON.parse(sh(`cat ${world.folder}/networks.json`)) as readonly { name: string }[];
  const asked = {
    container_id: "0123456789ab",
    container_name: "web",
    networks,
    network_info: Object.fromEntries(made.map((one) => [one.name, one])),
  };
  const place = join(world.folder, "netavark.json");
  writeFileSync(place, JSON.stringify(asked));
  sh(`${NETAVARK} --config /run/networks setup /run/netns/web < ${place} > /dev/null`);
}
