import { message } from "../../messages/message.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { fix, nameOf } from "../fixes.ts";
import { atCable } from "../places.ts";
import type { Rule } from "../rule.ts";
import type { Cable } from "../../topology/cable.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";

/**
 * Reflective relay and access VLAN belong to a switch's port: the one of the cable's `to`.
 *
 * A cable that ends on a NIC or station has no such port there, so the setting does nothing.
 */
export const portSettingWithoutSwitch: Rule = {
  code: "MV224",
  severity: "warning",
  *check(index) {
    for (const cable of index.topology.cables ?? []) {
      if (nodeOfKind(index, cable.to, "switch")) {
        continue;
      }
      for (const key of ["reflectiveRelay", "vlan"] as const) {
        if (cable[key] !== undefined && cable[key] !== false) {
          const params = { key, to: nameOf(index, cable.to) };
          yield {
            ...atCable(index, cable, key),
            message: message("lint.portSettingWithoutSwitch", params),
            fixes: fixesFor(index, cable, key),
          };
        }
      }
    }
  },
};

function fixesFor(
  index: TopologyIndex,
  cable: Cable,
  key: "reflectiveRelay" | "vlan",
): readonly QuickFix[] {
  const { id, from, to } = cable;
  const title = message("lint.fix.takeOut", { name: id, key });
  const drop = fix(
    title,
    key === "vlan"
      ? { type: "cable.setVlan", id, vlan: null }
      : { type: "cable.setReflectiveRelay", id, reflectiveRelay: null },
  );
  if (!nodeOfKind(index, from, "switch")) {
    return [drop];
  }
  const swap = fix(
    message("lint.fix.swapEnds", { cable: id, from: nameOf(index, to), to: nameOf(index, from) }),
    {
      type: "batch",
      commands: [
        { type: "cable.setFrom", id, from: to },
        { type: "cable.setTo", id, to: from },
      ],
    },
  );
  return [swap, drop];
}
