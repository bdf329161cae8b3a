#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. mv0 is on eno2 and is drawn on eno1; the kernel accepts a new parent and ignores it
set -eu
group=645685513

# Deleting 1 link
ip -n web link del dev mv0

# Making 1 link
ip link add link eno1 name mv0 group "$group" netns web address 02:97:2e:96:3f:32 type macvlan mode bridge
ip -n web link set dev mv0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:mv0
ip -n web address add 10.0.0.2/24 dev mv0
ip -n web link set dev mv0 up
