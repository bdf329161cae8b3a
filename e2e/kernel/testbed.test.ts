import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reachability } from "../../shared/reachability/matrix.ts";
import { classicLan } from "./classic-lan.ts";
import { compareWithLab, describeDisagreement } from "./compare.ts";
import { draw } from "./draw.ts";
import { Testbed } from "./testbed.ts";

const WITH_MACVTAP = classicLan({
  children: [
    { id: "a", mode: "bridge" },
    { id: "b", mode: "bridge", tap: true, guest: "vm" },
  ],
  nodes: [{ kind: "guest", id: "vm", host: "host", type: "vm" }],
});

describe("Testbed", () => {
  let testbed: Testbed;
  beforeAll(async () => {
    testbed = await Testbed.start();
  });
  afterAll(() => testbed.stop());

  it("leaves the machine's links, mounts, settings and /run alone", async () => {
    const before = machine();

    await testbed.withLab(WITH_MACVTAP, () => {
      expect(machine()).toEqual(before);
      return Promise.resolve();
    });

    expect(machine()).toEqual(before);
  });

  it("is gone with the process that started it, even when that is killed", async () => {
    const script = `
      const { Testbed } = await import(${JSON.stringify(new URL("testbed.ts", import.meta.url))});
      const testbed = await Testbed.start();
      await testbed.withLab(${JSON.stringify(WITH_MACVTAP)}, () => {
        console.log("built");
        return new Promise(() => setInterval(() => {}, 1000));
      });`;
    const owner = spawn(process.execPath, ["--input-type=module", "--eval", script]);
    await once(owner.stdout, "data");
    const [prober = 0] = childrenOf(owner.pid ?? 0);
    const namespaces = namespacesHeldBy(prober);
    const taps = tapsOfLabs();

    owner.kill("SIGKILL");
    await once(owner, "exit");

    expect(namespaces.size).toBeGreaterThan(4);
    expect(taps).not.toEqual([]);
    await until(() => !existsSync(`/proc/${prober}`));
    // The kernel destroys namespaces in its own time; the macvtap's node goes with the macvtap.
    await until(() => taps.every((tap) => !tapsOfLabs().includes(tap)));
    expect(processIds().filter((pid) => namespaces.has(namespaceOf(pid)))).toEqual([]);
  });

  it("can be used again after the kernel has refused a topology, and says what was refused", async () => {
    const refused = classicLan({ children: [{ id: "a", mode: "bridge", mtu: 9000 }] });

    await expect(testbed.measure(refused)).rejects.toThrow(
      /ip link add link n1 .*mtu 9000.*RTNETLINK answers: Invalid argument/s,
    );

    const { ping } = await testbed.measure(classicLan());
    expect(ping).toEqual([
      [null, "yes"],
      ["yes", null],
    ]);
  });

  it("names what namespaces cannot show", async () => {
    const host = { kind: "host", id: "host" };
    const nic = { kind: "nic", id: "eth0", host: "host" };
    const vlan = { kind: "nic", id: "eth0.7", host: "host", vlan: { parent: "eth0", id: 7 } };

    await expect(testbed.measure(draw([host, nic, vlan]))).rejects.toThrow("VLANs");
    await expect(testbed.measure(draw([host, { ...nic, wireless: true }]))).rejects.toThrow(
      "Wi-Fi",
    );
  });

  it("finds the cell that was predicted wrongly, and no other", async () => {
    const topology = classicLan({ children: [{ id: "a", mode: "bridge" }] });
    const right = reachability(topology);
    const unicast = right.unicast.slice();
    unicast[1] = 1;

    const { disagreements, agreeing } = await testbed.withLab(topology, (lab) =>
      compareWithLab({ ...right, unicast }, lab),
    );

    expect(disagreements.map(describeDisagreement)).toEqual([
      "unicast eth0 -> a: predicted 1, measured 0, then 0 0 0",
    ]);
    expect(agreeing).toEqual({ unicast: 5, broadcast: 9, ping: 6, ping6: 0 });
  });
});

/** Of this machine, all that a careless test would change. */
function machine(): unknown {
  return {
    links: readdirSync("/sys/class/net"),
    addresses: networkInterfaces(),
    mounts: readFileSync("/proc/self/mountinfo", "utf8"),
    settings: ["arp_ignore", "arp_announce", "rp_filter", "forwarding"].map((key) =>
      readFileSync(`/proc/sys/net/ipv4/conf/all/${key}`, "utf8"),
    ),
    run: readdirSync("/run"),
  };
}

function processIds(): number[] {
  return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? Number(name) : []));
}

function childrenOf(parent: number): number[] {
  return processIds().filter((pid) => statusOf(pid).includes(`\nPPid:\t${parent}\n`));
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

function namespaceOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/ns/net`);
  } catch {
    return "";
  }
}

function namespacesHeldBy(pid: number): ReadonlySet<string> {
  const links = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  return new Set(links.filter((link) => link.startsWith("net:")));
}

/** Nodes of macvtaps whose index is far above what the machine gives out itself. */
function tapsOfLabs(): string[] {
  return readdirSync("/dev").filter((name) => /^tap\d{6,}$/.test(name));
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!isTrue()) {
    expect(Date.now()).toBeLessThan(deadline);
    await sleep(20);
  }
}
