import { bondExamples } from "./bond-examples.ts";
import type { Example } from "./example.ts";
import { ipExamples } from "./ip-examples.ts";
import { lanExamples } from "./lan-examples.ts";
import { linkExamples } from "./link-examples.ts";
import { structureExamples } from "./structure-examples.ts";

/** At least one example for every code. */
export const EXAMPLES: readonly Example[] = [
  ...structureExamples,
  ...linkExamples,
  ...lanExamples,
  ...ipExamples,
  ...bondExamples,
];
