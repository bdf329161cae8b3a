#!/bin/sh
# postinst of the .deb, %post of the .rpm.
set -e

shipped=/usr/lib/macvlan-designer/apparmor-profile
profile=/etc/apparmor.d/macvlan-designer

# A parser before 4.0 knows no user namespaces and would fail at every boot; where it is the
# system's, the kernel keeps them from nobody.
if [ -d /etc/apparmor.d ] && command -v apparmor_parser >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --skip-cache "$shipped" >/dev/null 2>&1; then
  cp "$shipped" "$profile"
  chmod 644 "$profile"
  if [ -e /sys/kernel/security/apparmor/profiles ]; then
    apparmor_parser --replace --skip-cache "$profile" || true
  fi
fi
