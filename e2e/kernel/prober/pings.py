"""Cold ARP and an ICMP echo between endpoints with addresses."""

import errno
import os
import struct

from neighbours import forget_neighbours
from traffic import QUIET_SECONDS

ICMP_ECHO = 8
ECHO_ID = os.getpid() & 0xFFFF


def pings(lab):
    """Every endpoint's echo to every other one; None: an address is missing, or both are one."""
    return {
        "ping": [
            [ping(lab, a, b) if a != b else None for b in range(len(lab.endpoints))]
            for a in range(len(lab.endpoints))
        ]
    }


def ping(lab, a, b, quiet=QUIET_SECONDS):
    """A cold echo from a's first address to b's: "yes", "no", "local", or None."""
    sender, receiver = lab.endpoints[a], lab.endpoints[b]
    if sender.address is None or receiver.address is None:
        return None
    if receiver.address in sender.namespace.addresses:
        return "local"
    if not lab.traffic.silent:
        # What the last ping left in a queue would teach this one (overheard ARP).
        lab.traffic.collect(None, QUIET_SECONDS)
    for namespace in lab.namespaces.values():
        forget_neighbours(namespace.netlink)
    lab.before(last=b)
    sequence = next(lab.traffic.runs) & 0xFFFF
    try:
        sender.echo.sendto(_echo_request(sequence), (receiver.address, 0))
    except OSError as error:
        if error.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.EINVAL, errno.ENETDOWN):
            return "no"
        raise
    for fd in lab.traffic.listen(quiet):
        if fd == sender.echo.fileno():
            if _answered(sender.echo, sequence):
                return "yes"
        elif fd not in lab.traffic.probes:
            lab.traffic.drain(fd)
    return "no"


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


def _echo_request(sequence):
    body = struct.pack("!BBHHH", ICMP_ECHO, 0, 0, ECHO_ID, sequence) + b"macvlan-designer"
    total = sum(struct.unpack(f"!{len(body) // 2}H", body))
    total = (total >> 16) + (total & 0xFFFF)
    total += total >> 16
    return body[:2] + struct.pack("!H", ~total & 0xFFFF) + body[4:]
