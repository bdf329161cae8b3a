/** The help's pages about what children stand on and what they are called; loaded with the help. */
export const helpGround = {
  parents: {
    title: "What a child can stand on",
    lead: "NICs, VLANs, bonds, bridges; their state and size is their children's.",
    sections: {
      what: {
        title: "Parents",
        text: [
          "A child's parent is an interface of Ethernet's kind: a NIC, a VLAN of it, a bond, or a bridge. A port of a bridge cannot be one: bridge and macvlan both want to receive its frames first, and the kernel answers `Device or resource busy`. Put the child on the bridge instead.",
        ],
      },
      nested: {
        title: "A child on a child",
        text: [
          "A macvlan on a macvlan is not stacked: the kernel attaches it to the real device below, where both are siblings. It stays when the one it was made on goes. Devices can be stacked eight high.",
        ],
      },
      state: {
        title: "Up, down, and without a cable",
        text: [
          "Children live on their parent's carrier. When it is down, or its cable is out, nobody on it talks, not even siblings in mode `bridge`. A child that is down itself is as if it were not there, but for passthru, which keeps its NIC even so.",
        ],
      },
      mtu: {
        title: "MTU",
        text: [
          "A child's MTU is at most its parent's. Lowering the parent's lowers the children's with it; raising it again leaves theirs where they are.",
        ],
      },
      vlan: {
        title: "VLANs",
        text: [
          "A VLAN of a NIC is a device of its own, with its own children and rules. A NIC has each VLAN number once. At the other end the switch's port must carry the tag: an access port takes untagged frames only, and what the VLAN sends is lost there.",
        ],
      },
      bond: {
        title: "Bonds",
        text: [
          "A bond makes one interface of several NICs, and its children live on the bond, never on its ports: the kernel answers `Device or resource busy`. A NIC is a port of one bond or bridge, and addresses and VLANs belong on the bond. We never make or change a bond; it has to be on the machine.",
          "`active-backup` suits children and any switch. `balance-rr`, `balance-xor` and `802.3ad` need a switch that takes the ports for one, which the prediction assumes; `broadcast` sends every frame by every port. `balance-tlb` and `balance-alb` give what children send the MAC of a port, so use another. What happens when a port fails is not predicted.",
        ],
      },
      broadcasts: {
        title: "The broadcast queue",
        text: [
          "Broadcasts that come in are queued for the children; how many may wait is the largest `bcqueuelen` among them, 1000 if nobody says anything. If all ask for 0, the children get no broadcasts, no ARP, and soon nothing else. `bclim` says from how many receivers on the queue is used, never who receives.",
        ],
      },
    },
  },
  bridges: {
    title: "Bridges, cables and loops",
    lead: "A Linux bridge beside or instead of macvlan.",
    sections: {
      instead: {
        title: "A bridge instead of macvlan",
        text: [
          "With the NIC as a port of a Linux bridge, the host's address on the bridge and guests on veth pairs, everybody reaches everybody. It costs a MAC table and a promiscuous NIC, and the host's network has to move to the bridge, with a short break.",
        ],
      },
      ports: {
        title: "Ports",
        text: [
          "A device is a port of one bridge at most, and never of a bridge that it stands on. The bridge takes what a port hears, so addresses on the port itself are of no use: put them on the bridge.",
        ],
      },
      onBridge: {
        title: "Children on a bridge",
        text: [
          "A bridge can be the parent of children, and turns promiscuous then. They reach the LAN and the guests on its ports; the bridge's own address is for them what a NIC's is: not reached without a shim.",
        ],
      },
      childPort: {
        title: "A child as a port",
        text: [
          "A macvlan in mode `bridge` can be a port, but gets only frames for its own address, so guests behind it send and never hear an answer. A `passthru` child gets everything and works as a port.",
        ],
      },
      loops: {
        title: "Cables and loops",
        text: [
          "A NIC has one socket, so one cable. Two ways between the same switches or bridges are a loop, in which a broadcast runs for ever unless a protocol such as STP cuts it; nothing can be predicted there.",
        ],
      },
    },
  },
  addresses: {
    title: "Names, addresses and routes",
    lead: "What must be unique, and where.",
    sections: {
      names: {
        title: "Names",
        text: [
          "An interface's name is unique within one network stack. A guest's `eth0` on the host's `eth0` is fine; a macvtap stays in the host's stack, so its name counts there. `lo` is taken everywhere. Namespaces of one host have different names.",
        ],
      },
      ip: {
        title: "IP addresses",
        text: [
          "Ends reach each other directly when their addresses are in one network. Guests in different networks on one wire need a router, although their frames would arrive. An address belongs to one interface of a LAN: with two, answers come from whichever was asked last.",
          "Network, broadcast, multicast and reserved addresses belong to no single end. An end without any address can be judged by its frames only.",
        ],
      },
      routes: {
        title: "Routes",
        text: [
          "A route's gateway must be in a network of the interface, its source address one of the same stack, its destination written with its network's first address. One stack has one route for each destination. Routes on an interface that is down do not exist.",
        ],
      },
      macs: {
        title: "MAC addresses",
        text: [
          "Two ends on one NIC cannot share a MAC address: the second one is made, but refused when it is switched on, with `Address already in use`. Two on one LAN can, and the switch sends to whoever spoke last.",
          "Without one of its own a child gets an address that follows from the document, the same each time. It has the bit of local addresses set (the second digit is 2, 6, a or e), so that it never meets one that a maker has given out.",
        ],
      },
    },
  },
};
