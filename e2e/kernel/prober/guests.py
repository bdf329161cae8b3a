"""Virtual machines on macvtap, without the machine: only its NIC."""

import contextlib
import fcntl
import os
import struct

from syscalls import LIBC, check, enter

TUNSETIFF = 0x400454CA
TUNSETIFINDEX = 0x400454DA
IFF_TAP, IFF_NO_PI = 0x0002, 0x1000


class Guest:
    """A virtual machine's NIC: carries frames between a macvtap and a tap device of the guest."""

    def __init__(self, tap, namespaces, sysfs):
        enter(namespaces[tap["namespace"]].fd)
        # The macvtap is the guest's NIC: the host has no IPv6 address of its own on it.
        with contextlib.suppress(FileNotFoundError):
            with open(f"/proc/sys/net/ipv6/conf/{tap['device']}/disable_ipv6", "w") as file:
                file.write("1")
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
        """Takes all frames that wait at one end to the other."""
        with contextlib.suppress(OSError):
            while True:
                os.write(self.way[fd], os.read(fd, 1 << 16))

    def close(self):
        os.close(self.outside)
        os.close(self.inside)
