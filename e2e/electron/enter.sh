#!/usr/bin/env bash
# enter.sh CHECKOUT ELECTRON REPORT COMMAND...
#
# Runs COMMAND as the ordinary user of a polkit sandbox (e2e/polkit/sandbox.sh starts this), with a
# display and nothing else of this machine: own /tmp, own home, a network that is only itself. The
# checkout is seen at /run/sandbox/checkout, Electron's folder at /run/sandbox/electron; both may
# lie where that user could not go. What is written to /run/sandbox/report comes out at REPORT.
# What a workstation has before anybody starts the app is machine.sh's, and the root helper, as
# `helper install` puts it there.
set -euo pipefail

checkout=$1 electron=$2 report=$3
shift 3

ip link set lo up
for name in checkout electron report; do
  mkdir "/run/sandbox/$name"
  mount --bind "${!name}" "/run/sandbox/$name"
done
chown designer:designer /run/sandbox/report
mkdir /run/sandbox/bin
ln -s /run/sandbox/node /run/sandbox/bin/node
mount -t tmpfs -o mode=1777 sandbox /tmp

cd /run/sandbox/checkout
command_line="/run/sandbox/node node_modules/.cache/e2e-electron/built/cli.js"
. e2e/electron/machine.sh
$command_line helper install >/run/sandbox/install.log
exec setsid --wait setpriv --reuid designer --regid designer --init-groups --reset-env \
  env HOME=/run/sandbox/home LANG=en_GB.UTF-8 \
  PATH=/run/sandbox/bin:/run/sandbox/checkout/node_modules/.bin:/usr/bin:/bin \
  ELECTRON_OVERRIDE_DIST_PATH=/run/sandbox/electron MVD_REPORT=/run/sandbox/report \
  "$@"
