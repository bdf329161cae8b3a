import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseTopology } from "../../shared/topology/parse.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { Judge } from "./judge.ts";
import { unmeasurable } from "./lab-plan.ts";

const FOLDER = new URL("../../examples/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".macvlan.json"));

const EXAMPLES = FILES.map((name) => ({ name, topology: read(name) }));
const MEASURED = EXAMPLES.filter(({ topology }) => unmeasurable(topology) === undefined);
const PREDICTED_ONLY = EXAMPLES.filter((example) => !MEASURED.includes(example));

describe("examples", () => {
  let judge: Judge;
  beforeAll(async () => {
    judge = await Judge.start("examples");
  });
  afterAll(() => judge.stop());

  it.each(MEASURED)("$name is what the kernel does", async ({ topology }) => {
    const { comparison, disagreements } = await judge.judge(topology);

    expect(disagreements).toEqual([]);
    expect(comparison.races).toBe(0);
  });

  it("are measured, but for VLANs and Wi-Fi", () => {
    expect(MEASURED.length).toBeGreaterThan(PREDICTED_ONLY.length);
    for (const { name, topology } of PREDICTED_ONLY) {
      console.log(`${name}: ${unmeasurable(topology) ?? ""}`);
      expect(
        topology.nodes.some((node) => node.kind === "nic" && (node.vlan ?? node.wireless)),
      ).toBe(true);
    }
  });
});

function read(name: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(name, FOLDER), "utf8"));
  if (!parsed.ok) {
    throw new Error(`${name}: ${JSON.stringify(parsed.error)}`);
  }
  return parsed.value;
}
