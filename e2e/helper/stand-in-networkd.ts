import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { World } from "./world.ts";

const STAND_IN = fileURLToPath(new URL("stand-in-networkctl.sh", import.meta.url));

/** Where a stand-in for networkd reads; the world's own. */
export const NETWORK = "/etc/systemd/network";

/** Gives a world an /etc, /var/lib and /usr/bin of its own, without a network manager. */
export function ownFolders(world: World): void {
  world.sh(`
    for place in usr/bin etc; do
      own=/run/own/$place
      mkdir -p $own/up $own/work
      mount -t overlay overlay -o lowerdir=/$place,upperdir=$own/up,workdir=$own/work /$place
    done
    mount -t tmpfs -o mode=755 tmpfs /var/lib
    for place in ${NETWORK} /etc/network /etc/NetworkManager; do
      mkdir -p $place
      mount -t tmpfs -o mode=755 tmpfs $place
    done`);
}

/** Lets a stand-in for networkd have a NIC, with a file of its own for it. */
export function letNetworkdHave(world: World, nic: string): void {
  cpSync(STAND_IN, join(world.folder, "networkctl"));
  world.sh(`
    cp -a ${world.folder}/networkctl /usr/bin/networkctl
    cp -a --remove-destination ${world.folder}/networkctl /usr/bin/systemctl
    mkdir -p /run/systemd/netif/links
    printf '[Match]\\nName=${nic}\\n' > ${NETWORK}/${nic}.network
    printf 'ADMIN_STATE=configured\\nNETWORK_FILE=${NETWORK}/${nic}.network\\n' \\
      > /run/systemd/netif/links/$(ip -oneline link show dev ${nic} | cut -d: -f1)`);
}
