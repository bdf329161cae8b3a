import { labOf } from "../export/lab.ts";
import { iproute2 } from "../export/targets/iproute2/iproute2.ts";
import type { Topology } from "../topology/document.ts";

/** What only looks, so that the script can be run twice. */
const LOOKS = /^ip (?:-n \S+ )?-o | > \/dev\/null/u;

/**
 * What makes a document's network by hand: the commands of the exported script, without what makes it
 * repeatable and takes it back.
 */
export function commandsOf(topology: Topology): readonly string[] {
  const host = topology.nodes.find((node) => node.kind === "host");
  const written = host && iproute2.write(labOf(topology, host));
  const text = written?.ok === true ? (written.value.files[0]?.text ?? "") : "";
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("ip ") && !LOOKS.test(line));
}
