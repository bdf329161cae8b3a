import type { Catalogue } from "../message.ts";
import { commandMessages } from "./commands.ts";
import { topologyMessages } from "./topology.ts";

/** Every Vietnamese sentence; a missing one does not compile. */
export const vi: Catalogue = {
  ...topologyMessages,
  ...commandMessages,
};
