import type { NodeId } from "../../topology/brand.ts";
import type { Command } from "../../topology/commands/command.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { Addressable } from "../../topology/nodes/node-base.ts";

/** What an interface says of layer 3: it moves as one from interface to interface. */
export function layer3Of(node: Addressable): Pick<Addressable, "addresses" | "dhcp" | "routes"> {
  return {
    ...(node.addresses ? { addresses: node.addresses } : {}),
    ...(node.dhcp === undefined ? {} : { dhcp: node.dhcp }),
    ...(node.routes ? { routes: node.routes } : {}),
  };
}

/** Commands that take addresses, DHCP and routes off a NIC or bridge. */
export function clearLayer3(node: NodeOf<"nic" | "bond" | "bridge">): readonly Command[] {
  const { id, kind } = node;
  const commands: Command[] = [];
  if (node.addresses) {
    commands.push({ type: `${kind}.setAddresses`, id, addresses: null });
  }
  if (node.dhcp !== undefined) {
    commands.push({ type: `${kind}.setDhcp`, id, dhcp: null });
  }
  if (node.routes) {
    commands.push({ type: `${kind}.setRoutes`, id, routes: null });
  }
  return commands;
}

/** Whether there is anything to move. */
export function hasLayer3(node: Addressable): boolean {
  return (node.addresses?.length ?? 0) > 0;
}

/** An id made from a name that is already free. */
export function idOf(name: string): NodeId {
  return name as NodeId;
}
