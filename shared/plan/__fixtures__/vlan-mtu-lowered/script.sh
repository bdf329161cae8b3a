#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. mv0 has an MTU of 9000 and is drawn with 1500
# 2. eno2.20 has an MTU of 9000 and is drawn with 1500
set -eu

# Changing links in place
ip -n web link set dev mv0 mtu 1500

# Setting up NICs
ip link set dev eno2.20 mtu 1500
