import { message } from "../../messages/message.ts";
import { nodesOf } from "../facts/devices.ts";
import { fix, setProperty, takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** Only mode source has a list of stations (`macvlan_changelink_sources`, EINVAL). */
export const sourcesOutsideSource: Rule = {
  code: "MV113",
  severity: "error",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      if (child.mode === "source" || (child.sourceMacs?.length ?? 0) === 0) {
        continue;
      }
      const { name, mode } = child;
      const fixes = [takeOut(child, "sourceMacs")];
      if (mode !== "passthru") {
        const title = message("lint.fix.setMode", { name, mode: "source" });
        fixes.push(fix(title, setProperty(child, "mode", "source")));
      }
      yield {
        ...atNode(index, child, "sourceMacs"),
        message: message("lint.sourcesOutsideSource", { name, mode }),
        kernelError: "RTNETLINK answers: Invalid argument",
        fixes,
      };
    }
  },
};
