import type { NodeId } from "../topology/brand.ts";
import type { TopologyIndex } from "../topology/topology-index.ts";
import { bondNotes } from "./bond-notes.ts";
import type { Desired } from "./desired.ts";
import type { LinkDiff } from "./link-diff.ts";
import { networkOf } from "./ip-network.ts";
import type { LiveIndex } from "./live-index.ts";
import { nicChanges, type NicChanges, type NicContext } from "./nic-changes.ts";

/** The changes of all NICs, and which bridge each joins. */
export interface NicPlan {
  readonly changes: readonly NicChanges[];
  readonly bridgeOf: NicContext["bridgeOf"];
}

/** Plans the changes of the local host's NICs. */
export function planNics(
  index: TopologyIndex,
  desired: Desired,
  diff: LinkDiff,
  live: LiveIndex,
): NicPlan {
  const bridgeOf = (node: NodeId): string | undefined => index.bridgeOfPort(node)?.name;
  const holders = addressHolders(desired);
  const isBridge = ({ kind }: { readonly kind: string }): boolean => kind === "bridge";
  const oldBridges = [...diff.gone, ...diff.kept].map(({ was }) => was).filter(isBridge);
  const goneBridges = diff.gone.map(({ was }) => was).filter(isBridge);
  const context: NicContext = {
    live,
    bridgeOf,
    othersWith: (address, nic) => holders.get(address)?.find(({ node }) => node !== nic)?.name,
    ourBridges: new Set(oldBridges.map(({ name }) => name)),
    goneBridges: new Set(goneBridges.map(({ name }) => name)),
  };
  const changes = [...desired.nics.values()].map((nic) => {
    const made = nicChanges(nic, context);
    return { ...made, notes: [...made.notes, ...bondNotes(nic, desired.nics, live)] };
  });
  return { changes, bridgeOf };
}

interface Holder {
  readonly node: NodeId;
  readonly name: string;
}

/** Which interfaces of the host's own stack list an address, by address without prefix length. */
function addressHolders(desired: Desired): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  const add = (address: string, holder: Holder): void => {
    holders.set(address, [...(holders.get(address) ?? []), holder]);
  };
  for (const spec of [...desired.bases, ...desired.children]) {
    if (spec.namespace === null) {
      for (const { cidr } of spec.addresses) {
        add(networkOf(cidr).address, { node: spec.node, name: spec.name });
      }
    }
  }
  for (const { node, link } of desired.nics.values()) {
    for (const cidr of node.dhcp ? [] : (node.addresses ?? [])) {
      add(networkOf(cidr).address, { node: node.id, name: link.name });
    }
  }
  return holders;
}
