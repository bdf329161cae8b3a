import type { NodeTypes } from "@xyflow/react";
import type { ItemKind } from "../../../shared/diagram/scene/scene.ts";
import { BondNode } from "./bond-node.tsx";
import { BridgeNode } from "./bridge-node.tsx";
import { drawn } from "./drawn.tsx";
import { GuestNode } from "./guest-node.tsx";
import { HostNode, StackNode } from "./host-node.tsx";
import { StationNode, SwitchNode } from "./lan-node.tsx";
import { MacvlanNode, VethNode } from "./macvlan-node.tsx";
import { NicNode } from "./nic-node.tsx";
import { NoteNode } from "./note-node.tsx";

/** One component for each kind of item; a constant, as React Flow asks. */
export const NODE_TYPES: NodeTypes & Readonly<Record<ItemKind, unknown>> = {
  host: drawn(HostNode),
  stack: drawn(StackNode),
  nic: drawn(NicNode),
  bond: drawn(BondNode),
  bridge: drawn(BridgeNode),
  macvlan: drawn(MacvlanNode),
  veth: drawn(VethNode),
  guest: drawn(GuestNode),
  switch: drawn(SwitchNode),
  station: drawn(StationNode),
  note: drawn(NoteNode),
};
