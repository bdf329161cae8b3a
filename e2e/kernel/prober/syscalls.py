"""What the lab needs of the kernel and Python's standard library does not offer."""

import ctypes
import os
import signal

LIBC = ctypes.CDLL(None, use_errno=True)
CLONE_NEWNET = 0x40000000
CLONE_NEWNS = 0x00020000
MS_REC, MS_PRIVATE = 0x4000, 0x40000
PR_SET_PDEATHSIG = 1


def check(result):
    """Raises what errno says when a call of LIBC failed."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


def enter(fd):
    """Moves this thread into a network namespace."""
    check(LIBC.setns(fd, CLONE_NEWNET))


def new_namespace():
    """Makes a network namespace that lives as long as the returned descriptor (and its devices)."""
    check(LIBC.unshare(CLONE_NEWNET))
    return os.open("/proc/self/ns/net", os.O_RDONLY | os.O_CLOEXEC)


def hide():
    """Leaves the machine's mounts and network; returns a folder that nobody else sees."""
    check(LIBC.unshare(CLONE_NEWNS | CLONE_NEWNET))
    check(LIBC.mount(b"none", b"/", None, MS_REC | MS_PRIVATE, None))
    check(LIBC.mount(b"tmpfs", b"/run", b"tmpfs", 0, b"size=1m,mode=0700"))
    os.mkdir("/run/sysfs")
    return "/run/sysfs"


def die_with_parent():
    """Lets the kernel kill this process when the one that started it is gone."""
    check(LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0))
