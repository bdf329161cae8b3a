"""Cold ARP or neighbour discovery, and an ICMP echo, between endpoints with addresses."""

import errno

from groups import leaks
from neighbours import forget_neighbours
from traffic import QUIET_SECONDS

NO_WAY = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.EINVAL, errno.ENETDOWN)


def pings(lab):
    """Every endpoint's echo to every other one; None: an address is missing, or both are one."""
    return {"ping": _matrix(lab, ping)}


def pings6(lab):
    """The same over IPv6."""
    return {"ping6": _matrix(lab, ping6)}


def _matrix(lab, one):
    everyone = range(len(lab.endpoints))
    return [[one(lab, a, b) if a != b else None for b in everyone] for a in everyone]


def ping(lab, a, b, quiet=QUIET_SECONDS):
    """A cold echo from a's first address to b's: "yes", "no", "local", or None."""
    sender, receiver = lab.endpoints[a], lab.endpoints[b]
    if sender.address is None or receiver.address is None:
        return None
    if receiver.address in sender.namespace.addresses:
        return "local"
    return "yes" if _echo(lab, sender.echo, receiver.address, b, quiet) else "no"


def ping6(lab, a, b, quiet=QUIET_SECONDS):
    """The same over IPv6, and "leak": yes, but only through a macvtap's inexact multicast filter."""
    sender, receiver = lab.endpoints[a], lab.endpoints[b]
    if sender.global6 is not None and receiver.global6 is not None:
        echo, target, known = sender.echo_global6, receiver.global6, sender.namespace.addresses6
    elif sender.local6 is not None and receiver.local6 is not None:
        echo, target, known = sender.echo_local6, receiver.local6, _known_on_link(sender, receiver)
    else:
        return None
    if echo is None:
        return "no"
    if target in known:
        return "local"
    if not _echo(lab, echo, target, b, quiet):
        return "no"
    return "leak" if leaks(lab, a) or leaks(lab, b) else "yes"


def _known_on_link(sender, receiver):
    """Link-local addresses that the sender need not ask for: in one stack, or its own."""
    is_one = sender.namespace is receiver.namespace and receiver.echo_local6 is not None
    return {sender.local6, *([receiver.local6] if is_one else [])}


def _echo(lab, echo, target, b, quiet):
    """Whether a cold echo is answered."""
    if not lab.traffic.silent:
        # What the last ping left in a queue would teach this one (overheard ARP).
        lab.traffic.collect(None, QUIET_SECONDS)
    for namespace in lab.namespaces.values():
        forget_neighbours(namespace.netlink, echo.family)
    lab.before(last=b)
    sequence = next(lab.traffic.runs) & 0xFFFF
    try:
        echo.send(target, sequence)
    except OSError as error:
        if error.errno in NO_WAY:
            return False
        raise
    for fd in lab.traffic.listen(quiet):
        if fd == echo.socket.fileno():
            if echo.answered(sequence):
                return True
        elif fd not in lab.traffic.probes:
            lab.traffic.drain(fd)
    return False
