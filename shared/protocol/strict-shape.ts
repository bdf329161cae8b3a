import { z } from "zod";

/**
 * A schema for each property of a type: none forgotten, none too many.
 *
 * A property that the type gains does not compile here until it has a schema.
 */
type ShapeOf<T> = { readonly [Key in keyof T]-?: z.ZodType<T[Key] | undefined> };

/** A strict object schema that follows a type of the protocol property by property. */
export function strictShape<T extends object>(): <Shape extends ShapeOf<T>>(
  shape: Shape & Record<Exclude<keyof Shape, keyof T>, never>,
) => z.ZodType<T> {
  // The compiler cannot see through the mapped type that the output is T.
  return (shape) => z.strictObject(shape) as unknown as z.ZodType<T>;
}
