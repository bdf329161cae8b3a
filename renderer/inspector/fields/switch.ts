import { description, nameField } from "./common.ts";
import type { FieldTable } from "./field.ts";

/** Its ports are its cables, which have fields of their own. */
export const switchFields: FieldTable<"switch"> = {
  name: nameField("ui.inspector.help.plain.name"),
  description,
};
