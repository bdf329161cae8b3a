"""Where frames and echoes are sent from, and where they are counted."""

import contextlib
import socket
import struct

from frames import ETH_P_PROBE, probe_frame
from syscalls import enter

SOL_RAW, ICMP_FILTER, ICMP_ECHOREPLY = 255, 1, 0


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
        frame = probe_frame(self.mac, destination, run, kind, me, receiver)
        # Down or without carrier: nothing leaves, which is the answer.
        with contextlib.suppress(OSError):
            self.namespace.probe.sendto(frame, (self.device, ETH_P_PROBE))

    def close(self):
        if self.echo is not None:
            self.echo.close()
