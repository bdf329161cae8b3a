#!/usr/bin/env python3
"""What macvlan's queue for broadcasts loses: run in a network namespace of its own.

Prints {"CHILDREN, queue Q, limit L": {frame: copies}}: how many copies reach the first child, of a
broadcast, of a multicast that it alone has joined, and of one that a sibling has joined, too. A queue of
0 holds nothing, so what still arrives did not go through it. A veth that has to take several MACs is
promiscuous, since it cannot filter; with a passthru child that forbids it, it is not.
The limit is set by rtnetlink: iproute2 before 6.4 does not know `bclim`.
"""

import contextlib
import json
import os
import socket
import struct
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "prober"))

from frames import BROADCAST, ETH_P_PROBE, probe_frame  # noqa: E402
from links import read_links, unsettled  # noqa: E402
from netlink import Netlink, attribute  # noqa: E402

RTM_NEWLINK = 16
IFLA_LINKINFO, IFLA_INFO_KIND, IFLA_INFO_DATA = 18, 1, 2
IFLA_MACVLAN_BC_CUTOFF = 9  # since Linux 6.4
SOL_PACKET, PACKET_ADD_MEMBERSHIP, PACKET_MR_MULTICAST = 263, 1, 0

GROUPS = {"for one": b"\x33\x33\x00\x00\x77\x01", "for two": b"\x33\x33\x00\x00\x77\x02"}
BRIDGED = ("mode bridge", ("one", "two"))
PASSTHRU = ("mode passthru flag nopromisc", ("one",))
CASES = {
    "bridge, queue 1000": (BRIDGED, 1000, None),
    "bridge, queue 0": (BRIDGED, 0, None),
    "bridge, queue 0, limit 5": (BRIDGED, 0, 5),
    "bridge, queue 0, limit -1": (BRIDGED, 0, -1),
    "passthru nopromisc, queue 0": (PASSTHRU, 0, None),
    "passthru nopromisc, queue 0, limit 0": (PASSTHRU, 0, 0),
    "passthru nopromisc, queue 0, limit -1": (PASSTHRU, 0, -1),
}


def ip(*lines):
    subprocess.run(["ip", "-batch", "-"], input="\n".join(lines), text=True, check=True)


def build(options, children, queue):
    ip(
        "link add name wire type veth peer name nic0",
        *(f"link add link nic0 name {c} type macvlan {options} bcqueuelen {queue}" for c in children),
        *(f"link set dev {device} up" for device in ("wire", "nic0", *children)),
    )
    while unsettled(read_links(Netlink())):
        time.sleep(0.01)


def set_limit(netlink, limit):
    data = attribute(IFLA_MACVLAN_BC_CUTOFF, struct.pack("=i", limit))
    info = attribute(IFLA_INFO_KIND, b"macvlan") + attribute(IFLA_INFO_DATA, data)
    header = struct.pack("=BBHiII", 0, 0, 0, socket.if_nametoindex("one"), 0, 0)
    error = netlink.change(RTM_NEWLINK, 0, header + attribute(IFLA_LINKINFO, info))
    if error:
        raise OSError(error, os.strerror(error))


def listener(device, groups):
    heard = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_PROBE))
    heard.bind((device, ETH_P_PROBE))
    index = socket.if_nametoindex(device)
    for group in groups:
        joined = struct.pack("=iHH8s", index, PACKET_MR_MULTICAST, len(group), group)
        heard.setsockopt(SOL_PACKET, PACKET_ADD_MEMBERSHIP, joined)
    return heard


def copies(wire, heard, destination, queue):
    wire.send(probe_frame(b"\x02\0\0\0\0\x09", destination, 0, 0, 0, 0))
    # What is not queued is there before `send` returns; what is queued comes when its turn has come.
    heard.settimeout(10 if queue else 0.05)
    count = 0
    with contextlib.suppress(TimeoutError, BlockingIOError):
        while True:
            heard.recv(128)
            count += 1
            heard.settimeout(0.05)
    return count


def measure(kind, queue, limit):
    options, children = kind
    build(options, children, queue)
    with contextlib.ExitStack() as stack:
        heard, *_ = (
            stack.enter_context(listener(child, groups))
            for child, groups in zip(children, (GROUPS.values(), [GROUPS["for two"]]))
        )
        if limit is not None:
            netlink = Netlink()
            stack.enter_context(netlink.socket)
            set_limit(netlink, limit)
        wire = stack.enter_context(socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0))
        wire.bind(("wire", 0))
        frames = {"broadcast": BROADCAST, **GROUPS}
        if len(children) == 1:
            del frames["for two"]
        counts = {name: copies(wire, heard, mac, queue) for name, mac in frames.items()}
    ip("link del dev wire")
    return counts


def main():
    for family in ("all", "default"):
        with contextlib.suppress(FileNotFoundError), open(
            f"/proc/sys/net/ipv6/conf/{family}/disable_ipv6", "w"
        ) as file:
            file.write("1")
    print(json.dumps({name: measure(*case) for name, case in CASES.items()}))


if __name__ == "__main__":
    main()
