import type { CableId, NodeId } from "../topology/brand.ts";

/**
 * One thing that happened to a frame on its way.
 *
 * `rule` names the rule that decided it, as macvlan-port.ts has them: T1–T4 (a child sends), R1–R4
 * (the parent receives unicast), M1–M7 (the parent receives a broadcast).
 */
export type TraceEvent =
  | { readonly kind: "sends"; readonly device: NodeId }
  | { readonly kind: "cannotSend"; readonly device: NodeId; readonly why: "down" | "noCarrier" }
  | { readonly kind: "isDown"; readonly device: NodeId }
  | {
      readonly kind: "leavesChild";
      readonly child: NodeId;
      readonly parent: NodeId;
      readonly rule: "T3";
    }
  | {
      readonly kind: "toSibling";
      readonly child: NodeId;
      readonly to: NodeId;
      readonly rule: "T1" | "T2";
    }
  | {
      readonly kind: "onWire";
      readonly device: NodeId;
      readonly to: NodeId;
      readonly cable: CableId;
    }
  | { readonly kind: "noCable"; readonly device: NodeId }
  | { readonly kind: "accessPointDrops"; readonly device: NodeId }
  | { readonly kind: "arrives"; readonly device: NodeId }
  | { readonly kind: "tagged"; readonly device: NodeId; readonly vlan: number }
  | { readonly kind: "untagged"; readonly device: NodeId; readonly vlan: number }
  | { readonly kind: "sourceCopy"; readonly child: NodeId; readonly rule: "R1" | "M1" }
  | { readonly kind: "nodstEnds"; readonly parent: NodeId; readonly rule: "R1" | "M1" }
  | { readonly kind: "passthruTakes"; readonly child: NodeId; readonly rule: "R2" }
  | { readonly kind: "passthruIsDown"; readonly child: NodeId; readonly rule: "R2" }
  | { readonly kind: "toChild"; readonly child: NodeId; readonly rule: "R3" | "M3" | "M4" | "M5" }
  | { readonly kind: "toParent"; readonly parent: NodeId; readonly rule: "R4" | "M3" | "M4" | "M5" }
  | { readonly kind: "backToSender"; readonly child: NodeId; readonly rule: "M2" }
  | {
      readonly kind: "groupNotJoined";
      readonly child: NodeId;
      readonly rule: "T1" | "M3" | "M4" | "M5";
    }
  | { readonly kind: "queueIsZero"; readonly parent: NodeId; readonly rule: "M7" }
  | { readonly kind: "switchForwards"; readonly device: NodeId; readonly cable: CableId }
  | { readonly kind: "switchReflects"; readonly device: NodeId; readonly cable: CableId }
  | { readonly kind: "switchFloods"; readonly device: NodeId; readonly unknown: boolean }
  | { readonly kind: "switchNeverReturns"; readonly device: NodeId; readonly cable: CableId }
  | { readonly kind: "switchOtherVlan"; readonly device: NodeId; readonly cable: CableId }
  | { readonly kind: "bridgeForwards"; readonly device: NodeId; readonly to: NodeId }
  | { readonly kind: "bridgeFloods"; readonly device: NodeId; readonly unknown: boolean }
  | { readonly kind: "bridgeNeverReturns"; readonly device: NodeId; readonly port: NodeId }
  | { readonly kind: "bridgePassesUp"; readonly device: NodeId }
  | { readonly kind: "accepted"; readonly device: NodeId }
  | {
      readonly kind: "refused";
      readonly device: NodeId;
      readonly why: "otherMac" | "guestMac" | "vlan";
    }
  | { readonly kind: "goesInCircles"; readonly device: NodeId };

/** Tells one step of a walk. */
export type Tell = (event: TraceEvent) => void;

/**
 * Is told every step of a walk, in the order in which it happens.
 *
 * `cause` is the number of the event that brought this copy of the frame to where it now is, counted
 * from 0; -1: it has not been anywhere yet.
 */
export type Trace = (event: TraceEvent, cause: number) => void;
