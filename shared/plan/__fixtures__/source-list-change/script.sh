#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. mv0 is drawn listening to 2 stations
set -eu

# Changing links in place
ip -n web link set dev mv0 type macvlan macaddr set 02:00:00:00:00:02 02:00:00:00:00:03
