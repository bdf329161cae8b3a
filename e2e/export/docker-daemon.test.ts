import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { docker } from "../../shared/export/targets/docker/docker.ts";
import { CONTAINERS } from "../../shared/export/targets/engine/__testing__/containers.ts";
import { DockerDaemon, HAS_DOCKER } from "./docker-daemon.ts";
import { writeExport } from "./exported.ts";

/** The name of a NIC that a shell would run; the kernel takes it. */
const ODD_NIC = "e$(ls)'\";#";

let daemon: DockerDaemon;

beforeAll(async () => {
  if (!HAS_DOCKER) {
    return;
  }
  daemon = await DockerDaemon.make();
  // One of the names stands in for a VLAN, which Docker wants to be there and does not look into.
  ["eno1", "eno1.10", "eno2", "eno3"].forEach((name, at) => {
    daemon.world.addNic(name, `52:54:00:aa:00:0${at}`);
  });
  daemon.world.sh(`ip link add name 'e$(ls)'\\''";#' type veth peer name odd`);
  daemon.makeImage();
});
afterEach(() => {
  daemon.sh(`
    docker ps --all --quiet | xargs --no-run-if-empty docker rm --force > /dev/null
    docker network prune --force > /dev/null`);
});
afterAll(() => {
  if (HAS_DOCKER) {
    daemon.dispose();
  }
});

function scriptOf(parts: object): string {
  rmSync(join(daemon.world.folder, "exported"), { recursive: true, force: true });
  return `sh ${writeExport(docker, parts, daemon.world.folder)}/*.sh`;
}

/** What the daemon says of its macvlan networks, by name. */
function networks(): Readonly<Record<string, unknown>> {
  const made = daemon.sh(`
    docker network ls --quiet --filter driver=macvlan |
      xargs --no-run-if-empty docker network inspect`);
  const all = JSON.parse(made || "[]") as readonly { readonly Name: string }[];
  return Object.fromEntries(all.map((one) => [one.Name, one]));
}

/** A container of CONTAINERS that is connected to one network. */
const DB_SERVER = "docker run --detach --name db-server ";

/** The command for a container, also for a Docker before 25: it takes one network in other words. */
function runLine(hints: string, start: string): string {
  const line = hints.split("\n").find((one) => one.startsWith(start)) ?? "";
  const old = line.replace(
    /name=([^, ]+),ip=([^, ]+)(?:,ip6=([^, ]+))?,mac-address=([^, ]+),\S+/u,
    "$1 --ip $2 --ip6 $3 --mac-address $4",
  );
  return (daemon.version < 25 ? old : line).replace(/ IMAGE$/u, " test");
}

