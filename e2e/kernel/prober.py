#!/usr/bin/env python3
"""Builds a lab of network namespaces and measures who reaches whom in it.

Reads one request per line from standard input (JSON) and answers each with one line:

  {"do": "open", "plan": PLAN}       build the lab that PLAN describes (see lab-plan.ts)
  {"do": "matrices"}                 unicast and broadcast between all endpoints
  {"do": "pings"}                    cold ARP and an ICMP echo between all endpoints with addresses
  {"do": "cells", "cells": [CELL]}   single cells again, with more patience
  {"do": "close"}                    take the lab away

It moves into a mount and network namespace of its own before anything else. The lab's namespaces
have no names, only descriptors of this process, so everything is gone when the process is, however
it ends. Standard library only; needs root.
"""

import contextlib
import ctypes
import errno
import fcntl
import itertools
import json
import os
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import time

LIBC = ctypes.CDLL(None, use_errno=True)
CLONE_NEWNET = 0x40000000
CLONE_NEWNS = 0x00020000
MS_REC, MS_PRIVATE = 0x4000, 0x40000
PR_SET_PDEATHSIG = 1

ETH_P_PROBE, ETH_P_CANARY = 0x88B5, 0x88B6  # IEEE 802: local experimental ethertypes 1 and 2
BROADCAST = b"\xff" * 6
PACKET_HOST = 0
PACKET_OTHERHOST = 3
PACKET_OUTGOING = 4
MAGIC = b"MVDP"
PROBE = struct.Struct("!4sIBHH")  # magic, run, kind, sender, receiver
KIND_UNICAST, KIND_BROADCAST, KIND_LEARN = 0, 1, 2

SOL_RAW, ICMP_FILTER, ICMP_ECHOREPLY, ICMP_ECHO = 255, 1, 0, 8

TUNSETIFF = 0x400454CA
TUNSETIFINDEX = 0x400454DA
IFF_TAP, IFF_NO_PI = 0x0002, 0x1000

# A frame is on its way while the kernel still has work for it. Most of that is done before `send`
# returns; macvlan's broadcast queue is a work item, and the canary tells when its turn has come. An
# ARP exchange may queue twice each way.
STAGES = 5
QUIET_SECONDS = 0.008
PATIENT_FACTOR = 10

SYSCTLS = {
    "ipv4/ip_forward": "0",
    "ipv4/icmp_echo_ignore_all": "0",
    "ipv4/icmp_ratelimit": "0",
    "ipv4/conf/{dev}/forwarding": "0",
    "ipv4/conf/{dev}/rp_filter": "0",
    "ipv4/conf/{dev}/accept_local": "0",
    "ipv4/conf/{dev}/arp_filter": "0",
    "ipv4/conf/{dev}/arp_accept": "0",
    "ipv4/conf/{dev}/arp_notify": "0",
    "ipv4/conf/{dev}/proxy_arp": "0",
    "ipv4/conf/{dev}/route_localnet": "0",
    "ipv4/conf/{dev}/ignore_routes_with_linkdown": "0",
    "ipv6/conf/{dev}/disable_ipv6": "1",
    "bridge/bridge-nf-call-iptables": "0",
    "bridge/bridge-nf-call-ip6tables": "0",
    "bridge/bridge-nf-call-arptables": "0",
}
# Modules that a kernel may lack; what they do is then off anyway.
OPTIONAL_SYSCTLS = ("bridge/", "ipv6/")


def check(result):
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


def enter(fd):
    """Moves this thread into a network namespace."""
    check(LIBC.setns(fd, CLONE_NEWNET))


def new_namespace():
    """Makes a network namespace that lives as long as the returned descriptor (and its devices)."""
    check(LIBC.unshare(CLONE_NEWNET))
    return os.open("/proc/self/ns/net", os.O_RDONLY | os.O_CLOEXEC)


# --- netlink -------------------------------------------------------------------------------------

