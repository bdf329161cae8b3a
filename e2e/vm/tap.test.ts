import { afterAll, beforeAll, expect, it } from "vitest";
import { copyHelper, removeHelper } from "../helper/built-helper.ts";
import { cliIn } from "../helper/cli-in-world.ts";
import { HelperProcess } from "../helper/helper-process.ts";
import { askApply } from "../helper/lab.ts";
import { TAPS } from "../helper/tap-documents.ts";
import { World } from "../helper/world.ts";
import { VmShell } from "./shell.ts";

const ANNA = 4201;

/** As `macvlan-designer tap --help` has it. */
const CARD = ["-netdev", "tap,id=n,fd={fd}", "-device", "virtio-net-pci,netdev=n,mac={mac}"];

let world: World;
let guest: VmShell;

beforeAll(async () => {
  copyHelper();
  world = await World.make();
  world.sh("mount -t sysfs sysfs /sys");
  world.addNic("eno1", "52:54:00:aa:00:01", "192.0.2.10/24");
  world.addStation("eno1", "192.0.2.1/24");
  const { request } = await askApply(world, TAPS);
  const helper = new HelperProcess(world, "apply", ["env", `PKEXEC_UID=${ANNA}`]);
  helper.send(request);
  await helper.wait("applied");
  helper.send({ control: "confirm" });
  expect((await helper.ended).code).toBe(0);
  const command = [...cliIn(world)(ANNA), "tap", "vm1", "--"];
  guest = await VmShell.start({}, undefined, { cards: CARD, through: { command, uid: ANNA } });
});
afterAll(async () => {
  await guest.stop();
  world.dispose();
  removeHelper();
});

/** Who has the tap open, each with the user: `UID COMMAND`. */
function holders(): string {
  return world.sh(`
    tap=/dev/tap$(cat /sys/class/net/vm1/ifindex)
    for process in /proc/[0-9]*; do
      ! ls -l $process/fd 2>/dev/null | grep -q " $tap$" ||
        echo "$(stat -c %u $process) $(cat $process/comm)"
    done`);
}

it("lets an ordinary user's QEMU reach the network through a tap, and not the host", async () => {
  const up = await guest.run(`
    modprobe virtio_net && ip address add 192.0.2.20/24 dev eth0 && ip link set dev eth0 up &&
    cat /sys/class/net/eth0/address`);
  const peer = await guest.run("ping -n -c 1 -W 20 192.0.2.1");
  const host = await guest.run("ping -n -c 1 -W 3 192.0.2.10");

  expect(holders()).toMatch(new RegExp(`^${ANNA} qemu-system`));
  expect(up).toMatchObject({ status: 0, stdout: "52:54:00:bb:00:01\n" });
  expect(peer.stdout).toContain("1 received");
  expect(host.stdout).toContain("0 received");
});
