import { message } from "../../messages/message.ts";
import { nodesOf } from "../facts/devices.ts";
import { levelOf } from "../facts/levels.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** The kernel's `MAX_NEST_DEV` (`include/linux/netdevice.h`). */
const MAX_LEVEL = 8;

/** Devices are stacked at most eight deep, the lowest included (`__netdev_upper_dev_link`). */
export const nestedTooDeep: Rule = {
  code: "MV126",
  severity: "error",
  *check(index) {
    for (const device of nodesOf(index, "nic", "bond", "bridge", "macvlan")) {
      // What lies above the first one too many would only say the same again.
      if (levelOf(index, device) === MAX_LEVEL + 1) {
        yield {
          ...atNode(index, device),
          message: message("lint.nestedTooDeep", { device: device.name, limit: MAX_LEVEL }),
          kernelError: "RTNETLINK answers: Too many links",
        };
      }
    }
  },
};
