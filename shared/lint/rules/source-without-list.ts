import { message } from "../../messages/message.ts";
import type { MacAddress } from "../../topology/brand.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { nodesOf } from "../facts/devices.ts";
import { isMulticastMac, isZeroMac, macOf } from "../facts/macs.ts";
import { perIndex } from "../facts/per-index.ts";
import { lanOf } from "../facts/segments.ts";
import { fix, setMode, setProperty } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** More stations than this are no list that somebody would want by one click. */
const MAX_OFFERED = 32;

/** A child of mode source hears only the stations on its list (`macvlan_forward_source`). */
export const sourceWithoutList: Rule = {
  code: "MV206",
  severity: "warning",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      if (child.mode === "source" && (child.sourceMacs?.length ?? 0) === 0) {
        yield {
          ...atNode(index, child, "sourceMacs"),
          message: message("lint.sourceWithoutList", { child: child.name }),
          fixes: [...listStations(index, child), setMode(child, "bridge")],
        };
      }
    }
  },
};

/** The drawn MACs of the stations on each LAN; a derived one is a stand-in and no use here. */
const stationMacs = perIndex((index): ReadonlyMap<string, readonly MacAddress[]> => {
  const made = new Map<string, MacAddress[]>();
  for (const station of nodesOf(index, "station")) {
    const { mac, derived } = macOf(index, station);
    const lan = lanOf(index, station);
    if (lan !== undefined && !derived && !isMulticastMac(mac) && !isZeroMac(mac)) {
      const list = made.get(lan) ?? [];
      made.set(lan, list);
      list.push(mac);
    }
  }
  return made;
});

function listStations(index: TopologyIndex, child: NodeOf<"macvlan">): readonly QuickFix[] {
  const macs = [...new Set(stationMacs(index).get(lanOf(index, child) ?? ""))];
  if (macs.length === 0 || macs.length > MAX_OFFERED) {
    return [];
  }
  const title = message("lint.fix.listStations", { name: child.name, count: macs.length });
  return [fix(title, setProperty(child, "sourceMacs", macs))];
}
