import { usesPrimary } from "../../../shared/topology/bond.ts";
import { BOND_MODES } from "../../../shared/topology/nodes/bond.ts";
import {
  addresses,
  description,
  dhcp,
  hostField,
  inheritedMac,
  macField,
  mtuDefault,
  nameField,
  routes,
  standInMac,
  upField,
} from "./common.ts";
import type { FieldTable } from "./field.ts";

export const bondFields: FieldTable<"bond"> = {
  name: nameField("ui.inspector.help.bond.name", true),
  host: hostField,
  mode: {
    group: "link",
    control: { type: "word", words: BOND_MODES },
    label: "ui.inspector.label.mode",
    help: "ui.inspector.help.bond.mode",
  },
  ports: {
    group: "link",
    control: { type: "ports", kinds: ["nic"] },
    label: "ui.inspector.label.ports",
    help: "ui.inspector.help.bond.ports",
    alone: true,
  },
  primary: {
    group: "link",
    control: { type: "target", kinds: ["nic"], none: "ui.inspector.none.primary" },
    label: "ui.inspector.label.primary",
    help: "ui.inspector.help.bond.primary",
    belongs: { when: ({ mode }) => usesPrimary(mode), why: "ui.inspector.why.onePort" },
    alone: true,
  },
  up: upField("ui.inspector.help.up"),
  mac: macField("ui.inspector.help.bond.mac", (owner, index) => {
    const [first] = owner.kind === "bond" ? (owner.ports ?? []) : [];
    const port = first === undefined ? undefined : index.nodes.get(first)?.name;
    return port === undefined ? standInMac(owner, index) : inheritedMac(owner, index, port);
  }),
  mtu: {
    group: "link",
    control: { type: "number", unit: "ui.inspector.unit.bytes" },
    label: "ui.inspector.label.mtu",
    help: "ui.inspector.help.bond.mtu",
    absent: (owner, index) => mtuDefault(owner, index, undefined),
  },
  dhcp,
  addresses,
  routes,
  description,
};