NLM_F_REQUEST, NLM_F_ACK, NLM_F_DUMP = 0x1, 0x4, 0x300
NLM_F_REPLACE, NLM_F_CREATE = 0x100, 0x400
NLMSG_ERROR, NLMSG_DONE = 2, 3
RTM_GETLINK, RTM_NEWNEIGH, RTM_DELNEIGH, RTM_GETNEIGH = 18, 28, 29, 30
NDA_DST, NDA_LLADDR, NDA_VLAN, NDA_MASTER = 1, 2, 5, 9
NUD_REACHABLE, NUD_NOARP, NUD_PERMANENT = 0x02, 0x40, 0x80
NTF_SELF, NTF_MASTER = 0x02, 0x04
IFLA_IFNAME, IFLA_LINK, IFLA_MASTER, IFLA_OPERSTATE, IFLA_LINKINFO = 3, 5, 10, 16, 18
IFLA_INFO_KIND, IFLA_INFO_SLAVE_KIND, IFLA_INFO_SLAVE_DATA = 1, 4, 5
IFLA_BRPORT_STATE = 1
IFF_UP, IFF_LOWER_UP = 0x1, 0x10000
OPER_UNKNOWN, OPER_DOWN, OPER_LOWERLAYERDOWN, OPER_UP = 0, 2, 3, 6
BR_STATE_FORWARDING = 3
NDMSG = struct.Struct("=BBHiHBB")
NLMSGHDR = struct.Struct("=IHHII")


def attributes(data):
    """Splits a run of rtattr into {type: value}; the last of equal types wins."""
    found = {}
    while len(data) >= 4:
        length, kind = struct.unpack_from("=HH", data)
        if length < 4:
            break
        found[kind & 0x3FFF] = data[4:length]
        data = data[(length + 3) & ~3 :]
    return found


def attribute(kind, value):
    length = 4 + len(value)
    return struct.pack("=HH", length, kind) + value + b"\0" * (-length % 4)


def address_in(mac, vlan):
    """The attributes that name an entry of a forwarding table; each VLAN of a switch has its own."""
    return attribute(NDA_LLADDR, mac) + (attribute(NDA_VLAN, vlan) if vlan else b"")


def number(value):
    return int.from_bytes(value, sys.byteorder)


