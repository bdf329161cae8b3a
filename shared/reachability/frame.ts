/** Stands for ff:ff:ff:ff:ff:ff among the interned MAC addresses. */
export const BROADCAST = -1;

/** Stands for the group of a neighbour solicitation (33:33:ff:…), which its addressees have joined. */
export const SOLICITED = -2;

/** Whether a destination is not one interface's: a broadcast or multicast. */
export function isToMany(destination: number): boolean {
  return destination < 0;
}

/** What a walk needs to know of an Ethernet frame. MAC addresses are interned as small integers. */
export interface Frame {
  readonly source: number;
  /** A MAC address, {@link BROADCAST} or {@link SOLICITED}. */
  readonly destination: number;
  /** 802.1Q tags, the outermost in the lowest 12 bits; 0: untagged. */
  readonly tag: number;
}

const VLAN_IDS = 4096;

/** Adds an outer 802.1Q tag (`vlan_dev_hard_start_xmit`). */
export function tagged(frame: Frame, vlan: number): Frame {
  return { ...frame, tag: frame.tag * VLAN_IDS + vlan };
}

/** Takes the outer 802.1Q tag off (`vlan_do_receive`). */
export function untagged(frame: Frame): Frame {
  return { ...frame, tag: Math.floor(frame.tag / VLAN_IDS) };
}

/** The VLAN id of the outer tag; 0 for an untagged frame. */
export function outerVlan(frame: Frame): number {
  return frame.tag % VLAN_IDS;
}
