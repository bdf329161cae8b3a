#!/bin/sh
# The first process in the virtual machine with a disk: loads its driver, mounts it, goes on there.

export PATH=/bin
mount -t proc none /proc
mount -t sysfs none /sys
mount -t devtmpfs none /dev
# The channel's driver too: what waits for it need not wait for udev.
modprobe virtio_pci
modprobe virtio_blk
modprobe virtio_console
tries=0
until [ -b /dev/vda ] || [ "$tries" = 100 ]; do
  tries=$((tries + 1))
  sleep 0.1
done
if mount -t ext4 -o rw,noatime /dev/vda /disk; then
  mount -o move /dev /disk/dev
  umount /sys /proc
  exec switch_root /disk /sbin/init
fi
poweroff -f
