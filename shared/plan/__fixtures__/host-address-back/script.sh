#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. The route to 0.0.0.0/0 moves from shim0 to eno1
# 2. eno1 lacks 192.168.1.10/24
# 3. The route to 0.0.0.0/0 through eno1 is drawn
# 4. shim0 in the host's own stack was made for this document and is not needed any more
set -eu

# Changing links in place
ip route del default via 192.168.1.1 dev shim0

# Setting up NICs
ip address add 192.168.1.10/24 dev eno1
ip route add default via 192.168.1.1 dev eno1

# Deleting 1 link
ip link del dev shim0
