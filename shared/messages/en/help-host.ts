/** The help's pages about the host, its guests and the switch; loaded with the help. */
export const helpHost = {
  "host-vm": {
    title: "Why the host cannot reach its guests",
    lead: "Between a NIC's own stack and its children there is no path inside, in any mode.",
    sections: {
      why: {
        title: "Out, and never back",
        text: [
          "The host's frames go straight out of the NIC onto the wire; the kernel does not look whether a child has the address. A child's frames for the host's MAC address go out as well. An ordinary switch never sends a frame back through the port where it came in, so host and guest never meet, although both reach the rest of the LAN.",
          "This is not a firewall and no setting turns it off. It is how macvlan finds the way of a frame, and mode `bridge` does not change it.",
        ],
      },
      ways: {
        title: "Five ways around it",
        text: [
          "A shim: a `bridge` child that stays with the host, with a route to every guest. Nothing else has to change, so it is most often the best one.",
          "The host's address on a `bridge` child: the host becomes a sibling of its guests. A second NIC: the restriction is one of the NIC, not of the host. A switch port with reflective relay: frames come back. A Linux bridge with veth pairs: no macvlan at all.",
          "Try them here: the picture, the verdicts and the commands follow.",
        ],
      },
    },
  },
  shim: {
    title: "Shims",
    lead: "A child of the host's own, the door to its guests.",
    sections: {
      what: {
        title: "A sibling that stays at home",
        text: [
          "A shim is a macvlan child that is handed to nobody: it stays in the host's own stack. In mode `bridge` it is a sibling of the guests, and what the host sends through it arrives.",
          "Only `bridge` works, and only with guests in mode `bridge`, because no other mode meets inside the NIC.",
        ],
      },
      routes: {
        title: "It needs a route to every guest",
        text: [
          "The host's network is on the NIC, so its frames leave by the NIC, shim or not, and die at the switch. A `/32` route through the shim for each guest is more exact than the network's and wins.",
          "Without these routes not even a guest's ping to the shim is answered: the request comes in by the shim, the answer leaves by the NIC.",
        ],
      },
    },
  },
  relay: {
    title: "Reflective relay (hairpin)",
    lead: "A switch port that sends frames back to where they came from, for VEPA.",
    sections: {
      what: {
        title: "Back out of the same port",
        text: [
          "With reflective relay, also called hairpin, a switch port may send a frame back out of the port where it came in. Children that send everything out then meet through the switch, and the host meets its guests as well: every frame between them crosses the wire twice.",
          "VEPA is this division of work: the computer sends everything out, the switch decides. It adds nothing to a frame, so any switch that can send back will do.",
        ],
      },
      where: {
        title: "Where it is switched on",
        text: [
          "It is a setting of the switch's port, not of the host: on Linux `bridge link set dev PORT hairpin on`, on managed switches with 802.1Qbg “reflective relay” or “VEPA”. Most small switches cannot do it.",
          "In a drawing it belongs to the cable between NIC and switch. A cable from NIC to NIC has no switch port that could have it.",
        ],
      },
      bridge: {
        title: "Not in front of a Linux bridge",
        text: [
          "Where the NIC is a port of a classic Linux bridge, a hairpin port is harmful: every broadcast comes back, guests get it twice, and the bridge learns their addresses at the wrong port. Whether two of them reach each other then changes from one moment to the next.",
        ],
      },
    },
  },
  macvtap: {
    title: "macvtap for virtual machines",
    lead: "A macvlan child whose frames go to a file that the hypervisor opens.",
    sections: {
      device: {
        title: "A child with a device file",
        text: [
          "A virtual machine has no network namespace into which a child could be moved. A macvtap child gets a character device, `/dev/tapN`, named by its interface number; the hypervisor opens it, and reads and writes frames there.",
          "For modes and reachability a macvtap is a macvlan. It cannot be the port of a bridge: the program behind it takes its frames already. As long as nobody has opened it, it is an ordinary interface of the host.",
        ],
      },
      mac: {
        title: "The VM must use the device's MAC",
        text: [
          "The kernel delivers by the macvtap's MAC address. A VM that uses another one can send, and hears broadcasts, but gets no unicast: it pings and nothing comes back. Give both the same address. In mode `passthru` it does not matter, since that child gets everything.",
        ],
      },
      groups: {
        title: "IPv6: the VM does not hear who asks for it",
        text: [
          "IPv6 asks for a neighbour by multicast, in the group of the wanted address. The VM joins that group on its own network card; the macvtap in the host is not told, and keeps the question back. So the VM can ping others over IPv6, but whoever has not heard from it yet cannot ping the VM. IPv4 asks by broadcast, which gets through.",
          "`ip link set dev NAME allmulticast on`, with the macvtap's name, lets every group through. With libvirt, `trustGuestRxFilters='yes'` on the interface, which the export for libvirt writes, makes the hypervisor copy the VM's own groups instead. Neither is part of a document: what is predicted here is a macvtap as the kernel makes it.",
        ],
      },
    },
  },
};
