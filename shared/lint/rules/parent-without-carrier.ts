import { message } from "../../messages/message.ts";
import type { NodeOf } from "../../topology/document.ts";
import { isUp } from "../../topology/effective.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { nodesOf, physicalOf } from "../facts/devices.ts";
import { downDevices, hasCarrier } from "../facts/links.ts";
import { portsOf } from "../facts/ports.ts";
import { fix, setProperty } from "../fixes.ts";
import { freeId } from "../free-names.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * Children of a NIC without a link have none either.
 *
 * Their carrier follows the parent's: with the cable out, bridge-mode siblings cannot talk, though
 * their frames would never have left the host.
 */
export const parentWithoutCarrier: Rule = {
  code: "MV212",
  severity: "warning",
  *check(index) {
    for (const { lower, children } of portsOf(index)) {
      const cut = children.filter(isUp);
      if (lower.kind === "bridge" || cut.length === 0 || hasCarrier(index, lower)) {
        continue;
      }
      if (downDevices(index, lower).length === 0) {
        yield {
          ...atNode(index, lower, "carrier"),
          message: message("lint.parentWithoutCarrier", {
            parent: lower.name,
            count: cut.length,
          }),
          fixes: plugIn(index, lower),
        };
      }
    }
  },
};

function plugIn(index: TopologyIndex, lower: NodeOf<"nic" | "bond">): readonly QuickFix[] {
  const title = message("lint.fix.plugIn", { name: lower.name });
  const physical = physicalOf(index, lower);
  if (!physical) {
    return [];
  }
  const nics = lower.kind === "nic" ? [lower, physical] : [physical];
  const forget = [...new Set(nics)]
    .filter(({ carrier }) => carrier !== undefined)
    .map((nic) => setProperty(nic, "carrier", null));
  const cables = index.cablesOf(physical.id);
  const [cable] = cables;
  if (cables.some(({ up }) => up !== false)) {
    return [fix(title, ...forget)];
  }
  if (cable) {
    return [fix(title, ...forget, { type: "cable.setUp", id: cable.id, up: null })];
  }
  const [only, ...others] = nodesOf(index, "switch");
  if (!only || others.length > 0) {
    return [];
  }
  const made = { id: freeId(index, `cable-${physical.id}`), from: physical.id, to: only.id };
  return [fix(title, ...forget, { type: "cable.add", cable: made })];
}
