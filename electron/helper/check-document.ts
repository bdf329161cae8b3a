import { lintErrors } from "../../shared/lint/lint.ts";
import { message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { parseTopologyValue } from "../../shared/topology/parse.ts";
import { Refusal } from "./refusal.ts";

/**
 * Reads a request's document as a file is read, and refuses one with errors.
 *
 * @throws {Refusal} `document`
 */
export function checkDocument(document: unknown): Topology {
  const parsed = parseTopologyValue(document);
  if (!parsed.ok) {
    const details = parsed.error.map((issue) => `${issue.path}: ${say(issue.message)}`);
    throw refusedDocument(details);
  }
  const errors = lintErrors(parsed.value);
  if (errors.length > 0) {
    throw refusedDocument(errors.map(({ code, message }) => `${code}: ${say(message)}`));
  }
  return parsed.value;
}

/** More than these say nothing new, and a refusal is not to be larger than its request. */
const MAX_DETAILS = 50;

function refusedDocument(details: readonly string[]): Refusal {
  return new Refusal("document", message("helper.documentRefused", { issues: details.length }), {
    details: details.slice(0, MAX_DETAILS),
  });
}
