#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. Namespace web is drawn
# 2. br0 is drawn: a bridge
# 3. eth0 is drawn: a port on a bridge for namespace web
# 4. eno1 is drawn as a port of br0: from then on the host is reached by br0, and eno1's own addresses answer no more
# 5. 192.168.1.10/24 on eno1 is drawn on another interface of this host
# 6. The route to 0.0.0.0/0 through br0 is drawn
set -eu
group=645685513

# Making 1 namespace
ip netns add web

# Making 3 links
ip link add name br0 group "$group" address 8a:73:d0:1d:02:36 type bridge
ip link add name v064abb4d7d6 group "$group" type veth peer name eth0 group "$group" netns web address 06:4a:bb:4d:7d:64
ip link set dev br0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:br0
ip address add 192.168.1.10/24 dev br0
ip link set dev v064abb4d7d6 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:e0
ip link set group "$group" up
ip -n web link set dev lo up
ip -n web link set dev eth0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:e0
ip -n web address add 192.168.1.50/24 dev eth0
ip -n web link set dev eth0 up

# Connecting ports to bridges
ip link set dev v064abb4d7d6 master br0

# Setting up NICs
ip link set dev eno1 master br0
ip route del default via 192.168.1.1 dev eno1 proto static
ip address del 192.168.1.10/24 dev eno1
ip route add default via 192.168.1.1 dev br0
