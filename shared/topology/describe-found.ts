import { message, type Message } from "../messages/message.ts";
import { printable } from "./printable.ts";

/** Says what stands where something else was expected; a long text is cut. */
export function describeFound(value: unknown): Message {
  switch (typeof value) {
    case "string":
      return message("topology.found.string", { value: `"${printable(value)}"` });
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
