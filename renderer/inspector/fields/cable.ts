import { description } from "./common.ts";
import type { FieldTable } from "./field.ts";

export const cableFields: FieldTable<"cable"> = {
  from: {
    group: "general",
    control: { type: "target", kinds: ["nic", "station", "switch"] },
    label: "ui.inspector.label.from",
    help: "ui.inspector.help.from",
    alone: true,
  },
  to: {
    group: "general",
    control: { type: "target", kinds: ["switch", "nic", "station"] },
    label: "ui.inspector.label.to",
    help: "ui.inspector.help.to",
    alone: true,
  },
  up: {
    group: "port",
    control: { type: "switch", whenAbsent: true },
    label: "ui.inspector.label.plugged",
    help: "ui.inspector.help.plugged",
  },
  reflectiveRelay: {
    group: "port",
    control: { type: "switch", whenAbsent: false },
    label: "ui.inspector.label.reflectiveRelay",
    help: "ui.inspector.help.reflectiveRelay",
  },
  vlan: {
    group: "port",
    control: { type: "number" },
    label: "ui.inspector.label.accessVlan",
    help: "ui.inspector.help.accessVlan",
    placeholder: "ui.inspector.none.accessVlan",
  },
  description,
};
