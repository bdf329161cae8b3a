#!/bin/sh
# Made by Macvlan Designer for Podman; edit the document instead, and export again.
# Document 0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11, host node ws.
#
# sh THIS up     makes the networks that are missing, and shows how to start the containers
# sh THIS down   removes the networks that up has made
set -eu

# Names of the networks that are of this document.
ours() {
  podman network ls --filter label=macvlan-designer.document=0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11 --format '{{.Name}}'
}

# Makes a network unless it is there: NAME OPTION...
network() {
  name=$1
  shift
  if ours | grep -qxF -- "$name"; then
    return 0
  fi
  if podman network inspect "$name" > /dev/null 2>&1; then
    echo "$0: there is a network $name already that is not of this document" >&2
    exit 1
  fi
  podman network create --label macvlan-designer.document=0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11 "$@" "$name" > /dev/null
}

hint() {
  printf '%s\n' "$1"
}

up() {
  network rack-7-eno1-bridge --driver macvlan --disable-dns --opt parent=eno1 --opt mode=bridge --subnet 192.168.1.0/24 --gateway 192.168.1.1 --subnet fd00:1::/64 --gateway fd00:1::1
  network rack-7-eno1-10-private --driver macvlan --disable-dns --opt parent=eno1.10 --opt mode=private --subnet 10.10.0.0/24 --internal
  hint 'podman run --detach --name web --hostname web --network rack-7-eno1-bridge:ip=192.168.1.50,ip6=fd00:1::50,mac=52:54:00:10:00:01,interface_name=mv0 --network rack-7-eno1-10-private:ip=10.10.0.50,mac=52:54:00:10:00:02,interface_name=mv1 IMAGE'
  hint 'podman run --detach --name db-server --hostname db-server --label '\''macvlan-designer.guest=DB Server'\'' --network rack-7-eno1-bridge:ip=192.168.1.51,ip6=fd00:1::51,mac=52:54:00:10:00:03,interface_name=data IMAGE'
  :
}

down() {
  names=$(ours)
  for name in $names; do
    podman network rm "$name" > /dev/null
  done
}

case "${1:-}" in
  up | down) "$1" ;;
  *)
    echo "usage: sh $0 up|down" >&2
    exit 64
    ;;
esac
