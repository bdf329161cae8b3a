#!/bin/sh
# Stands in for networkd: makes the shim when the NIC's drop-in names it and leaves it otherwise, as
# the real one does. /run/behaviour: fail, or whom to kill (worker, both) before or after.
behaviour=$(cat /run/behaviour 2> /dev/null || true)
strike() {
  case "$behaviour" in
    "$1 worker") kill -9 "$PPID" ;;
    "$1 both") kill -9 $(pgrep -f 'helper\.cjs guardian') "$PPID" ;;
  esac
}
[ "$1" = reload ] || exit 64
strike before
if [ "$behaviour" = fail ]; then
  rm /run/behaviour
  echo "no such bus" >&2
  exit 1
fi
if grep -qs MACVLAN=shim0 /etc/systemd/network/eno1.network.d/*.conf /run/systemd/network/eno1.network.d/*.conf; then
  ip link show dev shim0 > /dev/null 2>&1 ||
    ip link add link eno1 name shim0 address 02:00:00:00:00:51 type macvlan mode bridge
  ip address replace 192.168.1.11/32 dev shim0
  ip link set dev shim0 up
fi
# What networkd does not know it takes off.
if [ "$behaviour" = forget ]; then
  ip address flush dev eno1 scope global
  rm /run/behaviour
fi
strike after
