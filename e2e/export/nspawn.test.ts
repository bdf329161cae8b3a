import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nspawn } from "../../shared/export/targets/nspawn/nspawn.ts";
import { World } from "../helper/world.ts";
import { hasCommand, writeExport } from "./guests.ts";

let world: World;

beforeEach(async () => {
  world = await World.make();
});
afterEach(() => {
  world.dispose();
});

describe.skipIf(!hasCommand("systemd-nspawn"))(
  "the systemd-nspawn export (needs systemd-container)",
  () => {
    it("makes a container's child in mode bridge, and its port on the bridge", () => {
      world.addNic("eno1", "52:54:00:aa:00:01");
      const root = join(world.folder, "root");
      ["usr", "etc", "tmp"].forEach((name) => mkdirSync(join(root, name), { recursive: true }));
      const files = join(world.folder, "files");
      writeExport(nspawn, files);
      // Its own /sys shows the world's interfaces; the machine's control groups stay where they are.
      world.sh(`
        ip link add name br0 type bridge
        mkdir -p /run/groups /run/systemd/nspawn
        mount --rbind /sys/fs/cgroup /run/groups
        mount -t sysfs sysfs /sys
        mount --rbind /run/groups /sys/fs/cgroup
        mount --bind /usr ${root}/usr
        touch ${root}/etc/os-release
        cd ${root}; ln -s usr/bin usr/sbin usr/lib .; [ ! -d /lib64 ] || ln -s usr/lib64 .
        cp ${files}/proxy.nspawn /run/systemd/nspawn/
      `);

      const shown = world.sh(`
        timeout 60 systemd-nspawn --settings=trusted -M proxy -D ${root} --register=no --keep-unit \\
          --as-pid2 --quiet --pipe ip -details link < /dev/null
      `);

      expect(shown).toMatch(/mv-eno1@[^]*?macvlan mode bridge/u);
      expect(shown).toMatch(/host0@[^]*?veth/u);
      expect(shown.match(/macvlan mode/gu)).toHaveLength(1);
    });
  },
);
