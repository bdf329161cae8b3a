#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. tap1 in the host's own stack was made for this document and is not needed any more
# 2. tap2 in the host's own stack was made for this document and is not needed any more
set -eu

# Deleting 2 links
ip link del dev tap1
ip link del dev tap2
