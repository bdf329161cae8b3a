#!/bin/sh
# prerm of the .deb, %preun of the .rpm.
set -e

profile=/etc/apparmor.d/macvlan-designer

case "${1:-}" in
  remove | 0)
    if [ -e "$profile" ]; then
      if [ -e /sys/kernel/security/apparmor/profiles ]; then
        apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
      fi
      rm -f "$profile"
    fi
    if find /run/macvlan-designer -name '*.json' 2>/dev/null | grep -q .; then
      echo "macvlan-designer: networks that are applied stay until the next boot." >&2
      echo "To take them back, install the package again and run: macvlan-designer remove" >&2
    fi
    ;;
esac
