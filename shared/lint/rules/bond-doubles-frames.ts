import { message } from "../../messages/message.ts";
import { bondPorts } from "../../topology/bond.ts";
import { farEnd } from "../../topology/cabling.ts";
import { isUp } from "../../topology/effective.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { nodesOf } from "../facts/devices.ts";
import { fix, nameOf, setProperty } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * Mode broadcast sends every frame by every port: on one switch everybody gets it twice.
 *
 * Children hear their own broadcasts again, too (`bond_xmit_broadcast`; no port is inactive).
 */
export const bondDoublesFrames: Rule = {
  code: "MV231",
  severity: "warning",
  *check(index) {
    for (const bond of nodesOf(index, "bond")) {
      const ends = bondPorts(index, bond)
        .filter(isUp)
        .flatMap(({ id }) =>
          index
            .cablesOf(id)
            .filter(({ up }) => up !== false)
            .map((cable) => farEnd(cable, id)),
        );
      const twice = ends.find(
        (id, at) => ends.indexOf(id) < at && nodeOfKind(index, id, "switch") !== undefined,
      );
      if (bond.mode === "broadcast" && twice !== undefined) {
        const params = { bond: bond.name, to: nameOf(index, twice) };
        yield {
          ...atNode(index, bond, "mode"),
          message: message("lint.bondDoublesFrames", params),
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
