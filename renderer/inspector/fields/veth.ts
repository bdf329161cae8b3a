import {
  addresses,
  derivedMac,
  description,
  dhcp,
  macField,
  nameField,
  routes,
  upField,
} from "./common.ts";
import type { FieldTable } from "./field.ts";

export const vethFields: FieldTable<"veth"> = {
  name: nameField("ui.inspector.help.veth.name", true),
  bridge: {
    group: "link",
    control: { type: "target", kinds: ["bridge"] },
    label: "ui.inspector.label.bridge",
    help: "ui.inspector.help.veth.bridge",
  },
  guest: {
    group: "link",
    control: { type: "target", kinds: ["guest"] },
    label: "ui.inspector.label.guest",
    help: "ui.inspector.help.veth.guest",
  },
  up: upField("ui.inspector.help.up"),
  mac: macField("ui.inspector.help.made.mac", derivedMac),
  dhcp,
  addresses,
  routes,
  description,
};
