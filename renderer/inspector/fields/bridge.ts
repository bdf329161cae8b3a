import {
  addresses,
  derivedMac,
  description,
  dhcp,
  hostField,
  macField,
  mtuDefault,
  nameField,
  routes,
  upField,
} from "./common.ts";
import type { FieldTable } from "./field.ts";

export const bridgeFields: FieldTable<"bridge"> = {
  name: nameField("ui.inspector.help.made.name", true),
  host: hostField,
  ports: {
    group: "link",
    control: { type: "ports", kinds: ["nic", "bond", "macvlan"] },
    label: "ui.inspector.label.ports",
    help: "ui.inspector.help.ports",
    alone: true,
  },
  up: upField("ui.inspector.help.up"),
  mac: macField("ui.inspector.help.made.mac", derivedMac),
  mtu: {
    group: "link",
    control: { type: "number", unit: "ui.inspector.unit.bytes" },
    label: "ui.inspector.label.mtu",
    help: "ui.inspector.help.bridge.mtu",
    absent: (owner, index) => mtuDefault(owner, index, undefined),
  },
  dhcp,
  addresses,
  routes,
  description,
};
