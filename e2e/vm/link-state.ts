/** What is compared of a link after a boot: the same shape whether drawn or measured. */
export interface LinkState {
  readonly kind: "nic" | "vlan" | "bridge" | "macvlan" | "macvtap";
  readonly up: boolean;
  readonly mac: string;
  readonly mtu: number;
  /** Name of what a VLAN or child sits on. */
  readonly parent: string | null;
  /** Name of the bridge that it is a port of. */
  readonly bridge: string | null;
  readonly tag: number | null;
  readonly mode: string | null;
  readonly nodst: boolean;
  readonly nopromisc: boolean;
  readonly bcqueuelen: number | null;
  /** Sorted, as are the following. */
  readonly sourceMacs: readonly string[];
  /** Without link-local ones that the kernel gives itself, but for a tap, which must have none. */
  readonly addresses: readonly string[];
  /** As `TO via ROUTER src ADDRESS`, without those that addresses bring by themselves. */
  readonly routes: readonly string[];
}

/** By name. */
export type LinkStates = Readonly<Record<string, Partial<LinkState>>>;

/** A route in the words of `LinkState`. */
export function routeText(to: string, via: string | null, src: string | null): string {
  return [to, via === null ? "" : ` via ${via}`, src === null ? "" : ` src ${src}`].join("");
}
