#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. Namespace web is drawn
# 2. mv0 is drawn: a macvlan in mode bridge on eno1, in namespace web
# 3. shim0 is drawn: a macvlan in mode bridge on eno1, in the host's own stack
set -eu
group=645685513

# Making 1 namespace
ip netns add web

# Making 2 links
ip link add link eno1 name mv0 group "$group" netns web address 02:97:2e:96:3f:32 type macvlan mode bridge
ip link add link eno1 name shim0 group "$group" address de:3e:07:10:a2:06 type macvlan mode bridge
ip -n web link set dev lo up
ip -n web link set dev mv0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:mv0
ip -n web address add 192.168.1.50/24 dev mv0
ip -n web link set dev mv0 up
ip link set dev shim0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:shim0
ip address add 192.168.1.9/32 dev shim0
[ ! -d /proc/sys/net/ipv6 ] || sysctl -q -w net/ipv6/conf/shim0/accept_ra=0
[ ! -d /proc/sys/net/ipv6 ] || sysctl -q -w net/ipv6/conf/shim0/autoconf=0
ip link set dev shim0 up
ip route add 192.168.1.50/32 dev shim0
