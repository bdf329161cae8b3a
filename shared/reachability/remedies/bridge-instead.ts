import { message } from "../../messages/message.ts";
import type { Command } from "../../topology/commands/command.ts";
import type { NodeOf } from "../../topology/document.ts";
import { clearLayer3, idOf, layer3Of } from "./address-moves.ts";
import { childrenOn, hostAndGuest } from "./host-and-guest.ts";
import { freeName } from "./names.ts";
import type { Candidate, Pair } from "./remedy.ts";

/**
 * A Linux bridge instead of macvlan: the parent becomes its port, the guests hang on it by veth pairs.
 *
 * What has macvlan children cannot be a bridge's port (EBUSY), so all of them go.
 */
export function bridgeInstead(pair: Pair): Candidate | undefined {
  const found = hostAndGuest(pair);
  if (!found || found.parent.kind === "bridge" || pair.index.bridgeOfPort(found.parent.id)) {
    return undefined;
  }
  const { parent } = found;
  const children = childrenOn(pair.index, parent);
  const handed = children.filter(isHanded);
  if (handed.length !== children.length) {
    return undefined;
  }
  const name = freeName(pair.index, parent.host, "br");
  const bridge: NodeOf<"bridge"> = {
    kind: "bridge",
    id: idOf(name),
    host: parent.host,
    name,
    ports: [parent.id],
    ...layer3Of(parent),
  };
  return {
    title: message("remedy.bridgeInstead", { name, port: parent.name }),
    commands: [
      { type: "node.remove", ids: handed.map(({ id }) => id) },
      ...clearLayer3(parent),
      { type: "node.add", node: bridge },
      ...handed.map((child) => vethFor(child, bridge)),
    ],
  };
}

type Handed = NodeOf<"macvlan"> & Required<Pick<NodeOf<"macvlan">, "guest">>;

function isHanded(child: NodeOf<"macvlan">): child is Handed {
  return child.guest !== undefined;
}

/** The guest's new port keeps the child's id, name and addresses: to the guest nothing changes. */
function vethFor(child: Handed, bridge: NodeOf<"bridge">): Command {
  const { id, name, guest, mac, up } = child;
  return {
    type: "node.add",
    node: {
      kind: "veth",
      id,
      bridge: bridge.id,
      guest,
      name,
      ...(mac === undefined ? {} : { mac }),
      ...(up === undefined ? {} : { up }),
      ...layer3Of(child),
    },
  };
}
