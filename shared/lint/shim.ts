import { message } from "../messages/message.ts";
import type { Cidr } from "../topology/brand.ts";
import type { Command } from "../topology/commands/command.ts";
import type { NodeOf } from "../topology/document.ts";
import { isUp } from "../topology/effective.ts";
import type { InterfaceNode, TopologyIndex } from "../topology/topology-index.ts";
import type { QuickFix } from "./diagnostic.ts";
import { addressesOf } from "./facts/addresses.ts";
import { isShim } from "./facts/devices.ts";
import type { Port } from "./facts/ports.ts";
import { hostRoute } from "./facts/routes.ts";
import { fix, modeCommands, nameOf, setProperty } from "./fixes.ts";
import { freeId, freeInterfaceName } from "./free-names.ts";

type Child = NodeOf<"macvlan">;

/**
 * Gives the host a way to the guests on its NIC: a bridge-mode child of its own, with a route to
 * each guest.
 *
 * The guests become bridge-mode where they are not; a shim that is there already is used.
 */
export function addShim(index: TopologyIndex, port: Port, guests: readonly Child[]): QuickFix {
  const { lower, children } = port;
  const commands: Command[] = guests
    .filter(({ mode }) => mode !== "bridge")
    .flatMap((guest) => modeCommands(guest, "bridge"));
  const params = { host: nameOf(index, lower.host), parent: lower.name };
  const shim = children.find((child) => isShim(index, child) && child.mode === "bridge");
  const routes = routesTo(index, shim, guests);
  if (shim) {
    if (!isUp(shim)) {
      commands.push(setProperty(shim, "up", null));
    }
    if (routes.length > 0) {
      commands.push(setProperty(shim, "routes", [...(shim.routes ?? []), ...routes]));
    }
    return fix(message("lint.fix.useShim", { ...params, shim: shim.name }), ...commands);
  }
  const name = freeInterfaceName(index, lower.host, "shim0");
  const made: Child = {
    kind: "macvlan",
    id: freeId(index, name),
    parent: lower.id,
    name,
    mode: "bridge",
    ...(routes.length > 0 ? { routes } : { dhcp: true }),
  };
  commands.push({ type: "node.add", node: made });
  return fix(message("lint.fix.addShim", params), ...commands);
}

/** Lets a host's frames to guests leave by one of its interfaces. */
export function addRoutes(
  index: TopologyIndex,
  through: InterfaceNode,
  guests: readonly Child[],
): QuickFix {
  const routes = [...(through.routes ?? []), ...routesTo(index, through, guests)];
  const params = { name: through.name, count: guests.length };
  return fix(message("lint.fix.addRoutes", params), setProperty(through, "routes", routes));
}

/** The routes that an interface of the host lacks to reach guests. */
function routesTo(
  index: TopologyIndex,
  through: InterfaceNode | undefined,
  guests: readonly Child[],
): readonly { readonly to: Cidr }[] {
  const known = new Set<string>(through?.routes?.map(({ to }) => to));
  const wanted = guests.flatMap((guest) => addressesOf(index, guest).map(hostRoute));
  return [...new Set(wanted)].filter((to) => !known.has(to)).map((to) => ({ to: to as Cidr }));
}
