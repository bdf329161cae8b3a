import { message } from "../../../shared/messages/message.ts";
import type { NodeOf } from "../../../shared/topology/document.ts";
import {
  DEFAULT_BCQUEUELEN,
  effectiveMac,
  lowerDevice,
} from "../../../shared/topology/effective.ts";
import type { InterfaceNode, TopologyIndex } from "../../../shared/topology/topology-index.ts";
import {
  addresses,
  derivedMac,
  description,
  dhcp,
  inheritedMac,
  macField,
  mtuDefault,
  nameField,
  routes,
  upField,
} from "./common.ts";
import type { Default, FieldTable } from "./field.ts";

const isSource = ({ mode }: NodeOf<"macvlan">): boolean => mode === "source";

export const macvlanFields: FieldTable<"macvlan"> = {
  name: nameField("ui.inspector.help.made.name", true),
  mode: {
    group: "general",
    control: { type: "mode" },
    label: "ui.inspector.label.mode",
    help: "ui.inspector.help.mode",
  },
  sourceMacs: {
    group: "general",
    control: { type: "list", add: "ui.inspector.add.sourceMac", example: "52:54:00:12:34:56" },
    label: "ui.inspector.label.sourceMacs",
    help: "ui.inspector.help.sourceMacs",
    belongs: { when: isSource, why: "ui.inspector.why.source" },
    alone: true,
  },
  nodst: {
    group: "general",
    control: { type: "switch", whenAbsent: false },
    label: "ui.inspector.label.nodst",
    help: "ui.inspector.help.nodst",
    belongs: { when: isSource, why: "ui.inspector.why.source" },
  },
  nopromisc: {
    group: "general",
    control: { type: "switch", whenAbsent: false },
    label: "ui.inspector.label.nopromisc",
    help: "ui.inspector.help.nopromisc",
    belongs: { when: ({ mode }) => mode === "passthru", why: "ui.inspector.why.passthru" },
  },
  parent: {
    group: "link",
    control: { type: "target", kinds: ["nic", "bond", "bridge", "macvlan"] },
    label: "ui.inspector.label.parent",
    help: "ui.inspector.help.parent",
  },
  guest: {
    group: "link",
    control: { type: "target", kinds: ["guest"], none: "ui.inspector.none.guest" },
    label: "ui.inspector.label.guest",
    help: "ui.inspector.help.guest",
  },
  tap: {
    group: "link",
    control: { type: "switch", whenAbsent: false },
    label: "ui.inspector.label.tap",
    help: "ui.inspector.help.tap",
  },
  up: upField("ui.inspector.help.up"),
  mac: macField("ui.inspector.help.made.mac", macDefault),
  guestMac: {
    group: "link",
    control: { type: "text", mono: true },
    label: "ui.inspector.label.guestMac",
    help: "ui.inspector.help.guestMac",
    absent: (owner, index) => ({
      text: effectiveMac(index, owner),
      origin: message("ui.inspector.origin.device"),
    }),
    belongs: { when: ({ tap }) => tap === true, why: "ui.inspector.why.tap" },
    alone: true,
  },
  mtu: {
    group: "link",
    control: { type: "number", unit: "ui.inspector.unit.bytes" },
    label: "ui.inspector.label.mtu",
    help: "ui.inspector.help.macvlan.mtu",
    absent: (owner, index) => mtuDefault(owner, index, lowerDevice(index, owner)?.name),
  },
  dhcp,
  addresses,
  routes,
  bcqueuelen: {
    group: "more",
    control: { type: "number", unit: "ui.inspector.unit.frames" },
    label: "ui.inspector.label.bcqueuelen",
    help: "ui.inspector.help.bcqueuelen",
    absent: () => ({
      text: String(DEFAULT_BCQUEUELEN),
      origin: message("ui.inspector.origin.kernel"),
    }),
  },
  bclim: {
    group: "more",
    control: { type: "number", unit: "ui.inspector.unit.receivers" },
    label: "ui.inspector.label.bclim",
    help: "ui.inspector.help.bclim",
    placeholder: "ui.inspector.none.bclim",
  },
  description,
};

/** A passthru child takes its parent's address over, whatever its own says. */
function macDefault(owner: InterfaceNode, index: TopologyIndex): Default {
  const lower =
    owner.kind === "macvlan" && owner.mode === "passthru" ? lowerDevice(index, owner) : undefined;
  return lower ? inheritedMac(owner, index, lower.name) : derivedMac(owner, index);
}
