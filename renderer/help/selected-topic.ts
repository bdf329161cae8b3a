import type { HelpPlace } from "../../shared/help/page.ts";
import type { HelpTopic } from "../../shared/help/links.ts";
import type { TopologyNode } from "../../shared/topology/document.ts";
import type { App } from "../store/app.ts";

const FIRST: HelpPlace = "bridge";

/** What the help tells about what is selected, or about the pair that is explained. */
export function selectedTopic(app: Pick<App, "document" | "view">): HelpTopic {
  const { pair, selection } = app.view.getState();
  const { topology } = app.document.getState();
  const [id] = selection;
  const node = topology?.nodes.find((one) => one.id === id);
  const isCable = topology?.cables?.some((one) => one.id === id) === true;
  const place = pair ? "host-vm" : node ? placeOfNode(node) : isCable ? "relay" : FIRST;
  return { kind: "place", place };
}

function placeOfNode(node: TopologyNode): HelpPlace {
  switch (node.kind) {
    case "macvlan":
      return node.guest === undefined ? "shim" : node.mode;
    case "nic":
      return node.wireless === true ? "wifi" : node.vlan ? "parents/vlan" : "parents";
    case "bond":
      return "parents/bond";
    case "host":
      return "host-vm";
    case "guest":
      return node.type === "vm" ? "macvtap" : "host-vm";
    case "bridge":
    case "veth":
      return "bridges";
    case "switch":
      return "relay";
    case "station":
      return "addresses";
    case "note":
      return FIRST;
  }
}
