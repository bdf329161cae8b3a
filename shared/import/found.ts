import type { GuestType } from "../topology/nodes/guest.ts";
import type { Place } from "./notes.ts";

/** What a source says of any interface, as the file spells it; judged when it is drawn. */
export interface FoundInterface {
  readonly at: Place;
  readonly name: string;
  readonly mac?: string | undefined;
  readonly mtu?: number | undefined;
  /** Absent: up. */
  readonly up?: boolean | undefined;
  readonly addresses?: readonly string[] | undefined;
  readonly dhcp?: boolean | undefined;
  readonly routes?: readonly FoundRoute[] | undefined;
}

export interface FoundRoute {
  readonly to: string;
  readonly via?: string | undefined;
  readonly src?: string | undefined;
}

/** An interface that is there without us: a physical NIC, or what stands for one. */
export interface FoundNic extends FoundInterface {
  readonly kind: "nic";
}

export interface FoundVlan extends FoundInterface {
  readonly kind: "vlan";
  /** Name of what it is stacked on. */
  readonly parent: string;
  readonly tag: number;
}

export interface FoundBridge extends FoundInterface {
  readonly kind: "bridge";
  /** Names of its ports but for guests' ones. */
  readonly ports: readonly string[];
}

/** A macvlan or macvtap. */
export interface FoundChild extends FoundInterface {
  readonly kind: "child";
  readonly parent: string;
  readonly mode: string;
  readonly tap?: boolean | undefined;
  /** Key of the guest that it is handed to; absent: it is the host's own. */
  readonly guest?: string | undefined;
  readonly sourceMacs?: readonly string[] | undefined;
  readonly nodst?: boolean | undefined;
  readonly nopromisc?: boolean | undefined;
  readonly bcqueuelen?: number | undefined;
  readonly bclim?: number | undefined;
}

/** A guest's port on a bridge; the name is that of the guest's end. */
export interface FoundPort extends FoundInterface {
  readonly kind: "port";
  readonly bridge: string;
  readonly guest: string;
}

export type FoundLink = FoundNic | FoundVlan | FoundBridge | FoundChild | FoundPort;

export interface FoundGuest {
  readonly at: Place;
  /** What interfaces call it by; the same key twice is the same guest. */
  readonly key: string;
  readonly name: string;
  readonly type: GuestType;
}

/** What files say of one host. Names belong together: a parent is the link of that name. */
export interface Found {
  readonly links: readonly FoundLink[];
  readonly guests: readonly FoundGuest[];
}
