"""Where frames and echoes are sent from, and where they are counted."""

import contextlib
import errno
import socket

from echoes import Echo, Echo6
from frames import ETH_P_PROBE, probe_frame
from syscalls import enter


class Endpoint:
    """An interface with a stack behind it: it sends and counts."""

    def __init__(self, described, namespaces):
        self.namespace = namespaces[described["namespace"]]
        self.device = described["device"]
        self.mac = bytes.fromhex(described["mac"].replace(":", ""))
        self.tapped = described["tapped"]
        self.address = described.get("address")
        self.global6 = described.get("global6")
        self.local6 = described.get("local6")
        enter(self.namespace.fd)
        self.echo = None if self.address is None else Echo(self.address)
        self.echo_global6 = self._open6(self.global6)
        self.echo_local6 = self._open6(self.local6, socket.if_nametoindex(self.device))
        echoes = (self.echo, self.echo_global6, self.echo_local6)
        self.echoes = [echo for echo in echoes if echo is not None]

    @staticmethod
    def _open6(address, scope=0):
        """None also when the kernel has taken the address away: the interface is down."""
        try:
            return None if address is None else Echo6(address, scope)
        except OSError as error:
            if error.errno != errno.EADDRNOTAVAIL:
                raise
            return None

    def send(self, destination, run, kind, me, receiver):
        frame = probe_frame(self.mac, destination, run, kind, me, receiver)
        # Down or without carrier: nothing leaves, which is the answer.
        with contextlib.suppress(OSError):
            self.namespace.probe.sendto(frame, (self.device, ETH_P_PROBE))

    def close(self):
        for echo in self.echoes:
            echo.close()
