import { description, nameField } from "./common.ts";
import type { FieldTable } from "./field.ts";

export const noteFields: FieldTable<"note"> = {
  name: nameField("ui.inspector.help.note.name"),
  text: {
    group: "general",
    control: { type: "prose" },
    label: "ui.inspector.label.text",
    help: "ui.inspector.help.text",
    alone: true,
  },
  description,
};
