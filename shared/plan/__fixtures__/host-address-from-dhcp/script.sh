#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. shim0 is drawn: a macvlan in mode bridge on eno1, in the host's own stack
# 2. 192.168.1.10/24 on eno1 is drawn on another interface of this host
set -eu
group=645685513

# Making 1 link
ip link add link eno1 name shim0 group "$group" address de:3e:07:10:a2:06 type macvlan mode bridge
ip link set dev shim0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:shim0
ip address add 192.168.1.10/24 dev shim0
[ ! -d /proc/sys/net/ipv6 ] || sysctl -q -w net/ipv6/conf/shim0/accept_ra=0
[ ! -d /proc/sys/net/ipv6 ] || sysctl -q -w net/ipv6/conf/shim0/autoconf=0
ip link set dev shim0 up
ip route add default via 192.168.1.1 dev shim0

# Setting up NICs
ip route del default via 192.168.1.1 dev eno1 proto dhcp metric 100
ip address del 192.168.1.10/24 dev eno1
