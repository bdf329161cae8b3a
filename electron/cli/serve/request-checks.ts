import type { IncomingMessage } from "node:http";

/** An SSH tunnel changes the port, so any will do; a rebound name is another host. */
const HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/u;

/**
 * Whether a request comes from a page of ours, or from no page at all.
 *
 * Another page's name may be made to lead here (DNS rebinding): its Host says so. Another page may
 * send requests here by itself: its Origin says so.
 */
export function isFromHere({ headers }: IncomingMessage): boolean {
  const { host, origin } = headers;
  return (
    host !== undefined && HOST.test(host) && (origin === undefined || origin === `http://${host}`)
  );
}
