"""How one knows that the kernel has no frame left in a queue."""

import contextlib
import itertools
import socket
import struct
import subprocess

from frames import BROADCAST, ETH_P_CANARY


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
