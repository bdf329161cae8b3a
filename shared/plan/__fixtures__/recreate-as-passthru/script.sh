#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. mv0 is in mode bridge and is drawn in passthru; the kernel changes no link to or from passthru
set -eu
group=645685513

# Deleting 1 link
ip -n web link del dev mv0

# Making 1 link
ip link add link eno2 name mv0 group "$group" netns web type macvlan mode passthru
ip -n web link set dev mv0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:mv0
ip -n web address add 10.0.0.2/24 dev mv0
ip -n web link set dev mv0 up
