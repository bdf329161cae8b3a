import { message, type Message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { ExportNote } from "./target.ts";
import type { LabInterface } from "./lab.ts";

/** What an interface may have that not every target can say. */
export type Feature =
  | "mode"
  | "tap"
  | "mac"
  | "mtu"
  | "down"
  | "addresses"
  | "manyAddresses"
  | "dhcp"
  | "routes"
  | "routeSource"
  | "guest"
  | "guestMac"
  | "sourceMacs"
  | "nodst"
  | "nopromisc"
  | "bcqueuelen"
  | "bclim"
  | "vlan"
  | "bridge"
  | "veth"
  | "nic";

/** A feature's name in a sentence. */
export function featureName(feature: Feature): Message {
  return message(`export.feature.${feature}`);
}

/**
 * What got lost of an interface, and what to use instead where there is something.
 *
 * @param title the target's
 */
export function lost(
  { node, name }: Pick<LabInterface, "node" | "name">,
  title: string,
  feature: Feature,
  instead?: Message,
): ExportNote {
  const params = { name, target: title, what: featureName(feature) };
  const text = instead
    ? message("export.lostInstead", { ...params, instead })
    : message("export.lost", params);
  return { kind: "lost", node, message: text };
}

/** Everything that got lost of one interface in one note, so that a list can be read; none if nothing did. */
export function lostTogether(
  { node, name }: Pick<LabInterface, "node" | "name">,
  title: string,
  features: readonly (Feature | false)[],
  instead: Message,
): readonly ExportNote[] {
  const [first, ...rest] = features.filter((feature) => feature !== false);
  if (first === undefined) {
    return [];
  }
  const what = rest.reduce(
    (so, next) => message("export.and", { first: so, second: featureName(next) }),
    featureName(first),
  );
  const text = message("export.lostInstead", { name, target: title, what, instead });
  return [{ kind: "lost", node, message: text }];
}

/** A node that is not in the files at all, and why. */
export function left(node: NodeId, text: Message): ExportNote {
  return { kind: "left", node, message: text };
}

/** Something to know or to do beside, about one node or the whole document. */
export function hint(text: Message, node: ExportNote["node"] = null): ExportNote {
  return { kind: "hint", node, message: text };
}