class Netlink:
    """An rtnetlink socket of one namespace."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_ROUTE)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        self.socket.bind((0, 0))
        self.sequence = itertools.count(1)

    def _send(self, kind, flags, body):
        sequence = next(self.sequence)
        size = NLMSGHDR.size + len(body)
        self.socket.send(NLMSGHDR.pack(size, kind, flags | NLM_F_REQUEST, sequence, 0) + body)
        return sequence

    def _messages(self, sequence):
        while True:
            data = self.socket.recv(1 << 17)
            while len(data) >= NLMSGHDR.size:
                size, kind, _, number_, _ = NLMSGHDR.unpack_from(data)
                if number_ == sequence:
                    yield kind, data[NLMSGHDR.size : size]
                data = data[(size + 3) & ~3 :]

    def dump(self, kind, body):
        for answer, payload in self._messages(self._send(kind, NLM_F_DUMP, body)):
            if answer == NLMSG_DONE:
                return
            if answer == NLMSG_ERROR:
                raise OSError(-struct.unpack_from("=i", payload)[0], "netlink dump")
            yield payload

    def change(self, kind, flags, body):
        """Sends one change and returns the kernel's errno (0: done)."""
        for answer, payload in self._messages(self._send(kind, flags | NLM_F_ACK, body)):
            if answer == NLMSG_ERROR:
                return -struct.unpack_from("=i", payload)[0]

    def forget_neighbours(self):
        """Deletes every learned IPv4 neighbour, so that the next ping starts cold."""
        request = NDMSG.pack(socket.AF_INET, 0, 0, 0, 0, 0, 0)
        entries = list(self.dump(RTM_GETNEIGH, request))
        for entry in entries:
            _, _, _, ifindex, state, _, _ = NDMSG.unpack_from(entry)
            address = attributes(entry[NDMSG.size :]).get(NDA_DST)
            if address is None or state & (NUD_NOARP | NUD_PERMANENT):
                continue
            body = NDMSG.pack(socket.AF_INET, 0, 0, ifindex, 0, 0, 0) + attribute(NDA_DST, address)
            self.change(RTM_DELNEIGH, 0, body)

    def learned(self):
        """The forwarding tables of the namespace's bridges: {(bridge, MAC, VLAN): port}; VLAN b"": none."""
        table = {}
        for entry in self.dump(RTM_GETNEIGH, NDMSG.pack(socket.AF_BRIDGE, 0, 0, 0, 0, 0, 0)):
            _, _, _, ifindex, state, flags, _ = NDMSG.unpack_from(entry)
            attrs = attributes(entry[NDMSG.size :])
            if flags & NTF_SELF or state & (NUD_PERMANENT | NUD_NOARP) or NDA_MASTER not in attrs:
                continue
            key = (number(attrs[NDA_MASTER]), attrs[NDA_LLADDR], attrs.get(NDA_VLAN, b""))
            table[key] = ifindex
        return table

    def teach(self, wanted):
        """Makes the bridges' forwarding tables equal to `wanted`; returns how many entries differed."""
        known = self.learned()
        differences = 0
        for (bridge, mac, vlan), port in wanted.items():
            if known.pop((bridge, mac, vlan), None) != port:
                differences += 1
                body = NDMSG.pack(socket.AF_BRIDGE, 0, 0, port, NUD_REACHABLE, NTF_MASTER, 0)
                body += address_in(mac, vlan)
                self.change(RTM_NEWNEIGH, NLM_F_CREATE | NLM_F_REPLACE, body)
        for (_, mac, vlan), port in known.items():
            differences += 1
            body = NDMSG.pack(socket.AF_BRIDGE, 0, 0, port, 0, NTF_MASTER, 0)
            self.change(RTM_DELNEIGH, 0, body + address_in(mac, vlan))
        return differences

    def links(self):
        """Every link of the namespace, by index; the lab's indexes are unique across namespaces."""
        found = {}
        for entry in self.dump(RTM_GETLINK, struct.pack("=BBHiII", 0, 0, 0, 0, 0, 0)):
            _, _, _, ifindex, flags, _ = struct.unpack_from("=BBHiII", entry)
            attrs = attributes(entry[16:])
            info = attributes(attrs.get(IFLA_LINKINFO, b""))
            port = attributes(info.get(IFLA_INFO_SLAVE_DATA, b""))
            found[ifindex] = {
                "name": attrs[IFLA_IFNAME].rstrip(b"\0").decode(),
                "up": bool(flags & IFF_UP),
                "carrier": bool(flags & IFF_LOWER_UP),
                "state": number(attrs.get(IFLA_OPERSTATE, b"\0")),
                "kind": info.get(IFLA_INFO_KIND, b"").rstrip(b"\0").decode(),
                "lower": number(attrs[IFLA_LINK]) if IFLA_LINK in attrs else None,
                "master": number(attrs[IFLA_MASTER]) if IFLA_MASTER in attrs else None,
                "port": number(port[IFLA_BRPORT_STATE]) if IFLA_BRPORT_STATE in port else None,
            }
        del found[1]  # lo
        return found


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
        if link["kind"] in ("macvlan", "macvtap", "vlan") and link["lower"] in links:
            lower = links[link["lower"]]
            if link["carrier"] != (lower["up"] and lower["carrier"]):
                pending.append(f"{link['name']}: carrier {link['carrier']}, not its parent's")
    for index, link in links.items():
        if link["kind"] == "bridge" and link["up"]:
            ports = [other for other in links.values() if other["master"] == index]
            # A bridge that never had a port has a carrier all the same.
            if ports and link["carrier"] != any(p["port"] == BR_STATE_FORWARDING for p in ports):
                pending.append(f"{link['name']}: carrier {link['carrier']}, not its ports'")
    return pending


