import { cliMessages } from "./cli.ts";
import { commandMessages } from "./commands.ts";
import { importMessages } from "./import.ts";
import { lintMessages } from "./lint.ts";
import { liveMessages } from "./live.ts";
import { elevationMessages } from "./elevation.ts";
import { remedyMessages } from "./remedies.ts";
import { traceMessages } from "./trace.ts";
import { helperMessages } from "./helper.ts";
import { planMessages } from "./plan.ts";
import { reachMessages } from "./reach.ts";
import { topologyMessages } from "./topology.ts";

/** Every English sentence that a user can see, by id. */
export const en = {
  ...cliMessages,
  ...planMessages,
  ...remedyMessages,
  ...traceMessages,
  ...reachMessages,
  ...topologyMessages,
  ...commandMessages,
  ...elevationMessages,
  ...lintMessages,
  ...liveMessages,
  ...helperMessages,
  ...importMessages,
};
