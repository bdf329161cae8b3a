import { message } from "../../messages/message.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import type { NodeOf } from "../../topology/document.ts";
import { nodesOf } from "../facts/devices.ts";
import { fix, removePort, setProperty } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** A macvtap cannot be a bridge's port: its receive handler is its own (`macvtap_newlink`). */
export const macvtapAsPort: Rule = {
  code: "MV105",
  severity: "error",
  *check(index) {
    for (const bridge of nodesOf(index, "bridge")) {
      for (const [at, id] of (bridge.ports ?? []).entries()) {
        const port = nodeOfKind(index, id, "macvlan");
        if (port?.tap) {
          yield {
            ...atNode(index, bridge, "ports", at),
            message: message("lint.macvtapAsPort", { port: port.name, bridge: bridge.name }),
            kernelError: "RTNETLINK answers: Device or resource busy",
            fixes: [asMacvlan(port), ...removePort(bridge, port)],
          };
        }
      }
    }
  },
};

function asMacvlan(port: NodeOf<"macvlan">): QuickFix {
  const commands = [setProperty(port, "tap", null)];
  if (port.guestMac !== undefined) {
    commands.push(setProperty(port, "guestMac", null));
  }
  return fix(message("lint.fix.asMacvlan", { name: port.name }), ...commands);
}
