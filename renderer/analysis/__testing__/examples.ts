import homeLab from "../../../examples/home-lab.macvlan.json";
import shim from "../../../examples/host-vm-shim.macvlan.json";
import twoHosts from "../../../examples/two-hosts.macvlan.json";
import type { Topology } from "../../../shared/topology/document.ts";
import { parseTopologyValue } from "../../../shared/topology/parse.ts";

const EXAMPLES = { "home-lab": homeLab, "host-vm-shim": shim, "two-hosts": twoHosts };

/** One of the examples that the program comes with. */
export function example(name: keyof typeof EXAMPLES): Topology {
  const parsed = parseTopologyValue(EXAMPLES[name]);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error));
  }
  return parsed.value;
}
