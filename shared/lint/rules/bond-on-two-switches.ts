import { message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import { bondPorts, usesPrimary } from "../../topology/bond.ts";
import { farEnd } from "../../topology/cabling.ts";
import type { NodeOf } from "../../topology/document.ts";
import { nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";
import { nodesOf } from "../facts/devices.ts";
import { fix, nameOf, setProperty } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A bond that spreads its frames needs a switch that takes its ports for one.
 *
 * Two switches do so only when they are built to act as one (MLAG, stacking). Otherwise each sees
 * every MAC come and go. Mode broadcast is meant for two networks.
 */
export const bondOnTwoSwitches: Rule = {
  code: "MV230",
  severity: "warning",
  *check(index) {
    for (const bond of nodesOf(index, "bond")) {
      const [one, other] = switchesOf(index, bond);
      if (usesPrimary(bond.mode) || bond.mode === "broadcast") {
        continue;
      }
      if (one !== undefined && other !== undefined) {
        const ends = { one: nameOf(index, one), other: nameOf(index, other) };
        yield {
          ...atNode(index, bond, "mode"),
          message: message("lint.bondOnTwoSwitches", {
            bond: bond.name,
            mode: bond.mode,
            ...ends,
          }),
          fixes: [
            fix(
              message("lint.fix.setBondMode", { bond: bond.name, mode: "active-backup" }),
              setProperty(bond, "mode", "active-backup"),
            ),
          ],
        };
      }
    }
  },
};

function switchesOf(index: TopologyIndex, bond: NodeOf<"bond">): readonly NodeId[] {
  const ends = bondPorts(index, bond).flatMap(({ id }) =>
    index
      .cablesOf(id)
      .filter(({ up }) => up !== false)
      .map((cable) => farEnd(cable, id)),
  );
  return [...new Set(ends)].filter((id) => nodeOfKind(index, id, "switch"));
}
