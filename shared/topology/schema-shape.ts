import { z } from "zod";
import type { JsonPath } from "./json-path.ts";

/** Takes `readonly`, `optional` and `nullable` off a schema. */
export function bareSchema(schema: z.core.$ZodType): z.core.$ZodType {
  let bare = schema;
  while (
    bare instanceof z.ZodOptional ||
    bare instanceof z.ZodReadonly ||
    bare instanceof z.ZodNullable
  ) {
    bare = bare.unwrap();
  }
  return bare;
}

/** Finds the schema of the part of a value that stands at a path; undefined where there is none. */
export function schemaAt(schema: z.core.$ZodType, path: JsonPath): z.core.$ZodType | undefined {
  let found: z.core.$ZodType | undefined = bareSchema(schema);
  for (const part of path) {
    if (found instanceof z.ZodObject) {
      const shape: Readonly<Record<string, z.core.$ZodType>> = found.shape;
      const inner: z.core.$ZodType | undefined = shape[part];
      found = inner && bareSchema(inner);
    } else if (found instanceof z.ZodArray) {
      found = bareSchema(found.element);
    } else {
      return undefined;
    }
  }
  return found;
}

/** The keys that an object may have, in their canonical order; empty for other schemas. */
export function keysOf(schema: z.core.$ZodType | undefined): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Whether a key of an object schema may be left out. */
export function isOptionalKey(schema: z.core.$ZodType, key: string): boolean {
  const bare = bareSchema(schema);
  return bare instanceof z.ZodObject && bare.shape[key] instanceof z.ZodOptional;
}
