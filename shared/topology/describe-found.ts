import { message, type Message } from "../messages/message.ts";

const LONGEST_QUOTE = 60;

/** Says what stands where something else was expected; a long text is cut. */
export function describeFound(value: unknown): Message {
  switch (typeof value) {
    case "string":
      return message("topology.found.string", { value: quote(value) });
    case "number":
    case "boolean":
      return message("topology.found.literal", { value: String(value) });
    case "object":
      return value === null
        ? message("topology.found.literal", { value: "null" })
        : Array.isArray(value)
          ? message("topology.found.list", { count: value.length })
          : message("topology.found.object");
    default:
      return message("topology.found.nothing");
  }
}

/** Writes a text as JSON does, so that control characters and quotes show; cut when it is long. */
export function quote(value: string): string {
  const short = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
  return JSON.stringify(short);
}
