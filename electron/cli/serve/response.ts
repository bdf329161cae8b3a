import type { ServerResponse } from "node:http";
import { CONTENT_SECURITY_POLICY } from "../../../shared/protocol/app/content-security-policy.ts";

/** What every answer says about itself. */
const HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
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
