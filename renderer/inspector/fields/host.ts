import { message } from "../../../shared/messages/message.ts";
import { localHost } from "../../../shared/topology/effective.ts";
import { description, nameField } from "./common.ts";
import type { FieldTable } from "./field.ts";

export const hostFields: FieldTable<"host"> = {
  name: nameField("ui.inspector.help.host.name"),
  local: {
    group: "general",
    control: { type: "switch", whenAbsent: false },
    label: "ui.inspector.label.local",
    help: "ui.inspector.help.local",
    // A single host is this machine without saying so.
    absent: (owner, index) =>
      localHost(index)?.id === owner.id
        ? { text: "true", origin: message("ui.inspector.origin.onlyHost") }
        : undefined,
    alone: true,
  },
  arpIgnore: {
    group: "more",
    control: {
      type: "choice",
      choices: [
        { value: null, label: "ui.inspector.arpIgnore.0" },
        { value: 1, label: "ui.inspector.arpIgnore.1" },
      ],
    },
    label: "ui.inspector.label.arpIgnore",
    help: "ui.inspector.help.arpIgnore",
  },
  description,
};
