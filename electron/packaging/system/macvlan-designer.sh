#!/bin/sh
# macvlan-designer(1): the command line. With a display and no arguments it opens the app, but not
# for root, who gets no window because Electron would need its sandbox off.
if [ "$#" -eq 0 ] && [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ] && [ "$(id -u)" -ne 0 ]; then
  exec /usr/lib/macvlan-designer/macvlan-designer
fi
exec /usr/bin/node /usr/lib/macvlan-designer/cli.mjs "$@"
