import { message, type Message, type MessageId } from "../../messages/message.ts";
import { ok } from "../../result.ts";
import type { Cable } from "../cable.ts";
import type { NodeKind, Topology, TopologyNode } from "../document.ts";
import type {
  SetCableCommand,
  SetDocumentDescriptionCommand,
  SetDocumentIdCommand,
  SetDocumentNameCommand,
  SetNodeCommand,
} from "./command.ts";
import type { EditResult } from "./edit.ts";
import { findCable, findNodeOf } from "./find.ts";
import { cableName, nameOf, nameOfId } from "./names.ts";
import { CABLE_KEYS, DOCUMENT_KEYS, nodeKeys, withKey } from "./ordered-keys.ts";
import { replaceCable, replaceNode } from "./replace.ts";

/**
 * Sets one property of a node or cable, or takes it out (null).
 *
 * Whether the value is allowed is for the check of the whole document to say.
 */
export function setProperty(
  document: Topology,
  command: SetNodeCommand | SetCableCommand,
): EditResult {
  const { scope, key } = splitSetType(command.type);
  const values = command as unknown as Readonly<Record<string, unknown>>;
  const value = values[valueKey(scope, key)] ?? undefined;
  if (scope === "cable") {
    const cable = findCable(document, command.id);
    if (!cable.ok) {
      return cable;
    }
    const changed: Cable = withKey(cable.value, key, value, CABLE_KEYS);
    const label = setLabel(document, cableName(document, cable.value), key, value);
    return ok({ document: replaceCable(document, changed), label });
  }
  const kind = scope as NodeKind;
  const node = findNodeOf(document, command.id, [kind]);
  if (!node.ok) {
    return node;
  }
  const changed: TopologyNode = withKey(node.value as TopologyNode, key, value, nodeKeys(kind));
  const label = setLabel(document, nameOf(node.value), key, value);
  return ok({ document: replaceNode(document, changed), label });
}

/** Takes `macvlan.setMode` apart: whose property, and which. */
function splitSetType(type: string): { readonly scope: string; readonly key: string } {
  const [scope = "", setter = ""] = type.split(".set");
  return { scope, key: setter.charAt(0).toLowerCase() + setter.slice(1) };
}

/** The key of a set command that holds the value; `type` is taken by the command itself. */
export function valueKey(scope: string, key: string): string {
  return key === "type" ? `${scope}Type` : key;
}

/** Sets the document's own name, description or identity. */
export function setDocument(
  document: Topology,
  command: SetDocumentNameCommand | SetDocumentDescriptionCommand | SetDocumentIdCommand,
): EditResult {
  switch (command.type) {
    case "document.setName": {
      const label = message("command.renameDocument", { name: command.name });
      return ok({ document: withKey(document, "name", command.name, DOCUMENT_KEYS), label });
    }
    case "document.setDescription": {
      const description = command.description ?? undefined;
      const label = message("command.describeDocument");
      return ok({
        document: withKey(document, "description", description, DOCUMENT_KEYS),
        label,
      });
    }
    case "document.setId":
      return ok({
        document: { ...document, id: command.id },
        label: message("command.newIdentity"),
      });
  }
}

function setLabel(
  document: Topology,
  name: string | Message,
  key: string,
  value: unknown,
): Message {
  const property = propertyName(key);
  if (value === undefined) {
    return message("command.clear", { name, property });
  }
  if (typeof value === "boolean") {
    return message(value ? "command.turnOn" : "command.turnOff", { name, property });
  }
  if (typeof value === "number") {
    return message("command.set", { name, property, value: String(value) });
  }
  return typeof value === "string" && key !== "description" && key !== "text"
    ? textLabel(document, name, key, value)
    : message("command.change", { name, property });
}

function textLabel(
  document: Topology,
  name: string | Message,
  key: string,
  value: string,
): Message {
  switch (key) {
    case "name":
      return message("command.rename", { name, to: value });
    case "mode":
      return message("command.setMode", { name, mode: value === "vepa" ? "VEPA" : value });
    default: {
      const isLiteral = ["mac", "guestMac", "type"].includes(key);
      const said = isLiteral ? value : nameOfId(document, value);
      return message("command.set", { name, property: propertyName(key), value: said });
    }
  }
}

function propertyName(key: string): Message {
  return { id: `command.property.${key}` as MessageId, params: {} };
}
