import { commandMessages } from "./commands.ts";
import { topologyMessages } from "./topology.ts";

/** Every English sentence that a user can see, by id. */
export const en = {
  ...topologyMessages,
  ...commandMessages,
};
