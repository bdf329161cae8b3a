"""The rtnetlink protocol: requests, answers and their attributes."""

import itertools
import socket
import struct
import sys

NLM_F_REQUEST, NLM_F_ACK, NLM_F_DUMP = 0x1, 0x4, 0x300
NLMSG_ERROR, NLMSG_DONE = 2, 3
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
    """One rtattr, padded for the next."""
    length = 4 + len(value)
    return struct.pack("=HH", length, kind) + value + b"\0" * (-length % 4)


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
        """Asks for a table and yields its entries."""
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
