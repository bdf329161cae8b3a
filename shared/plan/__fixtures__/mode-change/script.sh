#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. a is in mode bridge and is drawn in vepa
# 2. b is in mode source and is drawn in private; b has a broadcast queue of 1000 and is drawn with 500
set -eu

# Changing links in place
ip -n web link set dev a type macvlan mode vepa
ip -n web link set dev b type macvlan mode private flag null
ip -n web link set dev b type macvlan bcqueuelen 500
