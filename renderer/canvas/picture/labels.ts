import { message, type Message } from "../../../shared/messages/message.ts";
import type { NodeOf, TopologyNode } from "../../../shared/topology/document.ts";
import { nameOf } from "../node-name.ts";
import type { ItemFacts } from "./facts.ts";

/** What a screen reader says of an item: name, kind, what matters, address. */
export function itemLabel(node: TopologyNode, facts: ItemFacts): Message {
  const name = nameOf(node);
  switch (node.kind) {
    case "host":
      return hostLabel(name, facts);
    case "nic":
      return nicLabel(node, countIn(facts));
    case "macvlan":
    case "veth":
      return childLabel(node, facts);
    case "guest": {
      const type = message(`ui.canvas.guest.${node.type}`);
      return message("ui.canvas.label.guest", { name, type, children: countIn(facts) });
    }
    case "bond":
      return message("ui.canvas.label.bond", {
        name,
        mode: node.mode,
        ports: countIn(facts),
        addresses: addressesOf(node),
      });
    case "bridge":
      return message("ui.canvas.label.bridge", { name, ports: countIn(facts) });
    case "switch":
      return message("ui.canvas.label.switch", { name, ports: countIn(facts) });
    case "station":
      return message("ui.canvas.label.station", { name, addresses: addressesOf(node) });
    case "note":
      return message("ui.canvas.label.note", { text: node.text });
  }
}

/** How many children or ports it has. */
function countIn(facts: ItemFacts): number {
  switch (facts.kind) {
    case "nic":
    case "guest":
      return facts.ticks.length;
    case "bond":
    case "bridge":
      return facts.ports;
    case "switch":
      return facts.ports.length;
    default:
      return 0;
  }
}

function nicLabel(node: NodeOf<"nic">, children: number): Message {
  const addresses = addressesOf(node);
  const { name, vlan } = node;
  return vlan
    ? message("ui.canvas.label.vlan", { name, vlan: vlan.id, addresses })
    : message("ui.canvas.label.nic", { name, children, addresses });
}

function childLabel(node: NodeOf<"macvlan" | "veth">, facts: ItemFacts): Message {
  const addresses = addressesOf(node);
  const { name } = node;
  if (node.kind === "veth") {
    const bridge = facts.kind === "veth" ? facts.bridge : "";
    return message("ui.canvas.label.veth", { name, bridge, addresses });
  }
  const parent = facts.kind === "macvlan" ? facts.parent : "";
  return message("ui.canvas.label.macvlan", { name, mode: node.mode, parent, addresses });
}

function hostLabel(name: string, facts: ItemFacts): Message {
  if (facts.kind === "stack") {
    return message("ui.canvas.label.stack", { name, addresses: facts.addresses.join(", ") });
  }
  return facts.kind === "host" && facts.local
    ? message("ui.canvas.label.localHost", { name })
    : message("ui.canvas.label.host", { name });
}

function addressesOf({
  addresses = [],
  dhcp = false,
}: NodeOf<"nic" | "bond" | "macvlan" | "veth" | "station">): string {
  return [...(dhcp ? ["DHCP"] : []), ...addresses].join(", ");
}
