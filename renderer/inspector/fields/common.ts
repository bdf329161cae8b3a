import { message } from "../../../shared/messages/message.ts";
import { deriveMac } from "../../../shared/topology/derive-mac.ts";
import { effectiveMac, effectiveMtu } from "../../../shared/topology/effective.ts";
import type { InterfaceNode, TopologyIndex } from "../../../shared/topology/topology-index.ts";
import type { PlainId } from "../../i18n/plain-id.ts";
import type { Default, FieldSpec } from "./field.ts";

export const description: FieldSpec = {
  group: "more",
  control: { type: "prose" },
  label: "ui.inspector.label.description",
  help: "ui.inspector.help.description",
  alone: true,
};

export function nameField(help: PlainId, mono?: true): FieldSpec {
  return {
    group: "general",
    control: mono ? { type: "text", mono } : { type: "text" },
    label: "ui.inspector.label.name",
    help,
    alone: true,
  };
}

export const hostField: FieldSpec = {
  group: "general",
  control: { type: "target", kinds: ["host"] },
  label: "ui.inspector.label.host",
  help: "ui.inspector.help.host",
};

export const addresses: FieldSpec = {
  group: "addressing",
  control: { type: "list", add: "ui.inspector.add.address", example: "192.168.1.10/24" },
  label: "ui.inspector.label.addresses",
  help: "ui.inspector.help.addresses",
  alone: true,
};

export const dhcp: FieldSpec = {
  group: "addressing",
  control: { type: "switch", whenAbsent: false },
  label: "ui.inspector.label.dhcp",
  help: "ui.inspector.help.dhcp",
};

export const routes: FieldSpec = {
  group: "addressing",
  control: { type: "routes" },
  label: "ui.inspector.label.routes",
  help: "ui.inspector.help.routes",
  alone: true,
};

export function upField(help: PlainId): FieldSpec {
  return {
    group: "link",
    control: { type: "switch", whenAbsent: true },
    label: "ui.inspector.label.up",
    help,
  };
}

export function macField(help: PlainId, absent: MacDefault): FieldSpec<InterfaceNode> {
  return {
    group: "link",
    control: { type: "text", mono: true },
    label: "ui.inspector.label.mac",
    help,
    absent,
    alone: true,
  };
}

type MacDefault = (owner: InterfaceNode, index: TopologyIndex) => Default;

/** What a made interface gets: an address derived from the two ids. */
export function derivedMac(owner: InterfaceNode, { topology }: TopologyIndex): Default {
  return {
    text: deriveMac(topology.id, owner.id),
    origin: message("ui.inspector.origin.derivedMac", { id: owner.id }),
  };
}

/** What a real device has is not known: a derived one stands in. */
export function standInMac(owner: InterfaceNode, { topology }: TopologyIndex): Default {
  return {
    text: deriveMac(topology.id, owner.id),
    origin: message("ui.inspector.origin.standInMac"),
  };
}

/** Taken from the device below. */
export function inheritedMac(owner: InterfaceNode, index: TopologyIndex, parent: string): Default {
  return {
    text: effectiveMac(index, owner),
    origin: message("ui.inspector.origin.parent", { parent }),
  };
}

/** The MTU without its own. */
export function mtuDefault(
  owner: InterfaceNode,
  index: TopologyIndex,
  parent: string | undefined,
): Default {
  const without = Object.fromEntries(Object.entries(owner).filter(([key]) => key !== "mtu"));
  return {
    text: String(effectiveMtu(index, without as unknown as InterfaceNode)),
    origin:
      parent === undefined
        ? message("ui.inspector.origin.kernel")
        : message("ui.inspector.origin.parent", { parent }),
  };
}
