"""The links of a namespace, and whether linkwatch has finished with them."""

import socket
import struct

from netlink import attributes, number

RTM_GETLINK, RTM_GETADDR = 18, 22
IFLA_IFNAME, IFLA_LINK, IFLA_MASTER, IFLA_OPERSTATE, IFLA_LINKINFO = 3, 5, 10, 16, 18
IFLA_INFO_KIND, IFLA_INFO_SLAVE_KIND, IFLA_INFO_SLAVE_DATA = 1, 4, 5
IFLA_BRPORT_STATE = 1
IFLA_BOND_SLAVE_MII_STATUS, IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE = 2, 7
BOND_LINK_UP = 0
LACP_CARRIES = 0x30  # collecting and distributing
IFF_UP, IFF_LOWER_UP = 0x1, 0x10000
OPER_UNKNOWN, OPER_DOWN, OPER_LOWERLAYERDOWN, OPER_UP = 0, 2, 3, 6
BR_STATE_FORWARDING = 3
IFA_F_TENTATIVE = 0x40


def read_links(netlink):
    """Every link of the namespace, by index; the lab's indexes are unique across namespaces."""
    found = {}
    for entry in netlink.dump(RTM_GETLINK, struct.pack("=BBHiII", 0, 0, 0, 0, 0, 0)):
        _, _, _, ifindex, flags, _ = struct.unpack_from("=BBHiII", entry)
        attrs = attributes(entry[16:])
        info = attributes(attrs.get(IFLA_LINKINFO, b""))
        of = info.get(IFLA_INFO_SLAVE_KIND, b"").rstrip(b"\0").decode()
        port = attributes(info.get(IFLA_INFO_SLAVE_DATA, b""))
        found[ifindex] = {
            "name": attrs[IFLA_IFNAME].rstrip(b"\0").decode(),
            "up": bool(flags & IFF_UP),
            "carrier": bool(flags & IFF_LOWER_UP),
            "state": number(attrs.get(IFLA_OPERSTATE, b"\0")),
            "kind": info.get(IFLA_INFO_KIND, b"").rstrip(b"\0").decode(),
            "lower": number(attrs[IFLA_LINK]) if IFLA_LINK in attrs else None,
            "master": number(attrs[IFLA_MASTER]) if IFLA_MASTER in attrs else None,
            "port": number(port[IFLA_BRPORT_STATE]) if of == "bridge" else None,
            "member": _carries(port) if of == "bond" else None,
        }
    del found[1]  # lo
    return found


def _carries(member):
    """Whether a bond uses this member: its monitor has seen the link, and LACP agreed if it is asked."""
    lacp = member.get(IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE)
    agreed = lacp is None or number(lacp) & LACP_CARRIES == LACP_CARRIES
    return agreed and number(member[IFLA_BOND_SLAVE_MII_STATUS]) == BOND_LINK_UP


def unsettled(links):
    """What linkwatch has not finished yet, as a list of sentences; empty when all states agree."""
    pending = []
    for link in links.values():
        if not link["up"]:
            continue
        # The kernel takes an unknown state for up (netif_oper_up).
        up, down = (OPER_UP, OPER_UNKNOWN), (OPER_DOWN, OPER_LOWERLAYERDOWN)
        expected = up if link["carrier"] else down
        if link["state"] not in expected:
            pending.append(f"{link['name']}: carrier {link['carrier']}, state {link['state']}")
        if link["master"] in links and link["port"] is not None:
            should = link["carrier"] and links[link["master"]]["up"]
            if should != (link["port"] == BR_STATE_FORWARDING):
                pending.append(f"{link['name']}: port state {link['port']}")
        if link["member"] is not None and link["member"] != link["carrier"]:
            pending.append(f"{link['name']}: carrier {link['carrier']}, bond uses it: {link['member']}")
        if link["kind"] in ("macvlan", "macvtap", "vlan") and link["lower"] in links:
            lower = links[link["lower"]]
            if link["carrier"] != (lower["up"] and lower["carrier"]):
                pending.append(f"{link['name']}: carrier {link['carrier']}, not its parent's")
    for index, link in links.items():
        ports = [other for other in links.values() if other["master"] == index]
        if link["kind"] in ("bond", "team") and link["up"]:
            if link["carrier"] != any(p["carrier"] for p in ports):
                pending.append(f"{link['name']}: carrier {link['carrier']}, not its members'")
        if link["kind"] == "bridge" and link["up"]:
            # A bridge that never had a port has a carrier all the same.
            if ports and link["carrier"] != any(p["port"] == BR_STATE_FORWARDING for p in ports):
                pending.append(f"{link['name']}: carrier {link['carrier']}, not its ports'")
    return pending


def tentative(netlink):
    """IPv6 addresses that the kernel has not come to yet (addrconf_dad_work), as sentences."""
    return [
        f"interface {ifindex}: an IPv6 address is tentative"
        for _, _, flags, _, ifindex in (
            struct.unpack_from("=BBBBI", entry)
            for entry in netlink.dump(RTM_GETADDR, struct.pack("=BBBBI", socket.AF_INET6, 0, 0, 0, 0))
        )
        if flags & IFA_F_TENTATIVE
    ]
