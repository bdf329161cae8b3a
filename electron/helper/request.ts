import type { z } from "zod";
import { message } from "../../shared/messages/message.ts";
import {
  HELPER_PROTOCOL,
  MAX_REQUEST_BYTES,
  probeListRequestSchema,
  requestSchemas,
  type HelperVerb,
  type ProbeListRequest,
} from "../../shared/protocol/helper.ts";
import type { Line } from "./line-reader.ts";
import { Refusal } from "./refusal.ts";

/** What each verb is asked, by verb. */
export type RequestOf<Verb extends HelperVerb> =
  z.infer<(typeof requestSchemas)[Verb]> | (Verb extends "probe" ? ProbeListRequest : never);

/**
 * Reads a verb's request from the first line of stdin.
 *
 * @throws {Refusal} `request`, or `protocol` when the caller speaks another version
 */
export function parseRequest<Verb extends HelperVerb>(verb: Verb, line: Line): RequestOf<Verb> {
  const value = toValue(line);
  const protocol = protocolOf(value);
  if (protocol !== undefined && protocol !== HELPER_PROTOCOL) {
    // What is nested too deeply cannot be printed either.
    const isPlain = typeof protocol === "number" || typeof protocol === "string";
    const theirs = isPlain ? JSON.stringify(protocol).slice(0, 40) : typeof protocol;
    throw new Refusal(
      "protocol",
      message("helper.otherProtocol", { ours: HELPER_PROTOCOL, theirs }),
    );
  }
  const schema = verb === "probe" && isList(value) ? probeListRequestSchema : requestSchemas[verb];
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = ["$", ...(issue?.path ?? []).map(String)].join(".").slice(0, 200);
    const reason = (issue?.message ?? "").slice(0, 200);
    throw new Refusal("request", message("helper.requestWrong", { path, reason }));
  }
  return parsed.data as RequestOf<Verb>;
}

function toValue(line: Line): unknown {
  switch (line.kind) {
    case "end":
      throw new Refusal("request", message("helper.requestMissing"));
    case "too-long":
      throw new Refusal("request", message("helper.requestTooLong", { bytes: MAX_REQUEST_BYTES }));
    case "not-utf8":
      throw new Refusal("request", message("helper.requestNotText"));
    case "line":
      try {
        return JSON.parse(line.text) as unknown;
      } catch (error) {
        const reason = (error instanceof Error ? error.message : String(error)).slice(0, 200);
        throw new Refusal("request", message("helper.requestNotJson", { reason }));
      }
  }
}

/** A probe of many pairs is told from one of a single pair by this key alone. */
function isList(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "pairs");
}

function protocolOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "protocol" in value
    ? value.protocol
    : undefined;
}