# --- the lab -------------------------------------------------------------------------------------


class Namespace:
    """One network stack of the lab: a host, a guest, a station, or `lan`, which holds the switches."""

    def __init__(self, name, arp_ignore, addresses):
        self.name = name
        self.addresses = frozenset(addresses)
        self.fd = new_namespace()
        self.path = f"/proc/{os.getpid()}/fd/{self.fd}"
        self._set_sysctls(arp_ignore)
        self.netlink = Netlink()
        self.probe = socket.socket(
            socket.AF_PACKET, socket.SOCK_RAW | socket.SOCK_NONBLOCK, socket.htons(ETH_P_PROBE)
        )
        self.probe.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)

    @staticmethod
    def _set_sysctls(arp_ignore):
        settings = {
            **SYSCTLS,
            "ipv4/conf/{dev}/arp_ignore": str(arp_ignore),
            "ipv4/conf/{dev}/arp_announce": "2" if arp_ignore == 1 else "0",
        }
        for key, value in settings.items():
            # Devices that are made or moved here later start with `default`.
            for device in ("all", "default", "lo") if "{dev}" in key else ("",):
                try:
                    with open(f"/proc/sys/net/{key.format(dev=device)}", "w") as file:
                        file.write(value)
                except FileNotFoundError:
                    if not key.startswith(OPTIONAL_SYSCTLS):
                        raise

    def close(self):
        self.probe.close()
        self.netlink.socket.close()
        os.close(self.fd)


class Endpoint:
    """An interface with a stack behind it: it sends and counts."""

    def __init__(self, described, namespaces):
        self.namespace = namespaces[described["namespace"]]
        self.device = described["device"]
        self.mac = bytes.fromhex(described["mac"].replace(":", ""))
        self.address = described.get("address")
        self.echo = None
        if self.address is not None:
            enter(self.namespace.fd)
            self.echo = socket.socket(
                socket.AF_INET, socket.SOCK_RAW | socket.SOCK_NONBLOCK, socket.IPPROTO_ICMP
            )
            self.echo.setsockopt(SOL_RAW, ICMP_FILTER, struct.pack("=I", ~(1 << ICMP_ECHOREPLY) & 0xFFFFFFFF))
            # Bound to the address, not to the device: routing decides where the echo leaves.
            self.echo.bind((self.address, 0))

    def send(self, destination, run, kind, me, receiver):
        payload = PROBE.pack(MAGIC, run, kind, me, receiver).ljust(46, b"\0")
        frame = destination + self.mac + struct.pack("!H", ETH_P_PROBE) + payload
        # Down or without carrier: nothing leaves, which is the answer.
        with contextlib.suppress(OSError):
            self.namespace.probe.sendto(frame, (self.device, ETH_P_PROBE))

    def close(self):
        if self.echo is not None:
            self.echo.close()


