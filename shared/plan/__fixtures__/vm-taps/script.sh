#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. tap1 is drawn: a macvtap in mode bridge on eno1, in the host's own stack
# 2. tap2 is drawn: a macvtap in mode bridge on eno1, in the host's own stack
set -eu
group=645685513

# Making 2 links
ip link add link eno1 name tap1 group "$group" address 4a:02:30:7b:e5:01 type macvtap mode bridge
ip link add link eno1 name tap2 group "$group" address de:97:8b:38:0d:0b type macvtap mode bridge
ip link set dev tap1 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:tap1
ip link set dev tap2 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:tap2
[ ! -d /proc/sys/net/ipv6 ] || sysctl -q -w net/ipv6/conf/tap1/disable_ipv6=1
[ ! -d /proc/sys/net/ipv6 ] || sysctl -q -w net/ipv6/conf/tap2/disable_ipv6=1
ip link set group "$group" up
