import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { containerlab } from "../../shared/export/targets/containerlab/containerlab.ts";
import { CONTAINERS } from "../../shared/export/targets/engine/__testing__/containers.ts";
import { World } from "../helper/world.ts";
import { writeExport } from "./exported.ts";
import { goProgram } from "./go-program.ts";

interface TopologyFile {
  readonly topology: {
    readonly nodes: Readonly<Record<string, { readonly exec?: readonly string[] }>>;
    readonly links: readonly {
      readonly endpoint: {
        readonly node: string;
        readonly interface: string;
        readonly mac: string;
      };
      readonly "host-interface": string;
      readonly mode: string;
    }[];
  };
}

const PROGRAM = goProgram("containerlab");

let world: World;

beforeEach(async () => {
  world = await World.make();
  world.addNic("eno1", "52:54:00:aa:00:01");
  world.addNic("eno1.10", "52:54:00:aa:00:02");
});
afterEach(() => {
  world.dispose();
});

/**
 * Does what containerlab does with a topology: links, up, in nodes; then each node's commands.
 *
 * The links are made by containerlab's own code where it can be built.
 */
function deploy(parts: object): void {
  const place = writeExport(containerlab, parts, world.folder);
  const file = join(place, world.sh(`ls ${place}`).trim());
  const { topology } = parse(readFileSync(file, "utf8")) as TopologyFile;
  Object.keys(topology.nodes).forEach((node) => {
    world.sh(`ip netns add ${node}`);
  });
  if (PROGRAM === undefined) {
    makeLinks(topology);
  } else {
    world.sh(`${PROGRAM} deploy ${file}`);
  }
  Object.entries(topology.nodes).forEach(([node, { exec = [] }]) => {
    exec.forEach((command) => {
      world.sh(`ip netns exec ${node} ${command}`);
    });
  });
}

/** As containerlab makes them (links/link_macvlan.go). */
function makeLinks(topology: TopologyFile["topology"]): void {
  topology.links.forEach(({ endpoint, mode, "host-interface": parent }) => {
    const { node, interface: name, mac } = endpoint;
    world.sh(`
      ip link add link ${parent} name ${name} netns ${node} type macvlan mode ${mode}
      ip -n ${node} link set dev ${name} address ${mac} up`);
  });
}

const BY = PROGRAM === undefined ? "commands like containerlab's" : "containerlab's own code";

describe(`the containerlab topology, made by ${BY}`, () => {
  it("has commands that the kernel takes, and what they set is as drawn", () => {
    deploy(CONTAINERS);

    const link = world.sh("ip -n db-server -details address show dev data");
    expect(link).toMatch(/52:54:00:10:00:03[^]*mode bridge[^]*192\.168\.1\.51\/24/u);
    expect(link).toContain("fd00:1::51/64");
    expect(world.sh("ip -n db-server route; ip -n db-server -6 route show default")).toMatch(
      /default via 192\.168\.1\.1 [^]*10\.9\.0\.0\/16 via 192\.168\.1\.9 [^]*default via fd00:1::1 /u,
    );
  });

  it("sets the options of mode source, an MTU and down by commands", () => {
    const source = {
      mode: "source",
      sourceMacs: ["02:00:00:00:00:0a"],
      nodst: true,
      mtu: 1400,
      bcqueuelen: 2000,
      up: false,
      addresses: [],
      routes: [],
    };
    deploy({
      ...CONTAINERS,
      nodes: CONTAINERS.nodes.map((node) => (node.id === "d0" ? { ...node, ...source } : node)),
    });

    const link = world.sh("ip -n db-server -details link show dev data");
    expect(link).toMatch(/mtu 1400 [^]*state DOWN[^]*mode source/u);
    expect(link).toMatch(/nodst[^]*bcqueuelen 2000/u);
    expect(link).toContain("02:00:00:00:00:0a");
  });
});
