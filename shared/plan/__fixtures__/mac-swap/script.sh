#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. a is drawn with the MAC address 02:00:00:00:00:0b, which b has at present
# 2. b is drawn with the MAC address 02:00:00:00:00:0a, which a has at present
set -eu
group=645685513

# Deleting 2 links
ip -n web link del dev a
ip -n db link del dev b

# Making 2 links
ip link add link eno1 name a group "$group" netns web address 02:00:00:00:00:0b type macvlan mode bridge
ip link add link eno1 name b group "$group" netns db address 02:00:00:00:00:0a type macvlan mode bridge
ip -n web link set dev a alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:a
ip -n web link set dev a up
ip -n db link set dev b alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:b
ip -n db link set dev b up
