import type { GoneLink } from "./link-diff.ts";
import type { LinkSpec } from "./link-spec.ts";

/**
 * Tells links that can be made at once from those that have to wait for the deletions.
 *
 * A link waits when it is made again, when its parent waits, or when a deleted link holds what it
 * needs: the name, the parent that passthru wants for itself alone (EINVAL), or the MAC address on
 * the same parent (EADDRINUSE on `up`).
 */
export function splitLate(
  made: readonly LinkSpec[],
  gone: readonly GoneLink[],
): { readonly create: readonly LinkSpec[]; readonly late: readonly LinkSpec[] } {
  const held = heldBy(gone);
  const again = new Set(gone.flatMap((one) => (one.again ? [one.again.key] : [])));
  const goneVeths = new Set(
    gone.filter(({ was }) => was.kind === "veth").map(({ was }) => was.node),
  );
  const waiting = new Set<string>();
  const waitingParents = new Set<string>();
  for (const spec of made) {
    const waits =
      again.has(spec.key) ||
      (spec.kind === "veth" && goneVeths.has(spec.node)) ||
      (spec.lower !== null && waitingParents.has(spec.lower)) ||
      needs(spec).some((need) => held.has(need));
    if (waits) {
      // One command makes both ends of a veth pair, so where one end waits, both do.
      waiting.add(spec.kind === "veth" ? spec.node : spec.key);
    }
    if (waits && spec.namespace === null) {
      waitingParents.add(spec.name);
    }
  }
  const waits = ({ kind, node, key }: LinkSpec): boolean =>
    waiting.has(kind === "veth" ? node : key);
  return { create: made.filter((spec) => !waits(spec)), late: made.filter(waits) };
}

function heldBy(gone: readonly GoneLink[]): ReadonlySet<string> {
  return new Set(
    gone.flatMap(({ was }) => [
      nameKey(was.namespace, was.name),
      ...(was.lower === null ? [] : holds(was, was.lower)),
    ]),
  );
}

function holds({ mac, macvlan }: LinkSpec, lower: string): readonly string[] {
  const passthru = macvlan?.mode === "passthru" ? [`passthru ${lower}`] : [];
  const child = macvlan ? [`child ${lower}`] : [];
  return [...passthru, ...child, ...(mac === null ? [] : [`mac ${lower} ${mac}`])];
}

function needs(spec: LinkSpec): readonly string[] {
  const names = [nameKey(spec.namespace, spec.name)];
  if (spec.peer) {
    names.push(nameKey(spec.peer.namespace, spec.peer.name));
  }
  const { lower, macvlan, mac } = spec;
  if (lower === null || !macvlan) {
    return names;
  }
  const room = macvlan.mode === "passthru" ? `child ${lower}` : `passthru ${lower}`;
  return [...names, room, ...(mac === null ? [] : [`mac ${lower} ${mac}`])];
}

function nameKey(namespace: string | null, name: string): string {
  return `name ${namespace ?? ""} ${name}`;
}
