import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALWAYS_QUEUED, broadcastQueueTests } from "../kernel/suites/broadcast-queue.ts";
import { PROBER } from "../kernel/testbed.ts";
import { VmShell } from "./shell.ts";

const QUEUE = fileURLToPath(new URL("../kernel/broadcast-queue.py", import.meta.url));
const SENDERS = fileURLToPath(new URL("bond-senders.py", import.meta.url));

/** What a bond's child is seen as by those behind the bond: Ethernet sources of its ARP and IPv4. */
const SENDERS_BEHIND: Readonly<Record<string, { readonly ip: readonly string[] }>> = {
  "active-backup": { ip: ["child"] },
  "balance-rr group": { ip: ["child"] },
  "balance-xor group": { ip: ["child"] },
  "802.3ad group": { ip: ["child"] },
  // What leaves by another member than the active one gets that one's MAC (`bond_do_alb_xmit`).
  "balance-tlb": { ip: ["child", "member 2"] },
  "balance-alb": { ip: ["child", "member 2"] },
};

let shell: VmShell;
beforeAll(async () => {
  shell = await VmShell.start({
    "/job/broadcast-queue.py": QUEUE,
    "/job/prober": PROBER,
    "/job/bond-senders.py": SENDERS,
  });
});
afterAll(() => shell.stop());

/** What a program prints that fails the test when it fails. */
async function printed(command: string): Promise<string> {
  const { status, stdout, stderr } = await shell.run(command);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

describe("macvlan's queue for broadcasts", () => {
  broadcastQueueTests(
    () => printed("unshare --net python3 -B /job/broadcast-queue.py"),
    ALWAYS_QUEUED,
  );
});

describe("a child on a bond gets its answers, and behind it is seen its MAC or a member's", () => {
  it.each(Object.entries(SENDERS_BEHIND))("%s", async (mode, { ip }) => {
    const said = await printed(`python3 -B /job/bond-senders.py '${mode}'`);

    expect(JSON.parse(said)).toEqual({ [mode]: { answered: 16, arp: ["child"], ip } });
  });
});
