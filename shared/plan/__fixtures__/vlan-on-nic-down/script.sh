#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. Namespace web is drawn
# 2. eno2.20 is drawn: a VLAN on eno2
# 3. mv0 is drawn: a macvlan in mode bridge on eno2.20, in namespace web
set -eu
group=645685513

# Making 1 namespace
ip netns add web

# Making 2 links
ip link add link eno2 name eno2.20 group "$group" type vlan id 20
ip link add link eno2.20 name mv0 group "$group" netns web address 02:97:2e:96:3f:32 type macvlan mode bridge
ip link set dev eno2.20 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:v20
ip address add 10.20.0.1/24 dev eno2.20
ip -n web link set dev lo up
ip -n web link set dev mv0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:mv0
ip -n web address add 10.20.0.2/24 dev mv0
ip -n web address add fd00:20::2/64 dev mv0
ip -n web link set dev mv0 up
