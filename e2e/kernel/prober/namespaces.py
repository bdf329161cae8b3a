"""The lab's network namespaces, each with the sysctls that a measurement relies on."""

import os
import socket

from frames import ETH_P_PROBE
from netlink import Netlink
from syscalls import new_namespace

SYSCTLS = {
    "ipv4/ip_forward": "0",
    "ipv4/icmp_echo_ignore_all": "0",
    "ipv4/icmp_ratelimit": "0",
    "ipv4/conf/{dev}/forwarding": "0",
    "ipv4/conf/{dev}/rp_filter": "0",
    "ipv4/conf/{dev}/accept_local": "0",
    "ipv4/conf/{dev}/arp_filter": "0",
    "ipv4/conf/{dev}/arp_accept": "0",
    "ipv4/conf/{dev}/arp_notify": "0",
    "ipv4/conf/{dev}/proxy_arp": "0",
    "ipv4/conf/{dev}/route_localnet": "0",
    "ipv4/conf/{dev}/ignore_routes_with_linkdown": "0",
    "ipv6/conf/{dev}/disable_ipv6": "1",
    "bridge/bridge-nf-call-iptables": "0",
    "bridge/bridge-nf-call-ip6tables": "0",
    "bridge/bridge-nf-call-arptables": "0",
}
# Modules that a kernel may lack; what they do is then off anyway.
OPTIONAL_SYSCTLS = ("bridge/", "ipv6/")


class Namespace:
    """One network stack of the lab: a host, a guest, a station, or `lan`, which holds the switches."""

    def __init__(self, name, arp_ignore, addresses):
        self.name = name
        self.addresses = frozenset(addresses)
        self.fd = new_namespace()
        self.path = f"/proc/{os.getpid()}/fd/{self.fd}"
        self._set_sysctls(arp_ignore)
        self.netlink = Netlink()
        self.probe = socket.socket(
            socket.AF_PACKET, socket.SOCK_RAW | socket.SOCK_NONBLOCK, socket.htons(ETH_P_PROBE)
        )
        self.probe.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)

    @staticmethod
    def _set_sysctls(arp_ignore):
        settings = {
            **SYSCTLS,
            "ipv4/conf/{dev}/arp_ignore": str(arp_ignore),
            "ipv4/conf/{dev}/arp_announce": "2" if arp_ignore == 1 else "0",
        }
        for key, value in settings.items():
            # Devices that are made or moved here later start with `default`.
            for device in ("all", "default", "lo") if "{dev}" in key else ("",):
                try:
                    with open(f"/proc/sys/net/{key.format(dev=device)}", "w") as file:
                        file.write(value)
                except FileNotFoundError:
                    if not key.startswith(OPTIONAL_SYSCTLS):
                        raise

    def close(self):
        self.probe.close()
        self.netlink.socket.close()
        os.close(self.fd)
