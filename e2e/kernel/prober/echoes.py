"""Echo requests and replies: raw ICMP sockets that are bound to an address, not to a device."""

import os
import socket
import struct

SOL_RAW, ICMP_FILTER, ICMP_ECHO, ICMP_ECHOREPLY = 255, 1, 8, 0
ICMP6_FILTER, ICMP6_ECHO, ICMP6_ECHOREPLY = 1, 128, 129
ECHO_ID = os.getpid() & 0xFFFF


class Echo:
    """An IPv4 address that echoes are sent from; routing decides where they leave."""

    family = socket.AF_INET
    kind = ICMP_ECHO

    def __init__(self, address):
        self.socket = socket.socket(
            self.family, socket.SOCK_RAW | socket.SOCK_NONBLOCK, socket.IPPROTO_ICMP
        )
        others = ~(1 << ICMP_ECHOREPLY) & 0xFFFFFFFF
        self.socket.setsockopt(SOL_RAW, ICMP_FILTER, struct.pack("=I", others))
        self.socket.bind((address, 0))

    def send(self, to, sequence):
        self.socket.sendto(_request(self.kind, sequence), (to, 0))

    def answered(self, sequence):
        """Reads what waits; whether the reply to that request is among it."""
        while True:
            try:
                packet = self.socket.recv(2048)
            except BlockingIOError:
                return False
            except OSError:
                continue
            start = self._start_of_icmp(packet)
            if packet[start + 4 : start + 8] == struct.pack("!HH", ECHO_ID, sequence):
                return True

    @staticmethod
    def _start_of_icmp(packet):
        return (packet[0] & 0xF) * 4

    def close(self):
        self.socket.close()


class Echo6(Echo):
    """An IPv6 address; a link-local one (`scope`: its interface's index) leaves by its interface."""

    family = socket.AF_INET6
    kind = ICMP6_ECHO

    def __init__(self, address, scope=0):
        self.scope = scope
        self.socket = socket.socket(
            self.family, socket.SOCK_RAW | socket.SOCK_NONBLOCK, socket.IPPROTO_ICMPV6
        )
        others = bytearray(b"\xff" * 32)
        others[ICMP6_ECHOREPLY // 8] &= ~(1 << ICMP6_ECHOREPLY % 8)
        self.socket.setsockopt(socket.IPPROTO_ICMPV6, ICMP6_FILTER, bytes(others))
        self.socket.bind((address, 0, 0, scope))

    def send(self, to, sequence):
        # The kernel fills in the checksum (rawv6_push_pending_frames).
        self.socket.sendto(_request(self.kind, sequence), (to, 0, 0, self.scope))

    @staticmethod
    def _start_of_icmp(packet):
        return 0


def _request(kind, sequence):
    body = struct.pack("!BBHHH", kind, 0, 0, ECHO_ID, sequence) + b"macvlan-designer"
    total = sum(struct.unpack(f"!{len(body) // 2}H", body))
    total = (total >> 16) + (total & 0xFFFF)
    total += total >> 16
    return body[:2] + struct.pack("!H", ~total & 0xFFFF) + body[4:]
