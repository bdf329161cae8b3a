"""Frames on their way through the lab: sent, carried and counted until it is silent."""

import contextlib
import itertools
import select

from frames import (
    BROADCAST,
    KIND_UNICAST,
    MAGIC,
    PACKET_HOST,
    PACKET_OTHERHOST,
    PACKET_OUTGOING,
    PROBE,
)

# A frame is on its way while the kernel still has work for it. Most of that is done before `send`
# returns; macvlan's broadcast queue is a work item, and the canary tells when its turn has come. An
# ARP exchange may queue twice each way.
STAGES = 5
QUIET_SECONDS = 0.008


class Traffic:
    """What the endpoints send and receive, and what the guests' NICs carry."""

    def __init__(self, canary):
        self.canary = canary
        self.epoll = select.epoll()
        self.runs = itertools.count(1)

    def attend(self, endpoints, guests):
        """Listens to the lab's endpoints and guests from now on."""
        self.endpoints = endpoints
        self.index = {(e.namespace.name, e.device): i for i, e in enumerate(endpoints)}
        self.carriers = {}
        for guest in guests:
            for fd in (guest.inside, guest.outside):
                self.carriers[fd] = guest
                self.epoll.register(fd, select.EPOLLIN)
        self.probes = {}
        for namespace in {endpoint.namespace for endpoint in endpoints}:
            self.probes[namespace.probe.fileno()] = namespace
            self.epoll.register(namespace.probe.fileno(), select.EPOLLIN)
        self.echoes = {}
        for echo in (echo for endpoint in endpoints for echo in endpoint.echoes):
            self.echoes[echo.socket.fileno()] = echo.socket
            self.epoll.register(echo.socket.fileno(), select.EPOLLIN)

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
                self.drain(fd)
        return counts

    def drain(self, fd):
        """Throws away what an echo socket has; nobody waits for it any more."""
        with contextlib.suppress(OSError):
            while True:
                self.echoes[fd].recv(2048)

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

    def close(self):
        self.epoll.close()
