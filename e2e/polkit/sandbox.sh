#!/bin/bash
# sandbox.sh FILES COMMAND...
#
# Runs COMMAND as root on a machine of its own as far as polkit can tell: own /run, own bus, own
# polkitd, own users and passwords. /etc, /usr/local, /usr/share/polkit-1 and /usr/bin can be
# written, into memory. FILES is seen as /run/sandbox/files. To be started by
#   unshare --mount --pid --net --fork --kill-child --mount-proc --propagation private
# so that nothing of it outlives its first process, however that ends.
#
# RULES, if set, is the text of the only polkit rule beside the system's own.
set -euo pipefail
umask 022

files=$1
shift

mount -t tmpfs -o mode=755 sandbox /run
mkdir -p /run/dbus /run/lock /run/sandbox/files /run/sandbox/home
mount --bind "$files" /run/sandbox/files
touch /run/sandbox/node
mount --bind "$NODE" /run/sandbox/node
unset NODE

for folder in /etc /usr/local /usr/share/polkit-1 /usr/bin; do
  layer=/run/sandbox/layers$folder
  mkdir -p "$layer/upper" "$layer/work"
  mount -t overlay -o "lowerdir=$folder,upperdir=$layer/upper,workdir=$layer/work" overlay "$folder"
done
chmod 700 /run/sandbox/layers

# designer is nobody special; warden administers. The passwords are "designer" and "open sesame".
sed -i -E '/^(designer|warden):/d' /etc/passwd /etc/shadow /etc/group
sed -i -E '/^sudo:/d' /etc/group
cat >>/etc/passwd <<'END'
designer:x:4201:4201::/run/sandbox/home:/bin/bash
warden:x:4202:4202::/nonexistent:/bin/bash
END
cat >>/etc/group <<'END'
designer:x:4201:
warden:x:4202:
sudo:x:27:warden
END
cat >>/etc/shadow <<'END'
designer:$6$mvdDesigner$Z5KxE3MG03k0lHhtWW9SMc46i5Qq/QPzD8YbH3zlnUIUGm9vIy12rNcsgI5aN/L2rGMaj8UVVerZoatALBzbY.:20000:0:99999:7:::
warden:$6$mvdWarden$EHHYTtetK3U8U4y7gdalm/MPXMjHDnALzXv2H.a67vLOqVrIKaZHHI7kVodpGxxQVAumDvNiWj0MsmFmImcGj.:20000:0:99999:7:::
END
chown 4201:4201 /run/sandbox/home

rm -f /etc/polkit-1/rules.d/*
if [ -n "${RULES:-}" ]; then
  printf '%s\n' "$RULES" >/etc/polkit-1/rules.d/10-test.rules
fi
unset RULES

# The bus starts polkitd when somebody asks for it.
dbus-daemon --system --nofork --nopidfile 2>/run/sandbox/dbus.log &
for _ in $(seq 200); do
  [ -S /run/dbus/system_bus_socket ] && break
  sleep 0.02
done

"$@"
