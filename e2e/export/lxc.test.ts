import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lxc } from "../../shared/export/targets/lxc/lxc.ts";
import { World } from "../helper/world.ts";
import { pathInto, unpackedPackages } from "./debian-programs.ts";
import { writeExport } from "./guests.ts";

// Not installed: Debian's lxc would set up a network of its own at the next boot.
const PACKAGES = unpackedPackages("lxc", "lxc", "liblxc1", "liblxc-common");

let world: World;

beforeEach(async () => {
  world = await World.make();
});
afterEach(() => {
  world.dispose();
});

/** Runs a shell script inside that finds LXC's programs. */
function sh(script: string): string {
  const root = PACKAGES ?? "";
  return world.sh(`
    export PATH='${pathInto(root)}:${process.env["PATH"] ?? ""}'
    export LD_LIBRARY_PATH=${root}/usr/lib/x86_64-linux-gnu:${root}/usr/lib/aarch64-linux-gnu
    ${script}`);
}

/** Writes the lab's containers where LXC looks for them; returns their folder. */
function defined(): string {
  const folder = join(world.folder, "lxc");
  for (const place of writeExport(lxc, join(world.folder, "files"))) {
    const name = place.replace(/^.*\/|\.conf$/gu, "");
    mkdirSync(join(folder, name), { recursive: true });
    cpSync(place, join(folder, name, "config"));
  }
  return folder;
}

/**
 * What makes a container of this machine's own programs, which shows its interfaces and ends.
 *
 * Console and terminals are off: nobody looks, and a world has no /dev/pts of its own.
 */
function startable(folder: string, name: string): string {
  const root = join(folder, name, "root");
  for (const place of ["proc", "sys", "dev", "usr", "out"]) {
    mkdirSync(join(root, place), { recursive: true });
  }
  mkdirSync(join(folder, "mount"), { recursive: true });
  const config = join(dirname(root), "config");
  cpSync(config, `${config}.network`);
  const look = "(ip -details link; ip -brief address; ip route) > /out/shown";
  writeFileSync(join(root, "out/look"), look);
  writeFileSync(
    config,
    `lxc.include = ${config}.network
lxc.rootfs.path = dir:${root}
lxc.rootfs.mount = ${join(folder, "mount")}
lxc.console.path = none
lxc.tty.max = 0
lxc.pty.max = 1
lxc.apparmor.profile = unconfined
lxc.mount.entry = /usr usr none bind,ro 0 0
lxc.mount.auto = proc:rw
lxc.init.cmd = /bin/sh /out/look
`,
  );
  world.sh(`cd ${root}; ln -s usr/bin usr/sbin usr/lib .; [ ! -d /lib64 ] || ln -s usr/lib64 .`);
  return root;
}

describe.skipIf(PACKAGES === undefined)("the LXC export (needs Debian's lxc)", () => {
  it("is read by LXC with every value as drawn", () => {
    const folder = defined();
    const keys = (interfaces: readonly number[], ...names: readonly string[]): string =>
      interfaces
        .flatMap((at) =>
          names.map((name) => `lxc-info -P ${folder} -n proxy -c lxc.net.${at}.${name}`),
        )
        .join("\n");
    expect(sh(keys([0, 1, 2, 3], "type", "macvlan.mode", "link", "name", "flags"))).toBe(
      [
        ...["type = macvlan", "macvlan.mode = bridge", "link = eno1", "name = mv0", "flags = up"],
        ...[
          "type = macvlan",
          "macvlan.mode = private",
          "link = eno1.10",
          "name = mv1",
          "flags = up",
        ],
        ...["type = macvlan", "macvlan.mode = passthru", "link = eno3", "name = mv2", "flags = up"],
        ...["type = macvlan", "macvlan.mode = bridge", "link = eno1", "name = mv4", "flags ="],
      ]
        .map((line, at) => `lxc.net.${Math.floor(at / 5)}.${line}\n`)
        .join(""),
    );
    expect(sh(keys([0], "hwaddr", "ipv4.address", "ipv4.gateway", "ipv6.address"))).toMatch(
      /hwaddr = 02:00:5e:10:00:01\n.*= 192\.168\.1\.60\/24\n192\.168\.1\.61\/24\n.*gateway = 192\.168\.1\.1\n.*= fd00:1::60\/64/u,
    );
    expect(sh(keys([4], "type", "link", "name"))).toMatch(
      /type = veth\n.*link = br0\n.*name = cport\n/u,
    );
  });

  it("makes a container's interfaces as drawn", () => {
    world.addNic("eno1", "52:54:00:aa:00:01");
    world.addNic("eno3", "52:54:00:aa:00:03");
    // Not every kernel that runs this has VLANs; LXC only asks for a link of that name.
    world.addNic("eno1.10", "52:54:00:aa:00:10");
    sh(`
      mount -t sysfs sysfs /sys
      ip link add name br0 type bridge; ip link set br0 up
    `);
    const folder = defined();
    const root = startable(folder, "proxy");
    sh(`timeout 60 lxc-start -F -n proxy -P ${folder} -o ${folder}/log || cat ${folder}/log >&2`);
    const shown = sh(`cat ${root}/out/shown`);
    expect(shown).toMatch(/mv0@[^]*?link\/ether 02:00:5e:10:00:01[^]*?macvlan mode bridge/u);
    expect(shown).toMatch(/mv1@[^\n]* mtu 1400 [^]*?macvlan mode private/u);
    expect(shown).toMatch(/mv2@[^]*?link\/ether 52:54:00:aa:00:03[^]*?macvlan mode passthru/u);
    expect(shown).toMatch(/mv0@\S+ +UP +192\.168\.1\.60\/24 192\.168\.1\.61\/24 fd00:1::60\/64/u);
    expect(shown).toMatch(/mv4@\S+ +DOWN/u);
    expect(shown).toMatch(/cport@\S+ +UP +10\.7\.0\.10\/24/u);
    expect(shown).toContain("default via 192.168.1.1 dev mv0");
  });
});