class Guest:
    """A virtual machine's NIC: carries frames between a macvtap and a tap device of the guest."""

    def __init__(self, tap, namespaces, sysfs):
        enter(namespaces[tap["namespace"]].fd)
        check(LIBC.mount(b"none", sysfs.encode(), b"sysfs", 0, None))
        try:
            folder = f"{sysfs}/class/net/{tap['device']}/macvtap"
            (node,) = os.listdir(folder)
            with open(f"{folder}/{node}/dev") as file:
                major, minor = map(int, file.read().split(":"))
        finally:
            check(LIBC.umount2(sysfs.encode(), 0))
        # /dev/tapN is named by ifindex alone and shared by all namespaces: a node of our own.
        path = f"{sysfs}.{node}"
        os.mknod(path, 0o600 | 0o020000, os.makedev(major, minor))
        self.outside = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        os.unlink(path)
        self._set_kind(self.outside, "")
        enter(namespaces[tap["guest"]].fd)
        self.inside = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        fcntl.ioctl(self.inside, TUNSETIFINDEX, struct.pack("=I", tap["index"]))
        self._set_kind(self.inside, tap["guestDevice"])
        self.way = {self.outside: self.inside, self.inside: self.outside}

    @staticmethod
    def _set_kind(fd, name):
        flags = IFF_TAP | IFF_NO_PI
        fcntl.ioctl(fd, TUNSETIFF, struct.pack("=16sH22x", name.encode(), flags))

    def carry(self, fd):
        with contextlib.suppress(OSError):
            while True:
                os.write(self.way[fd], os.read(fd, 1 << 16))

    def close(self):
        os.close(self.outside)
        os.close(self.inside)


class Canary:
    """A broadcast through a macvlan of its own: back when the kernel has done what was queued before.

    Every macvlan port queues broadcasts on the same unbound workqueue (macvlan_broadcast_enqueue).
    """

    LINES = (
        "link add name wire type veth peer name perch",
        "link add link perch name canary type macvlan mode bridge",
        *(f"link set dev {device} up" for device in ("wire", "perch", "canary")),
    )

    def __init__(self):
        for device in ("all", "default"):
            with contextlib.suppress(FileNotFoundError):
                with open(f"/proc/sys/net/ipv6/conf/{device}/disable_ipv6", "w") as file:
                    file.write("1")
        subprocess.run(["ip", "-batch", "-"], input="\n".join(self.LINES), text=True, check=True)
        self.sender, self.receiver = (
            socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(protocol))
            for protocol in (0, ETH_P_CANARY)
        )
        self.receiver.bind(("canary", ETH_P_CANARY))
        self.receiver.settimeout(0.25)
        self.flights = itertools.count(1)
        while not self._fly():  # linkwatch takes its time to give a new link a queue
            pass

    def _fly(self):
        flight = struct.pack("!Q", next(self.flights))
        frame = BROADCAST + b"\x02\0\0\0\0\x01" + struct.pack("!H", ETH_P_CANARY) + flight
        self.sender.sendto(frame.ljust(60, b"\0"), ("wire", ETH_P_CANARY))
        with contextlib.suppress(TimeoutError):
            while True:
                if self.receiver.recv(128)[14:22] == flight:
                    return True
        return False

    def fly(self):
        """Returns when the kernel has come to what was queued before."""
        while not self._fly():
            pass


class BuildError(Exception):
    """The kernel refused a step of the plan."""


