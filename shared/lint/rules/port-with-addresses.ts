import { message } from "../../messages/message.ts";
import type { Command } from "../../topology/commands/command.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { QuickFix } from "../diagnostic.ts";
import { isAddressed, nodesOf } from "../facts/devices.ts";
import { fix, setProperty } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * An address on a port is dead: the bridge or bond takes every frame first.
 *
 * (`br_handle_frame`, `bond_handle_frame`.) It belongs there, routes with it.
 */
export const portWithAddresses: Rule = {
  code: "MV220",
  severity: "warning",
  *check(index) {
    for (const port of nodesOf(index, "nic", "bond", "macvlan")) {
      const master = index.bridgeOfPort(port.id) ?? index.bondOfPort(port.id);
      if (master && isAddressed(port)) {
        yield {
          ...atNode(index, port, port.dhcp === true ? "dhcp" : "addresses"),
          message: message("lint.portWithAddresses", { port: port.name, bridge: master.name }),
          fixes: [moveTo(port, master)],
        };
      }
    }
  },
};

function moveTo(
  port: NodeOf<"nic" | "bond" | "macvlan">,
  bridge: NodeOf<"bridge" | "bond">,
): QuickFix {
  const commands: Command[] = [];
  if (port.addresses) {
    const all = [...new Set([...(bridge.addresses ?? []), ...port.addresses])];
    commands.push(setProperty(port, "addresses", null), setProperty(bridge, "addresses", all));
  }
  if (port.dhcp !== undefined) {
    commands.push(setProperty(port, "dhcp", null), setProperty(bridge, "dhcp", port.dhcp));
  }
  if (port.routes) {
    const all = [...(bridge.routes ?? []), ...port.routes];
    commands.push(setProperty(port, "routes", null), setProperty(bridge, "routes", all));
  }
  const params = { port: port.name, bridge: bridge.name };
  return fix(message("lint.fix.moveAddresses", params), ...commands);
}
