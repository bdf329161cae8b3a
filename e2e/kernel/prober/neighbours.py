"""Who is known where: a namespace's ARP tables and its bridges' forwarding tables."""

import socket
import struct

from netlink import attribute, attributes, number

NLM_F_REPLACE, NLM_F_CREATE = 0x100, 0x400
RTM_NEWNEIGH, RTM_DELNEIGH, RTM_GETNEIGH = 28, 29, 30
NDA_DST, NDA_LLADDR, NDA_VLAN, NDA_MASTER = 1, 2, 5, 9
NUD_REACHABLE, NUD_NOARP, NUD_PERMANENT = 0x02, 0x40, 0x80
NTF_SELF, NTF_MASTER = 0x02, 0x04
NDMSG = struct.Struct("=BBHiHBB")


def address_in(mac, vlan):
    """The attributes that name an entry of a forwarding table; each VLAN of a switch has its own."""
    return attribute(NDA_LLADDR, mac) + (attribute(NDA_VLAN, vlan) if vlan else b"")


def forget_neighbours(netlink, family):
    """Deletes every learned neighbour of one version of IP, so that the next ping starts cold."""
    request = NDMSG.pack(family, 0, 0, 0, 0, 0, 0)
    entries = list(netlink.dump(RTM_GETNEIGH, request))
    for entry in entries:
        _, _, _, ifindex, state, _, _ = NDMSG.unpack_from(entry)
        address = attributes(entry[NDMSG.size :]).get(NDA_DST)
        if address is None or state & (NUD_NOARP | NUD_PERMANENT):
            continue
        body = NDMSG.pack(family, 0, 0, ifindex, 0, 0, 0) + attribute(NDA_DST, address)
        netlink.change(RTM_DELNEIGH, 0, body)


def learned(netlink):
    """The forwarding tables of the namespace's bridges: {(bridge, MAC, VLAN): port}; VLAN b"": none."""
    table = {}
    for entry in netlink.dump(RTM_GETNEIGH, NDMSG.pack(socket.AF_BRIDGE, 0, 0, 0, 0, 0, 0)):
        _, _, _, ifindex, state, flags, _ = NDMSG.unpack_from(entry)
        attrs = attributes(entry[NDMSG.size :])
        if flags & NTF_SELF or state & (NUD_PERMANENT | NUD_NOARP) or NDA_MASTER not in attrs:
            continue
        key = (number(attrs[NDA_MASTER]), attrs[NDA_LLADDR], attrs.get(NDA_VLAN, b""))
        table[key] = ifindex
    return table


def teach(netlink, wanted):
    """Makes the bridges' forwarding tables equal to `wanted`; returns how many entries differed."""
    known = learned(netlink)
    differences = 0
    for (bridge, mac, vlan), port in wanted.items():
        if known.pop((bridge, mac, vlan), None) != port:
            differences += 1
            body = NDMSG.pack(socket.AF_BRIDGE, 0, 0, port, NUD_REACHABLE, NTF_MASTER, 0)
            body += address_in(mac, vlan)
            netlink.change(RTM_NEWNEIGH, NLM_F_CREATE | NLM_F_REPLACE, body)
    for (_, mac, vlan), port in known.items():
        differences += 1
        body = NDMSG.pack(socket.AF_BRIDGE, 0, 0, port, 0, NTF_MASTER, 0)
        netlink.change(RTM_DELNEIGH, 0, body + address_in(mac, vlan))
    return differences
