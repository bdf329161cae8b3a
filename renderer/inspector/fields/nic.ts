import type { NodeOf } from "../../../shared/topology/document.ts";
import type { TopologyIndex } from "../../../shared/topology/topology-index.ts";
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

export const nicFields: FieldTable<"nic"> = {
  name: nameField("ui.inspector.help.nic.name", true),
  host: hostField,
  vlan: {
    group: "link",
    control: { type: "vlan" },
    label: "ui.inspector.label.vlan",
    help: "ui.inspector.help.nic.vlan",
    alone: true,
  },
  up: upField("ui.inspector.help.up"),
  mac: macField("ui.inspector.help.nic.mac", (owner, index) => {
    const parent = owner.kind === "nic" ? vlanParent(owner, index) : undefined;
    return parent === undefined ? standInMac(owner, index) : inheritedMac(owner, index, parent);
  }),
  mtu: {
    group: "link",
    control: { type: "number", unit: "ui.inspector.unit.bytes" },
    label: "ui.inspector.label.mtu",
    help: "ui.inspector.help.nic.mtu",
    absent: (owner, index) => mtuDefault(owner, index, vlanParent(owner, index)),
  },
  carrier: {
    group: "link",
    control: {
      type: "choice",
      choices: [
        { value: null, label: "ui.inspector.carrier.asDrawn" },
        { value: true, label: "ui.inspector.carrier.yes" },
        { value: false, label: "ui.inspector.carrier.no" },
      ],
    },
    label: "ui.inspector.label.carrier",
    help: "ui.inspector.help.carrier",
  },
  wireless: {
    group: "link",
    control: { type: "switch", whenAbsent: false },
    label: "ui.inspector.label.wireless",
    help: "ui.inspector.help.wireless",
    belongs: { when: ({ vlan }) => vlan === undefined, why: "ui.inspector.why.notVlan" },
  },
  dhcp,
  addresses,
  routes,
  description,
};

function vlanParent({ vlan }: NodeOf<"nic">, { nodes }: TopologyIndex): string | undefined {
  return vlan && nodes.get(vlan.parent)?.name;
}
