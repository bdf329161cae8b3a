import { message } from "../../messages/message.ts";
import type { NodeOf } from "../../topology/document.ts";
import { toBridge } from "./bridge-mode.ts";
import { clearLayer3, hasLayer3, idOf, layer3Of } from "./address-moves.ts";
import { hostAndGuest } from "./host-and-guest.ts";
import { freeName } from "./names.ts";
import type { Candidate, Pair } from "./remedy.ts";

/**
 * The host's address on a bridge-mode child of its own.
 *
 * The host becomes a sibling of its guests and meets them inside the parent.
 */
export function hostOnChild(pair: Pair): Candidate | undefined {
  const found = hostAndGuest(pair);
  if (!found || found.child.mode === "passthru" || !hasLayer3(found.parent)) {
    return undefined;
  }
  const { parent, child } = found;
  const name = freeName(pair.index, parent.host, "host");
  const node: NodeOf<"macvlan"> = {
    kind: "macvlan",
    id: idOf(name),
    parent: parent.id,
    name,
    mode: "bridge",
    ...layer3Of(parent),
  };
  return {
    title: message("remedy.hostOnChild", { name, parent: parent.name }),
    commands: [...toBridge(child), ...clearLayer3(parent), { type: "node.add", node }],
  };
}
