/** What the palette's entries carry while they are dragged: the kind's name. */
export const NODE_MIME = "application/x-macvlan-node";

/** What a live NIC of this workstation carries while it is dragged: its name. */
export const NIC_MIME = "application/x-macvlan-nic";
