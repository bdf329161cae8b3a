import { message } from "../../messages/message.ts";
import { portsOf, type Port } from "../facts/ports.ts";
import { setMode } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Finding, Rule } from "../rule.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";

/**
 * A child of mode passthru has its lower device for itself.
 *
 * Whichever of the two is made second is refused (`macvlan_common_newlink`); children of children
 * count, because the kernel attaches them to the same device.
 */
export const passthruAlone: Rule = {
  code: "MV101",
  severity: "error",
  *check(index) {
    for (const port of portsOf(index)) {
      if (port.children.length > 1) {
        yield* findings(index, port);
      }
    }
  },
};

function* findings(index: TopologyIndex, { lower, children, passthru }: Port): Iterable<Finding> {
  for (const child of passthru) {
    const other = children.find(({ id }) => id !== child.id);
    const params = {
      child: child.name,
      parent: lower.name,
      other: other?.name ?? "",
      count: children.length - 1,
    };
    yield {
      ...atNode(index, child, "mode"),
      message: message("lint.passthruAlone", params),
      kernelError: "RTNETLINK answers: Invalid argument",
      fixes: [setMode(child, "bridge")],
    };
  }
}
