import { z } from "zod";
import { NODE_KINDS, topologySchema, type NodeKind } from "./document.ts";
import { MADE_NAME_PATTERN, NAMESPACE_NAME_PATTERN } from "./fields.ts";
import {
  cableTexts,
  documentTexts,
  kindTexts,
  nodeTexts,
  routeTexts,
  vlanTexts,
} from "./json-schema-texts.ts";

/** The part of a JSON Schema that is read and completed here. */
interface Schema {
  type?: string;
  description?: string;
  title?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  allOf?: Schema[];
  if?: Schema;
  then?: Schema;
  const?: unknown;
  required?: string[];
  pattern?: string;
  default?: unknown;
  uniqueItems?: boolean;
  readOnly?: boolean;
}

/**
 * Makes the JSON Schema (draft-07) of topology documents, for editors that complete and check files.
 *
 * Every key has its description, every text its pattern. It is weaker than the parser where JSON
 * Schema has no words: unique ids, references, hosts, bytes of a name, IPv6 in full.
 */
export function topologyJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(topologySchema, {
    target: "draft-7",
    io: "input",
    override: ({ jsonSchema }) => {
      // Read-only is the type's business: an editor would take it for "do not change this".
      delete jsonSchema.readOnly;
    },
  }) as Schema;
  describe(schema, documentTexts);
  const { nodes, cables } = schema.properties ?? {};
  describe(cables?.items, cableTexts);
  nodes?.items?.oneOf?.forEach(completeNode);
  return {
    ...schema,
    title: "Macvlan Designer topology",
    description: "Linux hosts, their macvlan networks and what they are plugged into.",
  };
}

function completeNode(schema: Schema): void {
  const kind = NODE_KINDS.find((name) => name === schema.properties?.["kind"]?.const);
  if (!kind) {
    return;
  }
  schema.title = kind;
  schema.description = kindTexts[kind];
  describe(schema, nodeTexts[kind]);
  const { routes, vlan, up, ports } = schema.properties ?? {};
  describe(routes?.items, routeTexts);
  describe(vlan, vlanTexts);
  if (up) {
    up.default = true;
  }
  if (ports) {
    ports.uniqueItems = true;
  }
  const condition = NAME_CONDITIONS[kind];
  if (condition) {
    schema.allOf = [condition];
  }
}

/** Names that become commands have a stricter grammar, which depends on another key. */
const NAME_CONDITIONS: Readonly<Partial<Record<NodeKind, Schema>>> = {
  nic: { if: { required: ["vlan"] }, then: named(MADE_NAME_PATTERN) },
  guest: {
    if: { properties: { type: { const: "namespace" } } },
    then: named(NAMESPACE_NAME_PATTERN),
  },
};

function named(pattern: string): Schema {
  return { properties: { name: { type: "string", pattern } } };
}

function describe(schema: Schema | undefined, texts: Readonly<Record<string, string>>): void {
  for (const [key, property] of Object.entries(schema?.properties ?? {})) {
    const description = texts[key];
    if (description !== undefined) {
      property.description = description;
    }
  }
}
