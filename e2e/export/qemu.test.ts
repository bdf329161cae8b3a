import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { iproute2 } from "../../shared/export/targets/iproute2/iproute2.ts";
import { qemu } from "../../shared/export/targets/qemu/qemu.ts";
import { example } from "../helper/lab.ts";
import { World } from "../helper/world.ts";
import { hasCommand, writeExport } from "./guests.ts";

let world: World;

beforeEach(async () => {
  world = await World.make();
  // The one that is there shows the devices of the namespace that it was mounted in.
  world.sh("mount -t sysfs sysfs /sys");
});
afterEach(() => {
  world.dispose();
});

/** Makes the NIC and macvtaps of an example; returns the scripts of its VMs. */
function applied(document: unknown): readonly string[] {
  world.addNic("eno1", "52:54:00:aa:00:01");
  const [make = ""] = writeExport(iproute2, join(world.folder, "make"), document);
  world.sh(`sh ${make} up`);
  const scripts = writeExport(qemu, join(world.folder, "start"), document);
  scripts.forEach((script) => execFileSync("sh", ["-n", script]));
  return scripts;
}

/** Two macvtaps for one VM, whose name is a command. */
const TWO_CARDS = {
  ...(example("macvtap-vms") as object),
  nodes: [
    { kind: "host", id: "ws", name: "ws", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
    { kind: "guest", id: "g", host: "ws", name: "$(touch /run/was-run)'; id; '", type: "vm" },
    ...["tap0", "tap1"].map((id) => ({
      kind: "macvlan",
      id,
      parent: "eno1",
      guest: "g",
      name: id,
      mode: "private",
      tap: true,
    })),
  ],
  cables: [],
  positions: {},
};

/** A program in QEMU's place that shows what it was given. */
function standIn(): string {
  const place = join(world.folder, "stand-in");
  writeFileSync(
    place,
    '#!/bin/sh\nprintf "%s\\n" "$@"\nfor fd in 3 4 5; do readlink /proc/$$/fd/$fd || true; done\n',
    { mode: 0o755 },
  );
  return place;
}

/** The index of a link in the world, which names its /dev/tapN. */
function indexOf(name: string): string {
  return world.sh(`cat /sys/class/net/${name}/ifindex`).trim();
}

describe("the QEMU script", () => {
  it("hands over the opened macvtap with the VM's own MAC", () => {
    const [first = "", , third = ""] = applied(example("macvtap-vms"));
    const shown = world.sh(`sh ${first} ${standIn()} -m 1G 'a b'`).split("\n");
    expect(shown.slice(0, 7)).toEqual([
      "-m",
      "1G",
      "a b",
      "-netdev",
      "tap,id=net0,fd=3",
      "-device",
      "virtio-net-pci,netdev=net0,mac=52:54:00:bb:00:01",
    ]);
    expect(shown).toContain(`/dev/tap${indexOf("tap0")}`);
    expect(world.sh(`sh ${third} ${standIn()}`)).toContain("mac=52:54:00:cc:00:03");
  });

  it("opens one descriptor per card, and runs nothing that stands in a name", () => {
    const [script = ""] = applied(TWO_CARDS);
    const shown = world.sh(`sh ${script} ${standIn()}`);
    expect(shown).toContain(`/dev/tap${indexOf("tap0")}\n/dev/tap${indexOf("tap1")}\n`);
    expect(world.sh("ls /run")).not.toContain("was-run");
  });

  it("gives a passthru child's VM the MAC that the NIC has", () => {
    const [script = ""] = applied({
      ...TWO_CARDS,
      nodes: TWO_CARDS.nodes
        .filter(({ id }) => id !== "tap1")
        .map((node) => ("mode" in node ? { ...node, mode: "passthru" } : node)),
    });
    expect(world.sh(`sh ${script} ${standIn()}`)).toContain("mac=52:54:00:aa:00:01\n");
  });

  it("starts nothing and makes no file where the macvtap is missing", () => {
    const [script = ""] = applied(TWO_CARDS);
    world.sh("ip link del dev tap1");
    expect(() => world.sh(`sh ${script} ${standIn()}`)).toThrow(/there is no tap1 yet/u);
    world.sh("ip link add name tap1 type bridge");
    expect(() => world.sh(`sh ${script} ${standIn()}`)).toThrow(/tap1 is no macvtap/u);
    expect(world.sh(`[ -e /dev/tap${indexOf("tap1")} ] || echo none`)).toBe("none\n");
  });

  it.skipIf(!hasCommand("qemu-system-x86_64"))(
    "is taken by QEMU itself (needs qemu-system-x86)",
    () => {
      const [script = ""] = applied(TWO_CARDS);
      // It asks QEMU what it made of its arguments, and ends it.
      const shown = world.sh(
        `printf 'info network\\nquit\\n' | timeout 30 sh ${script} qemu-system-x86_64 ` +
          "-S -nodefaults -display none -machine accel=tcg -monitor stdio 2>&1",
      );
      expect(shown).toMatch(/net0: index=0,type=tap,fd=3/u);
      expect(shown).toMatch(/net1: index=0,type=tap,fd=4/u);
    },
  );
});
