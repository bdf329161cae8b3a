#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. Namespace web is drawn
# 2. mv0 is drawn: a macvlan in mode bridge on eno1, in namespace web
# 3. mv2 is drawn: a macvlan in mode bridge on eno1, in namespace web
set -eu
group=645685513

# Making 1 namespace
ip netns add web

# Making 2 links
ip link add link eno1 name mv0 group "$group" netns web address 02:97:2e:96:3f:32 type macvlan mode bridge
ip link add link eno1 name mv2 group "$group" netns web address 9a:25:cc:a8:b5:a6 type macvlan mode bridge
ip -n web link set dev lo up
ip -n web link set dev mv0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:mv0
ip -n web link set dev mv2 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:mv2
ip -n web link set group "$group" up
