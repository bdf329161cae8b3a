import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { APPLICATION_ID } from "../../shared/protocol/application.ts";
import { TAPS } from "../helper/tap-documents.ts";
import { PolkitSandbox, quote, RIGHT_PASSWORD } from "../polkit/polkit-sandbox.ts";
import { VmShell } from "./shell.ts";

/** Nobody special, in the sandbox. */
const DESIGNER = 4201;

/** As `macvlan-designer tap --help` has it. */
const CARD = ["-netdev", "tap,id=n,fd={fd}", "-device", "virtio-net-pci,netdev=n,mac={mac}"];

/**
 * An ordinary user applies through polkit, runs a command with the tap, and takes it away.
 *
 * Input and output are the command's alone.
 */
const STORY = `
  cli="/run/sandbox/node $FILES/cli.mjs"
  file=/run/sandbox/home/taps.macvlan.json
  {
    install
    readlink /proc/self/ns/net >$OUT/network
    printf '%s' ${quote(JSON.stringify(TAPS))} >$file
    mount -t sysfs sysfs /sys
    ip link set lo up
    ip netns add lan
    ip link add eno1 address 52:54:00:aa:00:01 type veth peer name wire netns lan
    ip address add 192.0.2.10/24 dev eno1
    ip link set eno1 up
    ip -n lan address add 192.0.2.1/24 dev wire
    ip -n lan link set wire up
    answering ${quote(RIGHT_PASSWORD)} $cli apply $file --yes >$OUT/applied
    tap=/dev/tap$(cat /sys/class/net/vm1/ifindex)
    stat -c '%u %a' $tap >$OUT/owner
  } </dev/null >&2
  as_user $cli tap vm1 -- "$@"
  {
    answering ${quote(RIGHT_PASSWORD)} $cli remove $file --yes >$OUT/removed
    { ip -br link show type macvtap; find $tap; } >$OUT/left 2>/dev/null || true
  } </dev/null >&2`;

let sandbox: PolkitSandbox;
let guest: VmShell;
let out: string;

beforeAll(async () => {
  sandbox = new PolkitSandbox({ whole: true });
  out = mkdtempSync(join(tmpdir(), "mvd-tap-"));
  const { program, args, environment } = sandbox.command(STORY, { OUT: out });
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const command = ["env", "--ignore-environment", ...variables, program, ...args, "story"];
  guest = await VmShell.start({}, undefined, { cards: CARD, through: { command, uid: DESIGNER } });
});
afterAll(async () => {
  await guest.stop();
  rmSync(out, { recursive: true, force: true });
  sandbox.close();
});

/** What the story wrote down. */
function told(name: string): string {
  return readFileSync(join(out, name), "utf8");
}

/** Who on the story's network has a tap open, each with the user: `UID COMMAND`. */
function holders(): readonly string[] {
  const network = told("network").trim();
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => join("/proc", name))
    .filter((process) => hasTap(process, network))
    .map((process) => {
      return `${statSync(process).uid} ${readFileSync(join(process, "comm"), "utf8").trim()}`;
    });
}

function hasTap(process: string, network: string): boolean {
  const folder = join(process, "fd");
  try {
    return (
      readlinkSync(join(process, "ns/net")) === network &&
      readdirSync(folder).some((fd) => readlinkSync(join(folder, fd)).startsWith("/dev/tap"))
    );
  } catch {
    // It has ended since.
    return false;
  }
}

it("lets an ordinary user's QEMU reach the network through a tap, and not the host", async () => {
  const up = await guest.run(`
    modprobe virtio_net && ip address add 192.0.2.20/24 dev eth0 && ip link set dev eth0 up &&
    cat /sys/class/net/eth0/address`);
  const peer = await guest.run("ping -n -c 1 -W 20 192.0.2.1");
  const host = await guest.run("ping -n -c 1 -W 3 192.0.2.10");

  expect(JSON.parse(told("applied"))).toMatchObject({
    code: 0,
    // To see the namespace that is the LAN, and to change the machine.
    asked: ["inspect", "apply"].map((verb) => ({ action: `${APPLICATION_ID}.${verb}` })),
  });
  expect(told("owner")).toBe(`${DESIGNER} 600\n`);
  expect(holders()).toEqual([expect.stringMatching(new RegExp(`^${DESIGNER} qemu-system`))]);
  expect(up).toMatchObject({ status: 0, stdout: "52:54:00:bb:00:01\n" });
  expect(peer.stdout).toContain("1 received");
  expect(host.stdout).toContain("0 received");

  await guest.stop();
  expect(JSON.parse(told("removed"))).toMatchObject({ code: 0 });
  expect(told("left")).toBe("");
});
