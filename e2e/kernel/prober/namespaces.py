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
    "bridge/bridge-nf-call-iptables": "0",
    "bridge/bridge-nf-call-ip6tables": "0",
    "bridge/bridge-nf-call-arptables": "0",
}
IPV6_OFF = {"ipv6/conf/{dev}/disable_ipv6": "1"}
# No duplicate address detection, so that addresses are there at once; nothing sent unasked but one
# multicast listener report for each group, at once.
IPV6_ON = {
    "ipv6/conf/{dev}/disable_ipv6": "0",
    "ipv6/conf/{dev}/accept_dad": "0",
    "ipv6/conf/{dev}/dad_transmits": "0",
    "ipv6/conf/{dev}/addr_gen_mode": "0",
    "ipv6/conf/{dev}/accept_ra": "0",
    "ipv6/conf/{dev}/autoconf": "0",
    "ipv6/conf/{dev}/router_solicitations": "0",
    "ipv6/conf/{dev}/accept_redirects": "0",
    "ipv6/conf/{dev}/forwarding": "0",
    "ipv6/conf/{dev}/keep_addr_on_down": "0",
    "ipv6/conf/{dev}/ndisc_notify": "0",
    "ipv6/conf/{dev}/proxy_ndp": "0",
    "ipv6/conf/{dev}/ignore_routes_with_linkdown": "0",
    "ipv6/conf/{dev}/mldv2_unsolicited_report_interval": "1",
    "ipv6/mld_qrv": "1",
    "ipv6/icmp/ratelimit": "0",
    "ipv6/icmp/echo_ignore_all": "0",
}
# Modules that a kernel may lack; what they do is then off anyway.
OPTIONAL_SYSCTLS = ("bridge/", "ipv6/")


class Namespace:
    """One network stack of the lab: a host, a guest, a station, or `lan`, which holds the switches."""

    def __init__(self, described):
        self.name = described["name"]
        self.addresses = frozenset(described["addresses"])
        self.addresses6 = frozenset(described["addresses6"])
        self.fd = new_namespace()
        self.path = f"/proc/{os.getpid()}/fd/{self.fd}"
        self._set_sysctls(described["arpIgnore"], described["ipv6"])
        self.netlink = Netlink()
        self.probe = socket.socket(
            socket.AF_PACKET, socket.SOCK_RAW | socket.SOCK_NONBLOCK, socket.htons(ETH_P_PROBE)
        )
        self.probe.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)

    @staticmethod
    def _set_sysctls(arp_ignore, ipv6):
        settings = {
            **SYSCTLS,
            **(IPV6_ON if ipv6 else IPV6_OFF),
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
