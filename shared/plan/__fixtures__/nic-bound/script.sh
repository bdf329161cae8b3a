#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. Namespace web is drawn
# 2. mv0 is drawn: a macvlan in mode bridge on enp5s0, in namespace web
# 3. enp5s0 lacks 192.168.1.10/24
set -eu
group=645685513

# Making 1 namespace
ip netns add web

# Making 1 link
ip link add link enp5s0 name mv0 group "$group" netns web address 02:97:2e:96:3f:32 type macvlan mode bridge
ip -n web link set dev lo up
ip -n web link set dev mv0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:mv0
ip -n web address add 192.168.1.50/24 dev mv0
ip -n web link set dev mv0 up
ip -n web route add default via 192.168.1.1 dev mv0

# Setting up NICs
ip address add 192.168.1.10/24 dev enp5s0
