# Sourced as root, by enter.sh and by the test of the package: the workstation on which the app is used.
#
# Its NIC eno1 has a wire with a gateway at the other end. A line with a number to /run/sandbox/look has the kernel's state, in all
# namespaces, written to /run/sandbox/kernel/NUMBER; with "NUMBER taken-back" all that is applied is
# taken away first, by the command line in $command_line.

for name in all default; do
  echo 0 >"/proc/sys/net/ipv6/conf/$name/accept_dad"
  echo 0 >"/proc/sys/net/ipv6/conf/$name/router_solicitations"
done

ip link add dev eno1 address 02:4d:56:00:00:01 type veth peer name wire
unshare --net sleep infinity </dev/null >/dev/null 2>&1 &
gateway=$!
while [ "$(readlink "/proc/$gateway/ns/net")" = "$(readlink /proc/self/ns/net)" ]; do
  sleep 0.02
done
ip link set dev wire netns "$gateway"
nsenter --target "$gateway" --net sh -euc '
  ip link set dev lo up
  ip link set dev wire up
  ip address add 192.168.1.1/24 dev wire'
ip link set dev eno1 up
ip address add 192.168.1.10/24 dev eno1
ip route add default via 192.168.1.1

# Numbers of interfaces differ each time something is made anew, and say nothing.
kernel_state() {
  for kind in link address route; do
    ip -o -d "$kind" show | sed -E 's/^[0-9]+: //; s/@if[0-9]+| link-netnsid [0-9]+//g'
  done
  for name in $(ip netns list | cut -d' ' -f1); do
    echo "namespace $name"
    ip -n "$name" -o -d link show
    ip -n "$name" -o address show
  done
}
# Whoever makes a change at this moment holds the lock; a change that nobody keeps ends by itself.
take_back() {
  for try in $(seq 20); do
    applied=$($command_line status --json | sed -n 's/^ *"documentId": "\(.*\)",\{0,1\}$/\1/p')
    [ -n "$applied" ] || return 0
    for id in $applied; do
      $command_line remove --id "$id" --yes --allow-disconnect
    done
    sleep 0.5
  done
}
mkdir /run/sandbox/kernel
mkfifo -m 622 /run/sandbox/look
# A namespace may go while it is looked at; that is no reason to never look again.
set +eo pipefail
while read -r number first; do
  [ "$first" != taken-back ] || take_back </dev/null >>/run/sandbox/taken-back.log 2>&1
  kernel_state >/run/sandbox/kernel.new 2>&1
  mv /run/sandbox/kernel.new "/run/sandbox/kernel/$number"
done <>/run/sandbox/look &
set -eo pipefail
