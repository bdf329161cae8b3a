import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { labOf } from "../../shared/export/lab.ts";
import { iproute2 } from "../../shared/export/targets/iproute2/iproute2.ts";
import { localHost } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { addHomeNic } from "../helper/documents.ts";
import { example, topologyOf } from "../helper/lab.ts";
import { snapshot } from "../helper/snapshot.ts";
import { World } from "../helper/world.ts";

let world: World;

beforeEach(async () => {
  world = await World.make();
});
afterEach(() => {
  world.dispose();
});

/** Writes a document's script into the world's folder; returns how it is run. */
function scriptOf(document: unknown): string {
  const topology = topologyOf(document);
  const host = localHost(indexTopology(topology));
  const made = host && iproute2.write(labOf(topology, host));
  const text = made?.ok ? made.value.files[0]?.text : undefined;
  const place = join(world.folder, "lab.sh");
  writeFileSync(place, text ?? "exit 1\n");
  execFileSync("sh", ["-n", place]);
  return `sh ${place}`;
}

/** What of a link the kernel shows, without counters and indexes. */
function link(namespace: string, name: string): string {
  const ip = namespace === "" ? "ip" : `ip -n ${namespace}`;
  return world.sh(`${ip} -details link show dev ${name}; ${ip} -brief address show dev ${name}`);
}

describe("the iproute2 script", () => {
  it("makes the home lab, again without a change, and takes it back to the last detail", () => {
    addHomeNic(world);
    const before = snapshot(world);
    const script = scriptOf(example("home-lab"));

    world.sh(`${script} up`);
    const made = snapshot(world);
    expect(link("web", "mv0")).toMatch(/macvlan mode bridge[^]*192\.168\.1\.50\/24/u);
    expect(world.sh("ip -n web route")).toContain("default via 192.168.1.1");
    world.sh(`${script} up`);
    expect(snapshot(world)).toBe(made);
    world.sh(`${script} down`);

    expect(snapshot(world)).toBe(before);
  });

  it.each([
    "host-vm-bridge",
    "host-vm-shim",
    "host-vm-second-nic",
    "macvtap-vms",
    "mode-passthru",
    "mode-source",
    "mode-vepa",
  ])("makes and takes back the example %s", (name) => {
    world.addNic("eno1", "52:54:00:aa:00:01");
    world.addNic("eno2", "52:54:00:aa:00:02");
    const before = snapshot(world);
    const script = scriptOf(example(name));

    world.sh(`${script} up`);
    expect(snapshot(world)).not.toBe(before);
    world.sh(`${script} down`);

    expect(snapshot(world)).toBe(before);
  });

  it("takes back what it had made when it fails half-way", () => {
    world.addNic("eno1", "52:54:00:aa:00:01");
    const before = snapshot(world);
    const { nodes, ...rest } = example("home-lab") as { readonly nodes: readonly object[] };
    const script = scriptOf({
      ...rest,
      nodes: nodes.map((node) => ("mode" in node ? { ...node, mtu: 9000 } : node)),
    });

    expect(() => world.sh(`${script} up`)).toThrow(/larger than|Invalid argument|taken back/u);

    expect(snapshot(world)).toBe(before);
  });

  it("runs nothing that stands in a name", () => {
    world.addNic("eno1", "52:54:00:aa:00:01");
    const nic = "a$(ls)'\";#";
    world.sh(`ip link set dev eno1 down; ip link set dev eno1 name "a\\$(ls)'\\";#"`);
    const before = snapshot(world);
    const script = scriptOf({
      ...(example("home-lab") as object),
      name: "$(touch /run/was-run)`touch /run/was-run`'\"</script>{{ x }}",
      nodes: [
        { kind: "host", id: "ws", name: "'; touch /run/was-run; '", local: true },
        { kind: "nic", id: "n", host: "ws", name: nic, mtu: 1400, addresses: ["10.0.0.1/24"] },
        { kind: "macvlan", id: "m", parent: "n", name: "mv0", mode: "private" },
      ],
      cables: [],
      positions: {},
    });

    world.sh(`${script} up`);
    expect(world.sh("ip -details link show dev mv0")).toContain(`mv0@${nic}`);
    world.sh(`${script} down`);

    expect(snapshot(world)).toBe(before);
    expect(world.sh("ls /run")).not.toContain("was-run");
  });
});
