import type { NodeId } from "../topology/brand.ts";

/** What a cold exchange and an echo between two interfaces do; null: an address is missing. */
export type PingVerdict = "yes" | "no" | "local" | "race" | null;

/** The verdicts by their code in {@link Reachability.ping} and ping6. */
export const PING_VERDICTS: readonly PingVerdict[] = [null, "no", "yes", "local", "race"];

/**
 * Who reaches whom, as four square matrices in row-major order (row: sender, column: receiver).
 *
 * The contract and the world that it assumes stand in docs/topology-document.md.
 */
export interface Reachability {
  /** Every interface with a network stack behind it, in document order. */
  readonly interfaces: readonly NodeId[];
  /** Copies of one frame to the receiver's MAC that the receiver's stack accepts. */
  readonly unicast: Uint8Array;
  /** Copies of one broadcast that the receiver's stack gets; the diagonal is what comes back. */
  readonly broadcast: Uint8Array;
  /** ARP and an echo over IPv4, as indexes into {@link PING_VERDICTS}. */
  readonly ping: Uint8Array;
  /** Neighbour discovery and an echo over IPv6, in the same way. */
  readonly ping6: Uint8Array;
}

/**
 * Interfaces that the rules cannot tell apart, and who reaches whom between the groups.
 *
 * The matrices are square in row-major order over the classes; their diagonal is between two
 * different members of one class, and 0 (for ping and ping6: null) where a class has only one.
 */
export interface ReachabilityClasses {
  /** The members of each class, in document order. */
  readonly classes: readonly (readonly NodeId[])[];
  readonly unicast: Uint8Array;
  readonly broadcast: Uint8Array;
  /** Copies of its own broadcast that a member gets back, by class. */
  readonly echoed: Uint8Array;
  /** ARP and an echo over IPv4, as indexes into {@link PING_VERDICTS}. */
  readonly ping: Uint8Array;
  /** Neighbour discovery and an echo over IPv6, in the same way. */
  readonly ping6: Uint8Array;
}
