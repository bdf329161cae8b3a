import type { PingVerdict } from "../reachability.ts";

/**
 * A question about an exchange, there and back.
 *
 * `ping` means IPv4, and IPv6 between two that have only that in common; `ping6` means IPv6 alone.
 */
export type PingQuestion = "ping" | "ping6";

/** A version of IP. */
export type IpVersion = 4 | 6;

/** What is predicted of one pair's pings. */
export interface Pings {
  readonly ping: PingVerdict;
  readonly ping6: PingVerdict;
}

/** The version of IP that a pair is judged by; null: by frames, for there are no addresses to ping. */
export function versionFor({ ping, ping6 }: Pings, question: PingQuestion): IpVersion | null {
  if (question === "ping" && ping !== null) {
    return 4;
  }
  return ping6 === null ? null : 6;
}

/** The verdict of the exchange that a question means for a pair. */
export function pingOf(pings: Pings, question: PingQuestion): PingVerdict {
  return versionFor(pings, question) === 4 ? pings.ping : pings.ping6;
}
