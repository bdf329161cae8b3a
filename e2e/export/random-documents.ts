import { readdirSync } from "node:fs";
import fc from "fast-check";
import { hostileText } from "../../shared/export/__testing__/guests-lab.ts";
import { labOf, type Lab } from "../../shared/export/lab.ts";
import type { ExportedFile, ExportTarget } from "../../shared/export/target.ts";
import { arbitraryHost } from "../../shared/import/__testing__/arbitrary-host.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { example, topologyOf } from "../helper/lab.ts";

const SEED = 20_261_123;

/** A NIC's name that shells, variables, YAML and templates would each read as something else. */
const ODD_NIC = "e$(x){{y}}'\"#$";

/** What a target writes for one host. */
export interface Written {
  readonly lab: Lab;
  readonly files: readonly ExportedFile[];
  /** The first file's. */
  readonly text: string;
}

/** What a target writes for every example and random documents with containers, if anything. */
export function writtenForMany(target: ExportTarget, count: number): readonly Written[] {
  return [...examples(), ...randomDocuments(count)].flatMap(labsOf).flatMap((lab) => {
    const made = target.write(lab);
    const files = made.ok ? made.value.files : [];
    const [file] = files;
    return file ? [{ lab, files, text: file.text }] : [];
  });
}

function labsOf(topology: Topology): readonly Lab[] {
  return topology.nodes.flatMap((node) => (node.kind === "host" ? [labOf(topology, node)] : []));
}

function examples(): readonly Topology[] {
  return readdirSync("examples").map((file) =>
    topologyOf(example(file.replace(/\.macvlan\.json$/u, ""))),
  );
}

/** Random hosts with containers; every name that may be free text means something somewhere. */
function randomDocuments(count: number): readonly Topology[] {
  const names = fc.array(hostileText(), { minLength: 10, maxLength: 10 });
  const isOdd = fc.nat({ max: 4 }).map((dice) => dice === 0);
  return fc
    .sample(fc.tuple(arbitraryHost().filter(hasContainer), names, isOdd), {
      seed: SEED,
      numRuns: count,
    })
    .map(([topology, free, odd]) =>
      topologyOf({
        ...topology,
        name: free[0],
        nodes: topology.nodes.map((node, at) => renamed(node, free[at % free.length], odd)),
      }),
    );
}

function renamed(
  node: Topology["nodes"][number],
  name: string | undefined,
  isNicOdd: boolean,
): object {
  const isFree = node.kind === "host" || (node.kind === "guest" && node.type !== "namespace");
  const isOdd = isNicOdd && node.kind === "nic" && node.id === "n0" && node.vlan === undefined;
  return { ...node, ...(isFree ? { name } : {}), ...(isOdd ? { name: ODD_NIC } : {}) };
}

function hasContainer({ nodes }: Topology): boolean {
  return nodes.some((node) => node.kind === "guest" && node.type === "container");
}
