import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Topology } from "../../../shared/topology/document.ts";
import { parseTopology } from "../../../shared/topology/parse.ts";
import { dualStack } from "../dual-stack.ts";
import { unmeasurable } from "../lab-plan.ts";
import type { Judged } from "../use-judge.ts";

const FOLDER = new URL("../../../examples/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".macvlan.json"));
const EXAMPLES = FILES.map((name) => ({ name, topology: read(name) }));

/**
 * The examples that come with the program, as far as the kernel has what they are made of.
 *
 * They have IPv4 addresses; each is measured with IPv6 ones beside them.
 */
export function exampleTests(judged: Judged, hasVlans: boolean): void {
  const measured = EXAMPLES.filter(({ topology }) => !unmeasurable(topology, hasVlans));
  const predictedOnly = EXAMPLES.filter((example) => !measured.includes(example));

  it.each(measured)("$name is what the kernel does", async ({ topology }) => {
    const { comparison } = await judged(dualStack(topology));

    expect(comparison.races).toBe(0);
  });

  it("are measured, but for Wi-Fi, and for VLANs where the kernel has none", () => {
    expect(measured.length).toBeGreaterThan(predictedOnly.length);
    for (const { name, topology } of predictedOnly) {
      console.log(`${name}: ${unmeasurable(topology, hasVlans) ?? ""}`);
      expect(
        topology.nodes.some(
          (node) => node.kind === "nic" && (node.wireless ?? (hasVlans ? undefined : node.vlan)),
        ),
      ).toBe(true);
    }
  });
}

function read(name: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(name, FOLDER), "utf8"));
  if (!parsed.ok) {
    throw new Error(`${name}: ${JSON.stringify(parsed.error)}`);
  }
  return parsed.value;
}
