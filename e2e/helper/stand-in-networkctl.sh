#!/bin/sh
# Stands in for networkctl and systemctl, and for networkd behind them: makes the children that the NIC's drop-in names, once, and leaves what is
# there otherwise, as the real one does. /run/behaviour: fail, or whom to kill (worker, both) before or after.
behaviour=$(cat /run/behaviour 2> /dev/null || true)
strike() {
  case "$behaviour" in
    "$1 worker") kill -9 "$PPID" ;;
    "$1 both") kill -9 $(pgrep -f 'helper\.cjs guardian') "$PPID" ;;
  esac
}
[ "$*" = reload ] || [ "$*" = "restart systemd-networkd.service" ] || exit 64
strike before
if [ "$behaviour" = fail ]; then
  rm /run/behaviour
  echo "no such bus" >&2
  exit 1
fi
said() { # KEY FILE: what the first place says that has the file
  for place in /etc /run; do
    [ ! -e "$place/systemd/network/$2" ] || { sed -n "s/^$1=//p" "$place/systemd/network/$2"; return; }
  done
}
dropins="/etc/systemd/network/eno1.network.d/*.conf /run/systemd/network/eno1.network.d/*.conf"
for name in $(sed -n 's/^MACVLAN=//p' $dropins 2> /dev/null); do
  file=50-macvlan-designer-$name
  ip link show dev "$name" > /dev/null 2>&1 ||
    ip link add link eno1 name "$name" address "$(said MACAddress "$file.netdev")" \
      type macvlan mode "$(said Mode "$file.netdev")"
  for address in $(said Address "$file.network"); do
    ip address replace "$address" dev "$name"
  done
  ip link set dev "$name" up
done
# What networkd does not know it takes off.
if [ "$behaviour" = forget ]; then
  ip address flush dev eno1 scope global
  rm /run/behaviour
fi
strike after
