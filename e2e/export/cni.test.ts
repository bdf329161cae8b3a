import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { cni } from "../../shared/export/targets/cni/cni.ts";
import { CONTAINERS } from "../../shared/export/targets/engine/__testing__/containers.ts";
import { World } from "../helper/world.ts";
import { answers, writeExport } from "./exported.ts";

const PLUGINS = "/usr/lib/cni";
const isThere = answers("test", "-x", `${PLUGINS}/macvlan`);

let world: World;

beforeEach(async () => {
  world = await World.make();
  world.addNic("eno1", "52:54:00:aa:00:01");
  // Stands in for the VLAN, which the plugin wants to be there and does not look into.
  world.addNic("eno1.10", "52:54:00:aa:00:02");
  world.sh("ip netns add pod");
});
afterEach(() => {
  world.dispose();
});

interface Definition {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly config: string };
}

/** Each definition's configuration by its name, as Multus reads it. */
function configurations(parts: object): ReadonlyMap<string, string> {
  const place = writeExport(cni, parts, world.folder);
  const text = readFileSync(join(place, world.sh(`ls ${place}`).trim()), "utf8");
  return new Map(
    parseAllDocuments(text)
      .map((one) => one.toJS() as Definition)
      .map(({ metadata, spec }) => [metadata.name, spec.config]),
  );
}

/** Has the plugin do something to an interface of the namespace `pod`. */
function plugin(command: "ADD" | "DEL", name: string, config: string | undefined): void {
  const place = join(world.folder, "cni.json");
  writeFileSync(place, config ?? "");
  world.sh(`
    CNI_COMMAND=${command} CNI_CONTAINERID=pod CNI_NETNS=/run/netns/pod CNI_IFNAME=${name} \\
      CNI_PATH=${PLUGINS} ${PLUGINS}/macvlan < ${place}`);
}

describe.skipIf(!isThere)("the CNI definitions (need containernetworking-plugins)", () => {
  it("make the children as drawn, with every route, and take them back", () => {
    const made = configurations(CONTAINERS);
    plugin("ADD", "data", made.get("db-server-data"));

    const link = world.sh("ip -n pod -details address show dev data");
    expect(link).toMatch(/52:54:00:10:00:03[^]*macvlan mode bridge/u);
    expect(link).toMatch(/192\.168\.1\.51\/24[^]*fd00:1::51\/64/u);
    expect(world.sh("ip -n pod route; ip -n pod -6 route show default")).toMatch(
      /default via 192\.168\.1\.1 dev data[^]*10\.9\.0\.0\/16 via 192\.168\.1\.9 dev data[^]*default via fd00:1::1 dev data/u,
    );
    plugin("DEL", "data", made.get("db-server-data"));

    expect(() => world.sh("ip -n pod link show dev data")).toThrow(/does not exist/u);
  });

  it("make a child in each mode that they can say, with its MTU, and no address by themselves", () => {
    const modes = ["bridge", "private", "vepa"];
    const made = configurations({
      nodes: [
        ...CONTAINERS.nodes.filter(({ kind }) => kind === "host" || kind === "nic"),
        { kind: "guest", id: "pod", host: "ws", name: "pod", type: "container" },
        ...modes.map((mode) => ({
          kind: "macvlan",
          id: mode,
          parent: "eno1",
          guest: "pod",
          name: mode,
          mode,
          mtu: 1400,
        })),
      ],
    });

    modes.forEach((mode) => {
      plugin("ADD", mode, made.get(`pod-${mode}`));
      const link = world.sh(`ip -n pod -details address show dev ${mode}`);
      expect(link).toMatch(new RegExp(`mtu 1400 [^]*macvlan mode ${mode} `, "u"));
      expect(link).not.toContain("inet ");
    });
  });

  it("give a route without a gateway to the link, whatever the default route is", () => {
    const nodes = CONTAINERS.nodes.map((node) =>
      node.id === "d0" ? { ...node, routes: [...node.routes, { to: "10.8.0.0/16" }] } : node,
    );
    plugin("ADD", "data", configurations({ nodes }).get("db-server-data"));

    expect(world.sh("ip -n pod route")).toMatch(/^10\.8\.0\.0\/16 dev data/mu);
  });
});
