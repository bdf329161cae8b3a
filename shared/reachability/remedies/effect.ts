import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import { isInterface } from "../../topology/effective.ts";
import { PING_VERDICTS, type PingVerdict, type Reachability } from "../reachability.ts";
import { ipv4Of } from "./ipv4.ts";

/** Whether one end reaches the other, as far as it can be judged. */
export type Verdict = Exclude<PingVerdict, null>;

/** A pair whose verdict an edit changes. */
export interface ChangedPair {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** What an edit does to everybody: who newly works, who newly does not. */
export interface Effect {
  readonly begins: number;
  readonly breaks: number;
  readonly pairs: readonly ChangedPair[];
}

/**
 * Verdict of a pair: its ping, or without IPv4 addresses whether unicast gets through.
 */
export function verdictOf(result: Reachability, from: number, to: number): Verdict {
  const cell = from * result.interfaces.length + to;
  const ping = PING_VERDICTS[result.ping[cell] ?? 0] ?? null;
  return ping ?? ((result.unicast[cell] ?? 0) > 0 ? "yes" : "no");
}

/**
 * Compares two results cell by cell.
 *
 * An end is known by its IPv4 address where it has one, else by its id: an address that moves from
 * the NIC to a child is still the host to everybody who talks to it.
 */
export function compareEffect(
  before: { readonly topology: Topology; readonly result: Reachability },
  after: { readonly topology: Topology; readonly result: Reachability },
): Effect {
  const old = endsOf(before.topology, before.result);
  const now = endsOf(after.topology, after.result);
  const pairs: ChangedPair[] = [];
  for (const [a, from] of now) {
    for (const [b, to] of now) {
      const oldFrom = old.get(a);
      const oldTo = old.get(b);
      if (a !== b && oldFrom !== undefined && oldTo !== undefined) {
        const change = {
          from: idAt(after.result, from),
          to: idAt(after.result, to),
          before: verdictOf(before.result, oldFrom, oldTo),
          after: verdictOf(after.result, from, to),
        };
        if (works(change.before) !== works(change.after)) {
          pairs.push(change);
        }
      }
    }
  }
  const begins = pairs.filter(({ after: verdict }) => works(verdict)).length;
  return { begins, breaks: pairs.length - begins, pairs };
}

/** "local" counts as working: both ends are one machine. */
export function works(verdict: Verdict): boolean {
  return verdict === "yes" || verdict === "local";
}

/** How an end is recognised after an edit. */
export function endKey(topology: Topology, id: NodeId): string {
  const node = indexTopology(topology).nodes.get(id);
  return (node && isInterface(node) ? ipv4Of(node) : undefined) ?? id;
}

/** Row of every end in a result. */
export function endsOf(topology: Topology, result: Reachability): ReadonlyMap<string, number> {
  return new Map(result.interfaces.map((id, row) => [endKey(topology, id), row]));
}

function idAt(result: Reachability, row: number): NodeId {
  const id = result.interfaces[row];
  if (id === undefined) {
    throw new RangeError(`no interface ${row}`);
  }
  return id;
}