describe.skipIf(!HAS_DOCKER)(
  "the Docker script, run against a daemon (of Debian's docker.io)",
  () => {
    it("makes the networks once as they are drawn, and takes back only those", () => {
      const script = scriptOf(CONTAINERS);
      daemon.sh("docker network create --driver macvlan --opt parent=wire-eno1 other");

      const hints = daemon.sh(`${script} up`);
      const made = networks();
      const labels = { "macvlan-designer.document": "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11" };

      expect(made["rack-7-eno1-bridge"]).toMatchObject({
        Options: { parent: "eno1", macvlan_mode: "bridge" },
        EnableIPv6: true,
        Internal: false,
        IPAM: {
          Driver: "default",
          Config: [
            { Subnet: "192.168.1.0/24", Gateway: "192.168.1.1" },
            { Subnet: "fd00:1::/64", Gateway: "fd00:1::1" },
          ],
        },
        Labels: labels,
      });
      expect(made["rack-7-eno1-10-private"]).toMatchObject({
        Options: { parent: "eno1.10", macvlan_mode: "private" },
        EnableIPv6: false,
        Internal: true,
        IPAM: { Driver: "default", Config: [{ Subnet: "10.10.0.0/24" }] },
        Labels: labels,
      });
      expect(daemon.sh(`${script} up`)).toBe(hints);
      expect(networks()).toEqual(made);
      daemon.sh(`${script} down`);
      expect(Object.keys(networks())).toEqual(["other"]);
    });

    it("makes networks of every mode but source, on a NIC of any name", () => {
      const modes = { eno1: "vepa", eno2: "private", eno3: "passthru", [ODD_NIC]: "bridge" };
      const nodes = Object.entries(modes).flatMap(([parent, mode], at) => [
        { kind: "nic", id: `n${at}`, host: "ws", name: parent },
        { kind: "guest", id: `g${at}`, host: "ws", name: `g${at}`, type: "container" },
        {
          ...{ kind: "macvlan", id: `m${at}`, parent: `n${at}`, guest: `g${at}`, name: `mv${at}` },
          ...{ mode, addresses: [`10.${at}.0.9/24`] },
        },
      ]);

      daemon.sh(`${scriptOf({ nodes: [{ kind: "host", id: "ws", name: "ws" }, ...nodes] })} up`);

      const made = Object.values(networks()) as readonly { readonly Options: object }[];
      expect(made.map(({ Options }) => Options)).toEqual(
        expect.arrayContaining(
          Object.entries(modes).map(([parent, mode]) => ({ parent, macvlan_mode: mode })),
        ),
      );
    });

    it("goes on with no network that somebody else has made", () => {
      const script = scriptOf(CONTAINERS);
      daemon.sh("docker network create --driver macvlan --opt parent=eno1 rack-7-eno1-bridge");

      expect(() => daemon.sh(`${script} up`)).toThrow(
        /there is a network rack-7-eno1-bridge already/u,
      );
      daemon.sh(`${script} down`);

      expect(Object.keys(networks())).toEqual(["rack-7-eno1-bridge"]);
    });

    it("shows commands that start containers with MAC, addresses and gateways as drawn", () => {
      daemon.sh(runLine(daemon.sh(`${scriptOf(CONTAINERS)} up`), DB_SERVER));
      daemon.nameNamespace("db-server");

      const name = daemon.version < 28 ? "eth0" : "data";
      const link = daemon.sh(`ip -n db-server -details address show dev ${name}`);
      expect(link).toMatch(/52:54:00:10:00:03[^]*macvlan mode bridge/u);
      expect(link).toMatch(/192\.168\.1\.51\/24[^]*fd00:1::51\/64/u);
      const routes = daemon.sh("ip -n db-server route; ip -n db-server -6 route");
      expect(routes.match(/^default via \S+/gmu)).toEqual([
        "default via 192.168.1.1",
        "default via fd00:1::1",
      ]);
    });

    it("gives any name to Docker as it is, and runs nothing of it", () => {
      const name =
        "$(touch /run/was-run)`touch /run/was-run`'\"; touch /run/was-run #{{ x }} %n ü \\";
      const nodes = CONTAINERS.nodes.map((node) => (node.id === "db" ? { ...node, name } : node));
      const hints = daemon.sh(`${scriptOf({ name, nodes })} up`);

      daemon.sh(runLine(hints, "docker run --detach --name touch-"));

      const labels = daemon.sh(
        "docker ps --quiet | xargs docker inspect --format '{{json .Config.Labels}}'",
      );
      expect(JSON.parse(labels)).toEqual({ "macvlan-designer.guest": name });
      expect(daemon.sh("ls /run")).not.toContain("was-run");
    });

    it("gives a container all its networks, from Docker 28 on", ({ skip }) => {
      skip(daemon.version < 28, "Debian's Docker is older");

      daemon.sh(
        runLine(daemon.sh(`${scriptOf(CONTAINERS)} up`), "docker run --detach --name web "),
      );
      daemon.nameNamespace("web");

      const links = daemon.sh("ip -n web -details address show");
      expect(links).toMatch(/mv0@[^]*52:54:00:10:00:01[^]*mode bridge[^]*192\.168\.1\.50\/24/u);
      expect(links).toMatch(/mv1@[^]*52:54:00:10:00:02[^]*mode private[^]*10\.10\.0\.50\/24/u);
      expect(daemon.sh("ip -n web route").match(/^default .*/gmu)).toEqual([
        expect.stringMatching(/^default via 192\.168\.1\.1 dev mv0/u),
      ]);
    });
  },
);
