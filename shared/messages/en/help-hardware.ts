/** The help's pages about NICs, Wi-Fi and networks that count MAC addresses; loaded with the help. */
export const helpHardware = {
  promiscuous: {
    title: "Promiscuous NICs",
    lead: "When a NIC hears every frame of the wire, and when it need not.",
    sections: {
      filter: {
        title: "A list of addresses in the NIC",
        text: [
          "Children do not make a NIC promiscuous by themselves. Each child's MAC address is entered into the NIC's own filter. Those filters are small, 15 addresses in a common one; when it is full, most drivers let the NIC hear everything instead, and software sorts the frames.",
          "A Linux bridge has no such filter: with a child on it, it turns promiscuous at once.",
        ],
      },
      passthru: {
        title: "passthru asks for it",
        text: [
          "A `passthru` child wants all frames, so it switches the NIC to promiscuous mode. The flag `nopromisc` leaves that out; the NIC then hears its own address and what is in its filter. The flag exists in mode passthru only.",
          "Set `nopromisc` when the child is made. Switching it while the child is down breaks the kernel's counter for that NIC, still in Linux 6.18.",
        ],
      },
    },
  },
  wifi: {
    title: "Wi-Fi",
    lead: "An access point speaks to one MAC address per station, so children hear nothing.",
    sections: {
      why: {
        title: "One address per radio",
        text: [
          "A station on Wi-Fi signs in at the access point with its own MAC address. Frames from any other address are dropped, and frames for another are never sent to it: in the usual format of 802.11 there is no room for the address of somebody behind the station.",
          "So children with addresses of their own hear nothing on a wireless NIC, although the kernel lets you make them. As a port of a bridge the kernel refuses such a NIC, unless both sides speak the four-address format (`4addr`).",
        ],
      },
      instead: {
        title: "What works instead",
        text: [
          "A `passthru` child uses the NIC's own address and works, for one guest. Several need routing: a bridge without the NIC and NAT or routes on the host, or ipvlan, whose children share the NIC's MAC address.",
        ],
      },
    },
  },
  "mac-limits": {
    title: "Clouds, hypervisors and port security",
    lead: "Many networks let one MAC address through for each port, and macvlan uses one per child.",
    sections: {
      where: {
        title: "Where it bites",
        text: [
          "Clouds hand out a MAC address with each network card and drop frames from any other. Hypervisors do the same for their guests unless told otherwise: VMware needs “Forged transmits” and “Promiscuous mode” (or MAC learning) allowed, Hyper-V “MAC address spoofing”. Company switches with port security or 802.1X shut a port that shows several addresses.",
          "Nothing on the host tells you: children come up, send, and never get an answer. The prediction does not know such rules either; count the addresses on the wire instead.",
        ],
      },
      instead: {
        title: "What works instead",
        text: [
          "One guest: mode `passthru`, which has the NIC's own address. Several: ipvlan, a bridge with NAT, or routes to an address range of the host's. In a cloud, further addresses belong to further virtual cards, each of which can be the parent of one passthru child.",
        ],
      },
    },
  },
};
