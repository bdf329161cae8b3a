import { description, hostField, nameField } from "./common.ts";
import type { FieldTable } from "./field.ts";

export const guestFields: FieldTable<"guest"> = {
  name: nameField("ui.inspector.help.guest.name"),
  type: {
    group: "general",
    control: {
      type: "choice",
      choices: [
        { value: "vm", label: "ui.inspector.guestType.vm" },
        { value: "container", label: "ui.inspector.guestType.container" },
        { value: "namespace", label: "ui.inspector.guestType.namespace" },
      ],
    },
    label: "ui.inspector.label.type",
    help: "ui.inspector.help.type",
  },
  host: hostField,
  description,
};
