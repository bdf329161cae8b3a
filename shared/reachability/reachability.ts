import type { NodeId } from "../topology/brand.ts";

/** What a cold ARP exchange and an echo between two interfaces do; null: no IPv4 address. */
export type PingVerdict = "yes" | "no" | "local" | "race" | null;

/** The verdicts by their code in {@link Reachability.ping}. */
export const PING_VERDICTS: readonly PingVerdict[] = [null, "no", "yes", "local", "race"];

/**
 * Who reaches whom, as three square matrices in row-major order (row: sender, column: receiver).
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
  /** Index into {@link PING_VERDICTS}. */
  readonly ping: Uint8Array;
}

/**
 * Interfaces that the rules cannot tell apart, and who reaches whom between the groups.
 *
 * The matrices are square in row-major order over the classes; their diagonal is between two
 * different members of one class, and 0 (for ping: null) where a class has only one.
 */
export interface ReachabilityClasses {
  /** The members of each class, in document order. */
  readonly classes: readonly (readonly NodeId[])[];
  readonly unicast: Uint8Array;
  readonly broadcast: Uint8Array;
  /** Copies of its own broadcast that a member gets back, by class. */
  readonly echoed: Uint8Array;
  /** Index into {@link PING_VERDICTS}. */
  readonly ping: Uint8Array;
}
