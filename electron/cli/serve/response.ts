import type { ServerResponse } from "node:http";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // radix-ui writes style elements for scroll locks; nothing that a user types gets into one.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What every answer says about itself. */
const HEADERS = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
} as const;

export function beginAnswer(response: ServerResponse, status: number, type: string): void {
  response.writeHead(status, { ...HEADERS, "content-type": type });
}

/** Answers with a short reason; what comes of a refused request is not ours to read any more. */
export function refuse(response: ServerResponse, status: number, reason: string): void {
  response.setHeader("connection", "close");
  beginAnswer(response, status, "text/plain; charset=utf-8");
  response.end(`${reason}\n`);
}
