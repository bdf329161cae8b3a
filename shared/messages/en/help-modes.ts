/** The help's pages about the five modes; not in the catalogue that the app starts with. */
export const helpModes = {
  private: {
    title: "Mode private",
    lead: "Children that are kept apart, whatever the switch does with their broadcasts.",
    sections: {
      apart: {
        title: "Kept apart",
        text: [
          "A child in mode `private` talks to the LAN and to nobody on its own NIC. Every frame goes straight out onto the wire; an ordinary switch never returns it to the port that it came from, so siblings do not meet.",
          "Broadcasts stay apart even behind a port that sends frames back: the kernel hands a returned broadcast to its own sender and to nobody else. No sibling ever hears an ARP request, so none can ask for an address.",
        ],
      },
      unicast: {
        title: "No wall against unicast",
        text: [
          "Behind a reflective relay port unicast does pass. When a frame comes in, the kernel looks at its destination only, never at who sent it. A static ARP entry is all that a guest needs to reach its neighbour.",
          "To part guests that do not trust each other, use VLANs, or a switch port without reflective relay.",
        ],
      },
      own: {
        title: "Its own echo",
        text: [
          "Through a reflective relay port a private child hears its own broadcasts once more. IPv6's search for duplicate addresses takes that for a neighbour with the same address where `enhanced_dad` is switched off; by default it is on.",
        ],
      },
    },
  },
  vepa: {
    title: "Mode vepa",
    lead: "Everything leaves the NIC, and the switch decides. The default when no mode is given.",
    sections: {
      nothing: {
        title: "VEPA adds nothing to a frame",
        text: [
          "Many texts say that VEPA tags frames. It does not: mode `vepa` adds nothing to a frame, takes nothing off, and no switch can see that one has passed it. Tags belong to other techniques: Cisco's VN-Tag and the E-tag of IEEE 802.1BR.",
          "The mode is a rule inside the kernel: also a frame for a sibling goes out onto the wire, and what the switch sends back is handed on.",
        ],
      },
      without: {
        title: "Without a switch that plays along",
        text: [
          "An ordinary switch never sends a frame back out of the port where it came in. Behind such a switch children in mode `vepa` reach the LAN, but neither each other nor the host.",
          "`ip link add … type macvlan` without a mode makes a VEPA child. Somebody who wonders why two containers do not reach each other most often forgot to write `mode bridge`.",
        ],
      },
    },
  },
  bridge: {
    title: "Mode bridge",
    lead: "Siblings meet inside the NIC; everything else goes out. What most people want.",
    sections: {
      inside: {
        title: "They meet inside",
        text: [
          "A frame from one `bridge` child to the MAC address of another is delivered inside the NIC and never seen on the wire. A broadcast is copied to the bridge siblings, and goes out as well.",
          "Only children in this mode meet that way. A `bridge` child and a `vepa` or `private` sibling are strangers without a switch that sends frames back.",
        ],
      },
      parent: {
        title: "The NIC must be up",
        text: [
          "Children borrow their carrier from the NIC. With the cable out, or the NIC down, even siblings that would meet inside are cut off from each other. With a carrier and nobody at the other end they talk.",
          "The host itself is not one of the siblings: between the NIC's own stack and the children there is no path inside, in this mode either.",
        ],
      },
    },
  },
  passthru: {
    title: "Mode passthru",
    lead: "One child takes the whole NIC, with its MAC address and everything that it hears.",
    sections: {
      alone: {
        title: "One child, alone",
        text: [
          "A `passthru` child tolerates nobody beside it: while it exists no other child can be made on that NIC, and beside any other child it cannot be made itself. The kernel answers `Invalid argument`. Changing a child's mode to or from passthru is refused as well.",
          "It gets every frame that comes in, whatever its destination. That makes it the one mode in which a guest can be a bridge or a router of its own.",
        ],
      },
      mac: {
        title: "Setting the child's MAC sets the NIC's",
        text: [
          "Many texts give passthru children a MAC address of their own. They have none: the child has the NIC's address. One that is given when it is made is ignored, and setting the child's MAC afterwards sets the NIC's, and the other way round.",
          "So no second MAC address ever appears on the wire. When the child goes, the NIC gets back the address it had.",
        ],
      },
      host: {
        title: "The host loses the NIC",
        text: [
          "Once the child exists, even down, the NIC's own stack gets no unicast any more. The host still hears and sends broadcasts, but its pings are answered to the child. Put the host's address on another NIC first.",
          "If that NIC is on the same LAN, two NICs answer for the one address: the deaf one still hears ARP requests. `sysctl net.ipv4.conf.all.arp_ignore=1` lets only the one answer that has it.",
        ],
      },
    },
  },
  source: {
    title: "Mode source",
    lead: "A child that hears only the stations on its list.",
    sections: {
      list: {
        title: "Heard is who is listed",
        text: [
          "A child in mode `source` gets a frame when its sender's MAC address is on the child's list, whatever the frame's destination. Without a list it hears nobody. It may send to anybody.",
          "The list is about who is heard, not about who may hear: two such children must list each other, and their frames must come in from the wire. Leaving the mode forgets the list.",
        ],
      },
      nodst: {
        title: "A copy, or the only one",
        text: [
          "What a source child gets is a copy: whoever the frame was meant for gets it as well. With the flag `nodst` the frame ends there, and the NIC's own stack and all siblings lose everything that the listed stations send, even while the child is down.",
          "Leave `nodst` off unless this child is to be the only one who hears them.",
        ],
      },
    },
  },
};
