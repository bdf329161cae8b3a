#!/bin/sh
# macvlan-designer: document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11
# Stops at the first failure and takes nothing back; run it as root.
# 1. Namespace c is drawn
# 2. m0 has 192.168.1.50/24, not drawn
# 3. m0 is in mode bridge and is drawn in vepa
# 4. m1 is up and is drawn down
# 5. m0 lacks 192.168.1.51/24
# 6. shim0 is drawn: a macvlan in mode bridge on eno1, in the host's own stack
# 7. m3 is drawn: a macvlan in mode bridge on eno1, in namespace c
# 8. m4 is drawn: a macvlan in mode private on eno1, in namespace c
# 9. m5 in namespace old was made for this document and is not needed any more
# 10. m2 is drawn in namespace b
# 11. 192.168.1.10/24 on eno1 is drawn on another interface of this host
# 12. The route to 0.0.0.0/0 through shim0 is drawn
# 13. Namespace old was made for this document and is not needed any more
set -eu
group=645685513

# Making 1 namespace
ip netns add c

# Changing links in place
ip -n a address del 192.168.1.50/24 dev m0
ip -n a link set dev m0 type macvlan mode vepa
ip -n a address add 192.168.1.51/24 dev m0
ip -n b link set dev m1 down

# Making 3 links
ip link add link eno1 name shim0 group "$group" address de:3e:07:10:a2:06 type macvlan mode bridge
ip link add link eno1 name m3 group "$group" netns c address da:a1:31:2e:cc:0b type macvlan mode bridge
ip link add link eno1 name m4 group "$group" netns c address e2:21:c9:51:21:05 type macvlan mode private
ip link set dev shim0 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:shim0
ip address add 192.168.1.10/24 dev shim0
[ ! -d /proc/sys/net/ipv6 ] || sysctl -q -w net/ipv6/conf/shim0/accept_ra=0
[ ! -d /proc/sys/net/ipv6 ] || sysctl -q -w net/ipv6/conf/shim0/autoconf=0
ip link set dev shim0 up
ip route add 10.77.0.0/16 via 192.168.1.2 dev shim0
ip -n c link set dev lo up
ip -n c link set dev m3 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:m3
ip -n c address add 192.168.1.53/24 dev m3
ip -n c link set dev m4 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:m4
ip -n c link set group "$group" up

# Deleting 2 links
ip -n a link del dev m2
ip -n old link del dev m5

# Making 1 link
ip link add link eno1 name m2 group "$group" netns b address d2:2b:f8:e1:ac:66 type macvlan mode bridge
ip -n b link set dev m2 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:m2
ip -n b link set dev m2 up

# Setting up NICs
ip route del default via 192.168.1.1 dev eno1 proto static
ip address del 192.168.1.10/24 dev eno1
ip route add default via 192.168.1.1 dev shim0

# Deleting 1 namespace
ip netns del old
