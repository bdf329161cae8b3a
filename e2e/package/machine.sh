#!/bin/bash
# machine.sh LOWERS UPPER FILES COMMAND...
#
# Runs COMMAND as root of another Debian: the folders LOWERS (with colons between, the nearest
# first), over them UPPER, which takes what is written, or memory where UPPER is empty. FILES is seen
# at /files, and the folder CHECKOUT, where that is set, at /checkout. To be started by
#   unshare --mount --pid --fork --kill-child --propagation private
# with --net as well, or else with the network of who starts it.
set -euo pipefail
umask 022

lowers=$1 upper=$2 files=$3
shift 3

mount -t tmpfs -o mode=755 machine /mnt
mkdir /mnt/root /mnt/upper /mnt/work
if [ -n "$upper" ]; then
  mkdir -p "$upper/upper" "$upper/work"
else
  upper=/mnt
fi
mount -t overlay -o "lowerdir=$lowers,upperdir=$upper/upper,workdir=$upper/work" overlay /mnt/root
cd /mnt/root
mount -t proc proc proc
mount -t sysfs sysfs sys
mount --rbind /dev dev
mount -t tmpfs -o mode=755 run run
mount -t tmpfs -o mode=1777 tmp tmp
mkdir -p files run/lock run/dbus
mount --bind "$files" files
if [ -n "${CHECKOUT:-}" ]; then
  mkdir checkout
  mount --bind "$CHECKOUT" checkout
  mount -o remount,bind,ro checkout
fi
if [ -e /etc/resolv.conf ]; then
  cat /etc/resolv.conf >etc/resolv.conf
fi
# In a mere chroot nobody may make user namespaces, which Chromium's sandbox is built of.
pivot_root . mnt
cd /
umount --lazy /mnt
exec /usr/bin/env -i HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
  PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"
