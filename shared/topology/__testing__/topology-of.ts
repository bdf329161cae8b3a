import { say } from "../../messages/say.ts";
import { TOPOLOGY_FORMAT, TOPOLOGY_VERSION, type Topology } from "../document.ts";
import { parseTopologyValue } from "../parse.ts";

/** What a test says about its document; the rest is filled in. */
export interface TopologyParts {
  readonly id?: string;
  readonly name?: string;
  readonly nodes: readonly object[];
  readonly cables?: readonly object[];
  readonly positions?: object;
}

/** Makes a document from its parts and checks it, so that a test cannot rest on a wrong one. */
export function topologyOf(parts: TopologyParts): Topology {
  const parsed = parseTopologyValue({
    format: TOPOLOGY_FORMAT,
    version: TOPOLOGY_VERSION,
    id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
    name: "Test",
    ...parts,
  });
  if (!parsed.ok) {
    throw new Error(parsed.error.map(({ path, message }) => `${path}: ${say(message)}`).join("\n"));
  }
  return parsed.value;
}
