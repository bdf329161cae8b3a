#!/usr/bin/env python3
"""Which MAC is seen behind a bond when a macvlan child on it sends, and whether it gets its answers.

For each mode on the command line prints {"answered": pings of 16, "arp": MACs, "ip": MACs}, where MACs
are who sent the child's frames by their Ethernet header: "child", "member 1" (the active one), "member
2". `MODE group` puts the members' ports on the switch into one group. All in named namespaces of this
machine, which therefore has to be a virtual one.
"""

import contextlib
import ctypes
import json
import os
import socket
import struct
import subprocess
import sys
import time

CLONE_NEWNET = 0x40000000
ETH_P_ALL = 3
TYPES = {0x0806: "arp", 0x0800: "ip"}
MONITOR = "miimon 10"
# By the addresses of each packet, not by load, which changes with time.
BY_HASH = {
    "balance-tlb": "tlb_dynamic_lb 0 xmit_hash_policy layer2+3",
    "balance-alb": "tlb_dynamic_lb 0 xmit_hash_policy layer2+3",
    "balance-xor": "xmit_hash_policy layer2+3",
    "802.3ad": "xmit_hash_policy layer2+3 lacp_rate fast",
}
WHO = {"02:00:00:00:01:01": "member 1", "02:00:00:00:01:02": "member 2", "02:00:00:00:00:0a": "child"}
STATIONS = [f"10.0.0.{20 + number}" for number in range(16)]


def sh(script):
    return subprocess.run(["sh", "-ec", script], capture_output=True, text=True, check=True).stdout


def build(mode, group):
    bond = f"type bond mode {mode} {MONITOR} {BY_HASH.get(mode, '')}"
    partner = bond if mode == "802.3ad" else f"type bond mode balance-xor {MONITOR}"
    ports = "for port in p1 p2; do ip -n lan link set dev $port"
    wired = (
        f"ip -n lan link add name ports {partner}; {ports} master ports; done"
        "; ip -n lan link set dev ports master br0 up"
        if group
        else f"{ports} master br0; done"
    )
    sh(f"""
      for name in host child lan pc; do ip netns add $name; done
      ip -n lan link add name br0 type bridge mcast_snooping 0
      ip -n lan link set dev br0 up
      for n in 1 2; do
        ip -n lan link add name p$n type veth peer name m$n address 02:00:00:00:01:0$n netns host
      done
      {wired}
      {ports} up; done
      ip -n lan link add name p3 type veth peer name eth0 address 02:00:00:00:00:20 netns pc
      ip -n lan link set dev p3 master br0 up
      ip -n pc link set dev eth0 up
      for address in {' '.join(STATIONS)}; do ip -n pc address add $address/24 dev eth0; done
      ip -n host link add name bond9 {bond}
      for n in 1 2; do ip -n host link set dev m$n master bond9; done
      ip -n host link set dev bond9 up
      ip -n host link add link bond9 name mv0 address 02:00:00:00:00:0a netns child type macvlan mode bridge
      ip -n child address add 10.0.0.11/24 dev mv0
      ip -n child link set dev mv0 up""")
    while not settled(mode, group):
        time.sleep(0.02)


def settled(mode, group):
    members = json.loads(sh("ip -n host -json -details link show master bond9"))
    data = [member["linkinfo"]["info_slave_data"] for member in members]
    agreed = mode != "802.3ad" or not group or all(
        "distributing" in one["ad_actor_oper_port_state_str"] for one in data
    )
    (child,) = json.loads(sh("ip -n child -json link show dev mv0"))
    return agreed and child["operstate"] == "UP" and all(one["mii_status"] == "UP" for one in data)


@contextlib.contextmanager
def hearing(name, device):
    """A socket that hears all that a device of another namespace does."""
    with open("/proc/self/ns/net") as home, open(f"/run/netns/{name}") as there:
        enter(there)
        heard = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
        heard.bind((device, ETH_P_ALL))
        heard.setblocking(False)
        enter(home)
    with heard:
        yield heard


def enter(namespace):
    if ctypes.CDLL(None).setns(namespace.fileno(), CLONE_NEWNET) != 0:
        raise OSError("setns")


def measure(mode, group):
    build(mode, group)
    seen = {"arp": set(), "ip": set()}
    answered = 0
    with hearing("pc", "eth0") as heard:
        for station in STATIONS:
            ping = ["ip", "netns", "exec", "child", "ping", "-n", "-c", "1", "-W", "20", station]
            answered += subprocess.run(ping, capture_output=True).returncode == 0
        with contextlib.suppress(BlockingIOError):
            while True:
                frame = heard.recv(2048)
                kind = TYPES.get(struct.unpack_from("!H", frame, 12)[0])
                sender = WHO.get(frame[6:12].hex(":"))
                if kind is not None and sender is not None:
                    seen[kind].add(sender)
    sh("for name in host child lan pc; do ip netns del $name; done")
    return {"answered": answered, **{kind: sorted(macs) for kind, macs in seen.items()}}


def main():
    cases = [(case, *case.split(" ")) for case in sys.argv[1:]]
    print(json.dumps({case: measure(mode, bool(group)) for case, mode, *group in cases}))


if __name__ == "__main__":
    main()
