import { message, type Message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Cable } from "../topology/cable.ts";
import type { Command } from "../topology/commands/command.ts";
import type { NodeOf, TopologyNode } from "../topology/document.ts";
import type { MacvlanMode } from "../topology/nodes/macvlan.ts";
import type { Route } from "../topology/route.ts";
import type { InterfaceNode, TopologyIndex } from "../topology/topology-index.ts";
import type { QuickFix } from "./diagnostic.ts";

type Child = NodeOf<"macvlan">;

const MAX_EDITED_LIST = 256;

/**
 * Whether a fix for one entry of a list is offered.
 *
 * Its edit holds the whole list, and there may be one for every entry: too much for a long one.
 */
export function isEditable(list: readonly unknown[] | undefined): boolean {
  return (list?.length ?? 0) <= MAX_EDITED_LIST;
}

/** The command that sets one property of a node; `null` takes the property out. */
export function setProperty<Node extends TopologyNode, Key extends keyof Node & string>(
  node: Node,
  key: Key,
  value: Exclude<Node[Key], undefined> | null,
): Command {
  const type = `${node.kind}.set${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return { type, id: node.id, [key]: value } as unknown as Command;
}

/** A fix of one edit, or of several that are undone together. */
export function fix(title: Message, ...commands: readonly Command[]): QuickFix {
  return { title, commands };
}

/** Takes a property out of a node. */
export function takeOut<Node extends TopologyNode>(node: Node, key: keyof Node & string): QuickFix {
  const params = { name: node.name ?? node.id, key };
  return fix(message("lint.fix.takeOut", params), setProperty(node, key, null));
}

/**
 * The commands that give a child another mode.
 *
 * What the new mode has no use for goes with the old one; some of it the kernel would refuse.
 */
export function modeCommands(child: Child, mode: MacvlanMode): readonly Command[] {
  const commands = [setProperty(child, "mode", mode)];
  if (mode !== "source" && child.sourceMacs) {
    commands.push(setProperty(child, "sourceMacs", null));
  }
  if (mode !== "source" && child.nodst !== undefined) {
    commands.push(setProperty(child, "nodst", null));
  }
  if (mode !== "passthru" && child.nopromisc !== undefined) {
    commands.push(setProperty(child, "nopromisc", null));
  }
  if ((mode === "passthru" || child.mode === "passthru") && child.mac !== undefined) {
    commands.push(setProperty(child, "mac", null));
  }
  return commands;
}

/** Gives a child another mode. */
export function setMode(child: Child, mode: MacvlanMode): QuickFix {
  const title = message("lint.fix.setMode", { name: child.name, mode });
  return fix(title, ...modeCommands(child, mode));
}

/** Puts a child directly on another parent. */
export function setParent(child: Child, parent: NodeOf<"nic" | "bond" | "bridge">): QuickFix {
  const title = message("lint.fix.setParent", { name: child.name, parent: parent.name });
  return fix(title, setProperty(child, "parent", parent.id));
}

/** Gives a node another name. */
export function rename(
  node: Exclude<TopologyNode, { readonly kind: "note" }>,
  to: string,
): QuickFix {
  const title = message("lint.fix.rename", { name: node.name, to });
  return fix(title, setProperty(node, "name", to));
}

/** Takes one port off a bridge or bond; the device itself stays. */
export function removePort(
  bridge: NodeOf<"bridge" | "bond">,
  port: TopologyNode,
): readonly QuickFix[] {
  if (!isEditable(bridge.ports)) {
    return [];
  }
  const left = (bridge.ports ?? []).filter((id) => id !== port.id);
  const params = { bridge: bridge.name, port: port.name ?? port.id };
  return [
    fix(
      message("lint.fix.removePort", params),
      setProperty(bridge, "ports", left.length > 0 ? left : null),
    ),
  ];
}

/** Takes a cable away. */
export function removeCable(index: TopologyIndex, cable: Cable): QuickFix {
  const params = { from: nameOf(index, cable.from), to: nameOf(index, cable.to) };
  return fix(message("lint.fix.removeCable", params), { type: "cable.remove", id: cable.id });
}

/** Switches reflective relay on or off at a switch port. */
export function setRelay(index: TopologyIndex, cable: Cable, on: boolean): QuickFix {
  const params = { from: nameOf(index, cable.from), to: nameOf(index, cable.to) };
  const title = on ? message("lint.fix.relayOn", params) : message("lint.fix.relayOff", params);
  return fix(title, {
    type: "cable.setReflectiveRelay",
    id: cable.id,
    reflectiveRelay: on ? true : null,
  });
}

/** What people call a node: its name, else its id. */
export function nameOf(index: TopologyIndex, id: NodeId): string {
  return index.nodes.get(id)?.name ?? id;
}

/** Takes one address out of an interface. */
export function withoutAddress(node: InterfaceNode, at: number): readonly QuickFix[] {
  if (!isEditable(node.addresses)) {
    return [];
  }
  const addresses = node.addresses ?? [];
  const left = addresses.filter((_, other) => other !== at);
  const params = { name: node.name, address: addresses[at] ?? "" };
  return [
    fix(
      message("lint.fix.withoutAddress", params),
      setProperty(node, "addresses", left.length > 0 ? left : null),
    ),
  ];
}

/** Takes one route out of an interface. */
export function withoutRoute(node: InterfaceNode, at: number): readonly QuickFix[] {
  if (!isEditable(node.routes)) {
    return [];
  }
  const routes = node.routes ?? [];
  const left = routes.filter((_, other) => other !== at);
  const params = { name: node.name, to: routes[at]?.to ?? "" };
  return [
    fix(
      message("lint.fix.withoutRoute", params),
      setProperty(node, "routes", left.length > 0 ? left : null),
    ),
  ];
}

/** Changes one route of an interface. */
export function changeRoute(
  title: Message,
  node: InterfaceNode,
  at: number,
  change: (route: Route) => Route,
): readonly QuickFix[] {
  if (!isEditable(node.routes)) {
    return [];
  }
  const routes = (node.routes ?? []).map((route, other) => (other === at ? change(route) : route));
  return [fix(title, setProperty(node, "routes", routes))];
}
