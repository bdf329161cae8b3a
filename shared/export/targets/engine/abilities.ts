/** What a container engine can do with macvlan networks. */
export interface Engine {
  /** What it calls itself. */
  readonly title: string;
  /** Whether two networks may have one subnet; Docker's IPAM refuses that on one machine. */
  readonly overlaps: boolean;
  /** Whether it asks a DHCP server. */
  readonly dhcp: boolean;
  /** What a network may be told beside parent and mode. */
  readonly options: readonly ("mtu" | "bclim")[];
  /** Whether it makes VLANs itself that are named `NIC.TAG`. */
  readonly vlans: boolean;
}
