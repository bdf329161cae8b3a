import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  labOfDocument,
  outcomeOf,
  wholeDocument,
} from "../../shared/export/__testing__/whole-lab.ts";
import type { ExportTarget } from "../../shared/export/target.ts";
import { ifupdown } from "../../shared/export/targets/ifupdown/ifupdown.ts";
import { iproute2 } from "../../shared/export/targets/iproute2/iproute2.ts";
import { example } from "../helper/lab.ts";
import { snapshot } from "../helper/snapshot.ts";
import { World } from "../helper/world.ts";

const hasIfup = spawnSync("ifup", ["--version"]).status === 0;

let world: World;

beforeEach(async () => {
  world = await World.make();
  ["eno1", "eno2", "eno3", "eno4"].forEach((name, at) => {
    world.addNic(name, `52:54:00:aa:00:0${at + 1}`);
  });
});
afterEach(() => {
  world.dispose();
});

/**
 * What two targets hold alike: nothing of namespaces, nothing that is down, no DHCP, which asks
 * outside; nor VLANs, which not every test machine's kernel has.
 */
function ofTheHost(document: unknown): object {
  const { nodes, ...rest } = document as {
    readonly nodes: readonly Readonly<Record<string, unknown>>[];
  };
  const isGone = ({ kind, type, vlan, up }: Readonly<Record<string, unknown>>): boolean =>
    kind === "veth" || type === "namespace" || vlan !== undefined || up === false;
  const gone = new Set(nodes.filter(isGone).map(({ id }) => id));
  const own = nodes
    .filter(({ id, guest }) => !gone.has(id) && !gone.has(guest))
    .map((node) => ({
      ...node,
      ...(gone.has(node["parent"]) ? { parent: "eno4" } : {}),
      ...(node["dhcp"] === true ? { dhcp: false } : {}),
    }));
  return { ...rest, nodes: own, positions: {} };
}

/** Linux tells links' carriers at most once a second (`linkwatch`, net/core/link_watch.c). */
function settled(): string {
  world.sh("sleep 1.5");
  return snapshot(world);
}

function write(target: ExportTarget, document: object): string {
  const [file] = outcomeOf(target, labOfDocument(document)).files;
  const place = join(world.folder, target.name);
  writeFileSync(place, file?.text ?? "");
  return place;
}

const DOCUMENTS: Readonly<Record<string, () => object>> = {
  "the whole lab": wholeDocument,
  ...Object.fromEntries(
    ["host-vm-shim", "host-vm-host-on-child", "macvtap-vms"].map((name) => [
      name,
      () => example(name) as object,
    ]),
  ),
};

describe.skipIf(!hasIfup)("stanzas for ifup (skipped where Debian's ifupdown is missing)", () => {
  it.each(Object.keys(DOCUMENTS))("make of %s what the script makes, and take it back", (name) => {
    const document = ofTheHost(DOCUMENTS[name]?.());
    const script = `sh ${write(iproute2, document)}`;
    world.sh(`${script} up`);
    const wanted = settled();
    world.sh(`${script} down`);
    const before = snapshot(world);
    const options = `--no-scripts --interfaces=${write(ifupdown, document)} --state-dir=/run/ifstate`;

    world.sh(`ifup ${options} --all`);
    const made = settled();
    world.sh(`ifdown ${options} --all`);

    expect(made).toBe(wanted);
    expect(made).not.toBe(before);
    expect(
      world.sh(
        "ip -o link show type macvlan; ip -o link show type bridge; ip -o address show scope global",
      ),
    ).toBe("");
  });
});
