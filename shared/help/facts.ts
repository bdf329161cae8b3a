import type { HelpTexts } from "../messages/help.ts";
import { effectiveMac, isUp } from "../topology/effective.ts";
import type { Topology } from "../topology/document.ts";
import { promiscuityOf } from "../topology/promiscuity.ts";
import { indexTopology, nodeOfKind } from "../topology/topology-index.ts";
import type { HelpDemo } from "./page.ts";
import { LAB } from "./small-lab.ts";

/** What is said of the NIC, or of the bridge that children stand on instead. */
export function factsOf(
  { facts }: HelpDemo,
  topology: Topology,
  words: HelpTexts["words"],
): readonly string[] {
  const index = indexTopology(topology);
  const nic = nodeOfKind(index, LAB.nic, "nic");
  const lower = nodeOfKind(index, LAB.bridge, "bridge") ?? nic;
  return facts.map((fact) => {
    if (!nic || !lower) {
      throw new RangeError("the help's host has no NIC");
    }
    switch (fact) {
      case "promiscuous":
        return words.promiscuous[promiscuityOf(index, lower)]({ name: lower.name });
      case "macs": {
        const senders = [nic, ...index.childrenOf(nic.id).filter(isUp)];
        const macs = new Set(senders.map((node) => effectiveMac(index, node)));
        return words.macs({ name: nic.name, count: macs.size });
      }
    }
  });
}
