import { z } from "zod";
import { message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import { cableSchema } from "../cable.ts";
import { NODE_KINDS, nodeSchema, nodeSchemas, positionSchema, type NodeKind } from "../document.ts";
import { IssueList } from "../draft-issue.ts";
import { documentIdSchema, freeNameSchema, nodeIdSchema, textSchema } from "../fields.ts";
import { formatJsonPath, isRecord } from "../json-path.ts";
import { MAX_CABLES, MAX_NODES } from "../limits.ts";
import { nearest } from "../nearest.ts";
import { plainValueProblem } from "../plain-value.ts";
import { checkBySchema } from "../schema-issues.ts";
import { bareSchema, isOptionalKey } from "../schema-shape.ts";
import type { Command } from "./command.ts";
import type { CommandError } from "./edit.ts";
import { valueKey } from "./set.ts";

const ids = z.array(nodeIdSchema).min(1).max(MAX_NODES);
const place = z.int().min(0).max(MAX_NODES);
const places = z.record(z.string(), positionSchema);

function restoreOf(item: z.ZodType): z.ZodType {
  return z.strictObject({
    remove: z.array(z.string()),
    replace: z.array(item),
    insert: z.array(z.strictObject({ index: place, item })),
  });
}

const shapes: Readonly<Record<string, z.ZodRawShape>> = {
  "node.add": {
    node: nodeSchema,
    index: place.optional(),
    position: positionSchema.optional(),
  },
  "node.remove": { ids },
  "node.move": {
    positions: z.record(z.string(), positionSchema.nullable()),
    ids: ids.optional(),
  },
  "node.connect": { from: nodeIdSchema, to: nodeIdSchema },
  "node.attach": {
    id: nodeIdSchema,
    guest: nodeIdSchema.nullable(),
    position: positionSchema.optional(),
  },
  "node.duplicate": { ids, offset: positionSchema.optional() },
  "cable.add": { cable: cableSchema, index: place.optional() },
  "cable.remove": { id: nodeIdSchema },
  "document.paste": {
    fragment: z.strictObject({
      nodes: z.array(nodeSchema).max(MAX_NODES),
      cables: z.array(cableSchema).max(MAX_CABLES).optional(),
      positions: places.optional(),
    }),
    offset: positionSchema.optional(),
  },
  "document.setName": { name: freeNameSchema },
  "document.setDescription": { description: textSchema.nullable() },
  "document.setId": { id: documentIdSchema },
  "document.restore": {
    keys: z.array(z.string()).optional(),
    values: z.record(z.string(), z.unknown()).optional(),
    nodes: restoreOf(nodeSchema).optional(),
    cables: restoreOf(cableSchema).optional(),
    positions: restoreOf(z.strictObject({ id: nodeIdSchema, position: positionSchema })).optional(),
  },
  ...setShapes("cable", cableSchema),
  ...Object.fromEntries(
    NODE_KINDS.flatMap((kind: NodeKind) => Object.entries(setShapes(kind, nodeSchemas[kind]))),
  ),
};

/** One command per property: the value as in the document, or null where the key is optional. */
function setShapes(scope: string, schema: z.ZodType): Readonly<Record<string, z.ZodRawShape>> {
  const object = bareSchema(schema);
  const shape = object instanceof z.ZodObject ? (object.shape as z.ZodRawShape) : {};
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([key]) => key !== "kind" && key !== "id")
      .map(([key, value]) => {
        const bare = bareSchema(value) as z.ZodType;
        const type = `${scope}.set${key.charAt(0).toUpperCase()}${key.slice(1)}`;
        return [
          type,
          {
            id: nodeIdSchema,
            [valueKey(scope, key)]: isOptionalKey(schema, key) ? bare.nullable() : bare,
          },
        ];
      }),
  );
}

const schemas: ReadonlyMap<string, z.ZodType> = new Map([
  ...Object.entries(shapes).map(
    ([type, shape]) => [type, z.strictObject({ type: z.literal(type), ...shape })] as const,
  ),
  [
    "batch",
    z.strictObject({
      type: z.literal("batch"),
      commands: z.array(z.lazy(() => commandSchema)).max(MAX_NODES),
    }),
  ] as const,
]);

/** The `type` of every command. */
export const COMMAND_TYPES: readonly string[] = [...schemas.keys()];

/** Any command, strictly: unknown keys and types are refused. */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion("type", [
  ...schemas.values(),
] as unknown as readonly [z.ZodObject, z.ZodObject]) as unknown as z.ZodType<Command>;

/**
 * Reads a command from outside: a script, a remedy in a file, another process.
 *
 * The value comes back as it is, its keys in their order. Whether it fits a document is for
 * `applyCommand` to say.
 */
export function parseCommand(value: unknown): Result<Command, CommandError> {
  const problem = plainValueProblem(value);
  if (problem) {
    return err({ kind: "malformed", ...problem });
  }
  const type = isRecord(value) ? value["type"] : undefined;
  const schema = typeof type === "string" ? schemas.get(type) : undefined;
  if (typeof type === "string" && !schema) {
    return err(unknownType(type));
  }
  const issues = new IssueList();
  checkBySchema(schema ?? z.strictObject({ type: z.string() }), value, [], issues);
  const [first] = issues.issues;
  if (first) {
    const { code, path, message: said } = first;
    return err({ kind: "malformed", code, path: formatJsonPath(path), message: said });
  }
  return ok(value as Command);
}

function unknownType(type: string): CommandError {
  const suggestion = nearest(type, COMMAND_TYPES);
  return {
    kind: "malformed",
    path: "$.type",
    message:
      suggestion === undefined
        ? message("command.unknownType", { type })
        : message("command.unknownTypeNear", { type, suggestion }),
  };
}
