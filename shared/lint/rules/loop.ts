import { message } from "../../messages/message.ts";
import { segments } from "../facts/segments.ts";
import { nameOf, removeCable, removePort } from "../fixes.ts";
import { atCable, atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * Switches and bridges form no loop.
 *
 * A broadcast would run in it for ever, and with no spanning tree nothing says where it ends, so
 * nothing can be predicted.
 */
export const loop: Rule = {
  code: "MV117",
  severity: "error",
  *check(index) {
    for (const joint of segments(index).loops) {
      if (joint.kind === "cable") {
        const { cable } = joint;
        const params = { from: nameOf(index, cable.from), to: nameOf(index, cable.to) };
        yield {
          ...atCable(index, cable),
          message: message("lint.loopByCable", params),
          fixes: [removeCable(index, cable)],
        };
        continue;
      }
      const { bridge, port } = joint;
      const node = index.nodes.get(port);
      const params = { port: nameOf(index, port), bridge: bridge.name };
      yield {
        ...atNode(index, bridge, "ports", bridge.ports?.indexOf(port) ?? 0),
        message: message("lint.loopByPort", params),
        fixes: node ? removePort(bridge, node) : [],
      };
    }
  },
};
