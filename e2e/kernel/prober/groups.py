"""Whether a macvtap lets a multicast group through that it has not joined.

A child's multicast filter is a hash of 256 buckets, mixed with where the kernel keeps the child
(mc_hash): a group that shares a bucket with one that is joined gets through, for the child's life.
"""

import random
import socket

from frames import KIND_GROUP
from traffic import QUIET_SECONDS

OTHERS = 24


def leaks(lab, place):
    """Whether some endpoint's solicitation gets through to this one though other groups do not."""
    endpoint = lab.endpoints[place]
    if not endpoint.tapped:
        return False
    if place not in lab.leaks:
        groups = [_group(a) for a in (endpoint.global6, endpoint.local6) if a is not None]
        lab.leaks[place] = any(
            _heard(lab, sender, place, groups) > 0
            and _heard(lab, sender, place, _other_groups()) < OTHERS / 2
            for sender in range(len(lab.endpoints))
            if sender != place
        )
    return lab.leaks[place]


def _heard(lab, sender, place, groups):
    lab.before()
    run = next(lab.traffic.runs)
    for group in groups:
        lab.endpoints[sender].send(group, run, KIND_GROUP, sender, place)
    return lab.traffic.collect(run, QUIET_SECONDS).get((KIND_GROUP, sender, place), 0)


def _group(address):
    """The MAC address of an address's solicited-node group (RFC 2464, RFC 4291)."""
    return b"\x33\x33\xff" + socket.inet_pton(socket.AF_INET6, address)[13:]


def _other_groups():
    dice = random.Random(6)
    return [b"\x33\x33\xff" + dice.randbytes(3) for _ in range(OTHERS)]
