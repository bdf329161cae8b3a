import fc from "fast-check";
import type { Lab } from "../../../lab.ts";
import { CONTAINERS, labWith } from "./containers.ts";

const PIECES = [
  "$(touch x)",
  "`touch x`",
  "${HOME}",
  "$$",
  "$",
  "'",
  '"',
  "\\",
  "</script>",
  "{{ .Name }}",
  "!!js/function 'x'",
  "# no",
  "%n",
  "&a *a",
  ": ",
  "- ",
  "web",
  "é",
  "\u00a0",
  "字",
  "--rm",
  ",ip=1",
] as const;

/** Names that some format, shell or template would read as something else. */
export const hostileName = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
  .map((pieces) => `x${pieces.join("")}x`);

/** The lab with free text of others in every place that holds free text. */
export function hostileLab(name: string): Lab {
  return labWith({
    ...CONTAINERS,
    name,
    nodes: CONTAINERS.nodes.map((node) =>
      node.kind === "host" || (node.kind === "guest" && node.type === "container")
        ? { ...node, name }
        : node,
    ),
  });
}

/** The same runs at every place and time. */
export const RUNS = { seed: 20_261_123, numRuns: 100 };
