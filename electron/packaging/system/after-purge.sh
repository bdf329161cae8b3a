#!/bin/sh
# postrm of the .deb; %postun of the .rpm, where to erase is to purge.
set -e

case "${1:-}" in
  purge | 0)
    # What is still applied, or permanent, can only be taken back by what is written down here.
    for folder in /run/macvlan-designer /var/lib/macvlan-designer; do
      if [ ! -d "$folder" ]; then
        continue
      fi
      if find "$folder" -type f '(' -name '*.json' -o -name journal ')' | grep -q .; then
        echo "macvlan-designer: $folder stays, as it tells what is applied or permanent." >&2
      else
        rm -rf "$folder"
      fi
    done
    ;;
esac