class Lab:
    """A built topology, and the measurements in it."""

    def __init__(self, plan, sysfs, canary):
        self.canary = canary
        self.epoll = select.epoll()
        self.runs = itertools.count(1)
        self.namespaces = {}
        self.guests = []
        self.endpoints = []
        try:
            self._build(plan, sysfs)
        except BaseException:
            self.close()
            raise

    def _build(self, plan, sysfs):
        for described in plan["namespaces"]:
            namespace = Namespace(
                described["name"], described["arpIgnore"], described["addresses"]
            )
            self.namespaces[namespace.name] = namespace
        for stage in plan["create"]:
            self._run([stage])
        for tap in plan["taps"]:
            self.guests.append(Guest(tap, self.namespaces, sysfs))
        self._run(plan["configure"])
        self._run(plan["routes"], forgiving=True)
        self.endpoints = [Endpoint(each, self.namespaces) for each in plan["endpoints"]]
        self.index = {(e.namespace.name, e.device): i for i, e in enumerate(self.endpoints)}
        self._listen()
        self.wait_until_settled()
        self.twins = plan["twins"]
        self.homes = {}
        self._learn(plan["reflect"])
        self.queue = plan["broadcastQueue"]

    def _run(self, batches, forgiving=False):
        """Runs `ip -batch`, or another tool's, in several namespaces at once; a forgiving run goes on
        after errors."""
        running = []
        for batch in batches:
            if not batch["lines"]:
                continue
            namespace = self.namespaces[batch["namespace"]]
            lines = [re.sub(r"@(\w+)", self._path, line) for line in batch["lines"]]
            enter(namespace.fd)
            process = subprocess.Popen(
                [batch.get("tool", "ip"), *(["-force"] if forgiving else []), "-batch", "-"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
            )
            process.stdin.write("\n".join(lines) + "\n")
            process.stdin.close()
            running.append((process, batch))
        failures = []
        for process, batch in running:
            said = process.stderr.read()
            process.stderr.close()
            if process.wait() != 0 and not forgiving:
                line = re.search(r"Command failed -:(\d+)", said)
                command = batch["lines"][int(line[1]) - 1] if line else "?"
                failures.append(f"{batch.get('tool', 'ip')} {command}: {said.strip()}")
        if failures:
            raise BuildError("; ".join(failures))

    def _path(self, match):
        return self.namespaces[match[1]].path

    def _listen(self):
        self.carriers = {}
        for guest in self.guests:
            for fd in (guest.inside, guest.outside):
                self.carriers[fd] = guest
                self.epoll.register(fd, select.EPOLLIN)
        self.probes = {}
        for namespace in {endpoint.namespace for endpoint in self.endpoints}:
            self.probes[namespace.probe.fileno()] = namespace
            self.epoll.register(namespace.probe.fileno(), select.EPOLLIN)
        for endpoint in self.endpoints:
            if endpoint.echo is not None:
                self.epoll.register(endpoint.echo.fileno(), select.EPOLLIN)

    def wait_until_settled(self):
        """Waits for linkwatch: carrier, operational state and port state lag behind `ip link`."""
        deadline = time.monotonic() + 5
        while True:
            links = {}
            for namespace in self.namespaces.values():
                links.update(namespace.netlink.links())
            pending = unsettled(links)
            if not pending:
                return
            if time.monotonic() > deadline:
                raise BuildError("links did not settle: " + "; ".join(pending))
            time.sleep(0.002)

    def _learn(self, reflect):
        """Lets the bridges learn where every MAC lives, before any port reflects."""
        everyone = range(len(self.endpoints))
        # Equal MACs speak one by one, so that it is known what each taught.
        for speakers in [[each] for each in everyone] if self.twins else [everyone]:
            self.broadcast(speakers, KIND_LEARN)
            self.tables = {n: n.netlink.learned() for n in self.namespaces.values()}
            for each in speakers:
                self.homes[each] = self._entries_of(self.endpoints[each].mac)
        self._run(reflect)
        self.broadcast(everyone, KIND_LEARN)
        # A reflected frame makes a bridge learn its sender behind the wrong port.
        self.flapping = self.restore() > 0

    def _entries_of(self, mac):
        return {
            namespace: {key: port for key, port in table.items() if key[1] == mac}
            for namespace, table in self.tables.items()
        }

    def restore(self, last=None):
        """Puts the bridges' tables back to what they learned; returns how many entries had moved.

        Of equal MACs they know the one that spoke last: `last`.
        """
        homes = self.homes.get(last, {})
        return sum(
            namespace.netlink.teach({**table, **homes.get(namespace, {})})
            for namespace, table in self.tables.items()
            if table
        )

    def close(self):
        self.epoll.close()
        for each in (*self.endpoints, *self.guests, *self.namespaces.values()):
            each.close()

    # --- measurements ---

    def pump(self, timeout):
        """Carries the guests' frames and returns what else is readable: probe and echo sockets."""
        ready = []
        for fd, _ in self.epoll.poll(timeout):
            if fd in self.carriers:
                self.carriers[fd].carry(fd)
            else:
                ready.append(fd)
            self.active = True
        return ready

    def listen(self, quiet):
        """Yields readable sockets until the lab is silent and the kernel has no frame left."""
        self.silent = False
        stages = 0
        while stages < STAGES:
            self.active = False
            yield from self.pump(quiet / STAGES)
            self.canary.fly()
            yield from self.pump(0)
            stages = 0 if self.active else stages + 1
        self.silent = True

    def collect(self, run, quiet):
        """Counts the copies of a run's frames until the lab is silent: {(kind, from, to): copies}."""
        counts = {}
        for fd in self.listen(quiet):
            if fd in self.probes:
                self._count(self.probes[fd], run, counts)
            else:
                self._drain(fd)
        return counts

    def _drain(self, fd):
        for endpoint in self.endpoints:
            if endpoint.echo is not None and endpoint.echo.fileno() == fd:
                with contextlib.suppress(OSError):
                    while True:
                        endpoint.echo.recv(2048)

    def _count(self, namespace, run, counts):
        while True:
            try:
                frame, (device, _, kind_of_packet, *_) = namespace.probe.recvfrom(2048)
            except BlockingIOError:
                return
            except OSError:
                continue
            me = self.index.get((namespace.name, device))
            if me is None or len(frame) < 14 + PROBE.size:
                continue
            # A tagged frame without a VLAN to take it is for nobody, a broadcast included.
            if kind_of_packet in (PACKET_OUTGOING, PACKET_OTHERHOST):
                continue
            magic, of_run, kind, sender, receiver = PROBE.unpack_from(frame, 14)
            if magic != MAGIC or of_run != run:
                continue
            if kind == KIND_UNICAST and (receiver != me or kind_of_packet != PACKET_HOST):
                continue
            counts[(kind, sender, me)] = counts.get((kind, sender, me), 0) + 1

    def broadcast(self, senders, kind, quiet=QUIET_SECONDS):
        run = next(self.runs)
        for sender in senders:
            self.endpoints[sender].send(BROADCAST, run, kind, sender, 0)
        return self.collect(run, quiet)

    def unicast(self, pairs, quiet=QUIET_SECONDS):
        run = next(self.runs)
        for sender, receiver in pairs:
            mac = self.endpoints[receiver].mac
            self.endpoints[sender].send(mac, run, KIND_UNICAST, sender, receiver)
        return self.collect(run, quiet)

    def matrices(self):
        size = len(self.endpoints)
        unicast = [[0] * size for _ in range(size)]
        broadcast = [[0] * size for _ in range(size)]
        for pairs in self._unicast_rounds(size):
            for (_, a, b), copies in self.unicast(pairs).items():
                unicast[a][b] = copies
        for senders in self._groups(size, self.queue // 4):
            self._before()
            for (_, a, b), copies in self.broadcast(senders, KIND_BROADCAST).items():
                broadcast[a][b] = copies
        return {"unicast": unicast, "broadcast": broadcast}

    def _groups(self, size, most=400):
        """Senders that may speak at once: one where tables flap, else as many as queues surely hold."""
        step = 1 if self.flapping else max(1, min(most, 400 // max(size, 1)))
        return [range(start, min(start + step, size)) for start in range(0, size, step)]

    def _unicast_rounds(self, size):
        """Pairs of sender and receiver that may be measured at once, with all tables right for them."""
        everyone = range(size)
        if not self.twins:
            for senders in self._groups(size):
                self._before()
                yield [(a, b) for a in senders for b in everyone if a != b]
            return
        # Of equal MACs the receiver spoke last.
        for a, b in itertools.permutations(everyone, 2):
            self.restore(last=b)
            yield [(a, b)]

    def _before(self, last=None):
        if self.flapping or self.twins:
            self.restore(last)

    def pings(self):
        return {
            "ping": [
                [self.ping(a, b) if a != b else None for b in range(len(self.endpoints))]
                for a in range(len(self.endpoints))
            ]
        }

    def ping(self, a, b, quiet=QUIET_SECONDS):
        """A cold echo from a's first address to b's: "yes", "no", "local", or None."""
        sender, receiver = self.endpoints[a], self.endpoints[b]
        if sender.address is None or receiver.address is None:
            return None
        if receiver.address in sender.namespace.addresses:
            return "local"
        if not self.silent:
            # What the last ping left in a queue would teach this one (overheard ARP).
            self.collect(None, QUIET_SECONDS)
        for namespace in self.namespaces.values():
            namespace.netlink.forget_neighbours()
        self._before(last=b)
        sequence = next(self.runs) & 0xFFFF
        try:
            sender.echo.sendto(echo_request(sequence), (receiver.address, 0))
        except OSError as error:
            if error.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.EINVAL, errno.ENETDOWN):
                return "no"
            raise
        for fd in self.listen(quiet):
            if fd == sender.echo.fileno():
                if self._answered(sender.echo, sequence):
                    return "yes"
            elif fd not in self.probes:
                self._drain(fd)
        return "no"

    @staticmethod
    def _answered(echo, sequence):
        while True:
            try:
                packet = echo.recv(2048)
            except BlockingIOError:
                return False
            except OSError:
                continue
            header = (packet[0] & 0xF) * 4
            if packet[header + 4 : header + 8] == struct.pack("!HH", ECHO_ID, sequence):
                return True

    def cell(self, matrix, a, b, times):
        """One cell several times over, with more patience than in the first pass."""
        results = []
        for _ in range(times):
            self.restore(last=b)
            quiet = QUIET_SECONDS * PATIENT_FACTOR
            if matrix == "ping":
                results.append(self.ping(a, b, quiet))
            elif matrix == "unicast":
                results.append(self.unicast([(a, b)], quiet).get((KIND_UNICAST, a, b), 0))
            else:
                counts = self.broadcast([a], KIND_BROADCAST, quiet)
                results.append(counts.get((KIND_BROADCAST, a, b), 0))
        return results


ECHO_ID = os.getpid() & 0xFFFF


def echo_request(sequence):
    body = struct.pack("!BBHHH", ICMP_ECHO, 0, 0, ECHO_ID, sequence) + b"macvlan-designer"
    total = sum(struct.unpack(f"!{len(body) // 2}H", body))
    total = (total >> 16) + (total & 0xFFFF)
    total += total >> 16
    return body[:2] + struct.pack("!H", ~total & 0xFFFF) + body[4:]


# --- requests ------------------------------------------------------------------------------------


class Server:
    def __init__(self, sysfs):
        self.sysfs = sysfs
        self.canary = Canary()
        self.lab = None

    def answer(self, request):
        match request["do"]:
            case "open":
                self.close()
                self.lab = Lab(request["plan"], self.sysfs, self.canary)
                return {"flapping": self.lab.flapping}
            case "matrices":
                return self.lab.matrices()
            case "pings":
                return self.lab.pings()
            case "cells":
                times = request["times"]
                return {"cells": [self.lab.cell(*cell, times) for cell in request["cells"]]}
            case "close":
                self.close()
                return {}

    def close(self):
        lab, self.lab = self.lab, None
        if lab is not None:
            lab.close()


def hide():
    """Leaves the machine's mounts and network; returns a folder that nobody else sees."""
    check(LIBC.unshare(CLONE_NEWNS | CLONE_NEWNET))
    check(LIBC.mount(b"none", b"/", None, MS_REC | MS_PRIVATE, None))
    check(LIBC.mount(b"tmpfs", b"/run", b"tmpfs", 0, b"size=1m,mode=0700"))
    os.mkdir("/run/sysfs")
    return "/run/sysfs"


def main():
    check(LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides; its end is ours
    server = Server(hide())
    for line in sys.stdin:
        try:
            reply = {"ok": server.answer(json.loads(line))}
        except BuildError as error:
            reply = {"refused": str(error)}
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
