import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { HelperProcess, runHelper, type HelperEnd } from "./helper-process.ts";
import { askApply, askRemove } from "./lab.ts";
import { tap, TAPS } from "./tap-documents.ts";
import { World } from "./world.ts";

const ANNA = 4201;
const BINH = 4202;
const KVM = 4300;

const LARGER = { ...TAPS, nodes: [...TAPS.nodes, tap("vm3", "vm", "03")] };

let world: World;

beforeAll(() => {
  buildHelper();
});
afterAll(() => {
  removeHelper();
});
beforeEach(async () => {
  world = await World.make();
  world.sh("mount -t sysfs sysfs /sys");
  world.addNic("eno1", "52:54:00:aa:00:01");
});
afterEach(() => {
  world.dispose();
});

const as = (uid: number): readonly string[] => ["env", `PKEXEC_UID=${uid}`];

async function apply(
  document: object,
  uid: number,
  { answer = "confirm", ...more }: { readonly answer?: string; readonly tapOwner?: string } = {},
): Promise<HelperEnd> {
  const { plan, request } = await askApply(world, document);
  return change("apply", { ...request, ...more }, uid, plan.operations.length > 0 ? answer : "");
}

async function remove(document: object, uid: number, answer = "confirm"): Promise<HelperEnd> {
  const { request } = await askRemove(world, document);
  return change("remove", request, uid, answer);
}

async function change(
  verb: "apply" | "remove",
  request: object,
  uid: number,
  control: string,
): Promise<HelperEnd> {
  const helper = new HelperProcess(world, verb, as(uid));
  helper.send(request);
  if (control !== "") {
    await helper.wait("applied");
    helper.send({ control });
  }
  return helper.ended;
}

/** What was made for a link in a namespace: `inode-name`. */
function entry(link: string, namespace = "/proc/self/ns/net"): string {
  return `/dev/macvlan-designer/${world.sh(`stat -Lc %i ${namespace}`).trim()}-${link}`;
}

/** The kernel's node of a link of the world's own namespace. */
function node(link: string): string {
  return `/dev/tap${world.sh(`cat /sys/class/net/${link}/ifindex`).trim()}`;
}

const BOX = "/run/netns/box";

/** `UID:GID MODE` of what a path leads to; empty: there is nothing. */
function owner(path: string): string {
  return world.sh(`stat -Lc '%u:%g %a' ${path} 2>/dev/null || true`).trim();
}

/** Whether a user can open a device. */
function opens(uid: number, path: string): boolean {
  const user = `setpriv --reuid ${uid} --regid ${uid} --clear-groups`;
  return world.sh(`${user} sh -c 'exec 3<>${path} && echo open' 2>/dev/null || true`) === "open\n";
}

/** Whether a node is the one that sysfs tells for a link. */
function isDeviceOf(path: string, link: string): boolean {
  const told = world.sh(`cat /sys/class/net/${link}/tap*/dev`).trim();
  return world.sh(`stat -Lc %Hr:%Lr ${path}`).trim() === told;
}

function warningsOf({ events }: HelperEnd): unknown {
  return events.find((event) => event.event === "kept")?.warnings;
}

describe("the devices of applied taps", () => {
  it("are the caller's alone, also from a guest's namespace, and go with the taps", async () => {
    const applied = await apply(TAPS, ANNA);
    const inBox = entry("vm2", BOX);

    expect(warningsOf(applied)).toEqual([]);
    expect(owner(node("vm1"))).toBe(`${ANNA}:0 600`);
    expect(owner(inBox)).toBe(`${ANNA}:0 600`);
    expect([node("vm1"), inBox].map((path) => [opens(ANNA, path), opens(BINH, path)])).toEqual([
      [true, false],
      [true, false],
    ]);
    const [own, kernels] = [node("vm1"), world.sh(`readlink -f ${inBox}`).trim()];

    expect((await remove(TAPS, ANNA)).code).toBe(0);
    expect([own, kernels, inBox].map(owner)).toEqual(["", "", ""]);
    expect(world.sh(`ls ${inBox} 2>&1 || true`)).toContain("No such file");
  });

  it("go to whom the request names, and to the next one who applies the same", async () => {
    await apply(TAPS, ANNA, { tapOwner: "nobody" });
    const nobody = world.sh("id -u nobody").trim();
    const [first, firstInBox] = [owner(node("vm1")), owner(entry("vm2", BOX))];
    const again = await apply(TAPS, BINH);

    expect([first, firstInBox]).toEqual([`${nobody}:0 600`, `${nobody}:0 600`]);
    expect(again.events.at(-1)).toMatchObject({ event: "kept", changes: 0, warnings: [] });
    expect(owner(node("vm1"))).toBe(`${BINH}:0 600`);
    const unknown = await apply(TAPS, ANNA, { tapOwner: "no-such-user" });

    expect(unknown.events.at(-1)).toMatchObject({
      event: "refused",
      kind: "request",
      message: { id: "helper.unknownUser" },
    });
  });

  it("go back to whom they belonged when a change is taken back", async () => {
    await apply(TAPS, ANNA);
    world.sh(`chgrp ${KVM} ${node("vm1")}; chmod 0660 ${node("vm1")}`);
    const before = [owner(node("vm1")), owner(entry("vm2", BOX))];

    const larger = await apply(LARGER, BINH, { answer: "revert" });
    const afterApply = [owner(node("vm1")), owner(entry("vm2", BOX))];
    const gone = await remove(TAPS, BINH, "revert");
    const afterRemove = [owner(node("vm1")), owner(entry("vm2", BOX))];

    expect([larger.code, gone.code]).toEqual([75, 75]);
    expect(before).toEqual([`${ANNA}:${KVM} 660`, `${ANNA}:0 600`]);
    expect(afterApply).toEqual(before);
    expect(afterRemove).toEqual(before);
  });

  it("go back when worker and guardian are killed, by whoever comes next", async () => {
    await apply(TAPS, ANNA);
    const { request } = await askApply(world, LARGER, 600);
    const worker = new HelperProcess(world, "apply", as(BINH));
    worker.send(request);
    await worker.wait("applied");
    const meanwhile = owner(node("vm1"));
    const pid = String(worker.child.pid);
    const guardian = world.sh(`cat /proc/${pid}/task/${pid}/children`).trim();

    world.sh(`kill -KILL ${guardian} ${pid}`);
    await worker.ended;
    const { events } = await runHelper(world, "recover", { protocol: 1 });

    expect(meanwhile).toBe(`${BINH}:0 600`);
    expect(events.at(-1)).toMatchObject({ event: "recovered", left: [] });
    expect(owner(node("vm1"))).toBe(`${ANNA}:0 600`);
    expect(owner(entry("vm2", BOX))).toBe(`${ANNA}:0 600`);
  });
});

describe("where /dev/tapN is another's or missing", () => {
  it("makes a node, and leaves the taps alone whose link has the same index", async () => {
    const indexes = Array.from({ length: 30 }, (_, at) => at + 4);
    world.sh(`
      ip netns add decoy
      ip -n decoy link add dev d0 type veth peer name d1
      ${indexes.map((index) => `ip -n decoy link add link d0 name m${index} index ${index} type macvtap mode bridge`).join("\n")}
    `);

    const applied = await apply(TAPS, ANNA);

    expect(warningsOf(applied)).toEqual([]);
    expect(owner(node("vm1"))).toBe("0:0 600");
    expect(isDeviceOf(node("vm1"), "vm1")).toBe(false);
    expect(isDeviceOf(entry("vm1"), "vm1")).toBe(true);
    expect([opens(ANNA, entry("vm1")), opens(BINH, entry("vm1"))]).toEqual([true, false]);

    const own = entry("vm1");

    expect((await remove(TAPS, ANNA)).code).toBe(0);
    expect(owner(own)).toBe("");
  });

  it("makes all of them where nobody else does, and takes away what was made in vain", async () => {
    world.sh(`
      mount -t tmpfs -o mode=755 tmpfs /dev
      mknod -m 666 /dev/null c 1 3
      mknod -m 444 /dev/urandom c 1 9
    `);

    const tried = await apply(TAPS, ANNA, { answer: "revert" });
    const afterTry = world.sh("ls /dev");
    const applied = await apply(TAPS, ANNA);

    expect(tried.code).toBe(75);
    expect(afterTry).toBe("null\nurandom\n");
    expect(warningsOf(applied)).toEqual([]);
    expect([entry("vm1"), entry("vm2", BOX)].map(owner)).toEqual([
      `${ANNA}:0 600`,
      `${ANNA}:0 600`,
    ]);
    expect(isDeviceOf(entry("vm1"), "vm1")).toBe(true);

    world.sh("rm /dev/macvlan-designer/*; chmod 777 /dev/macvlan-designer");
    const unsafe = await apply(TAPS, ANNA);

    expect(warningsOf(unsafe)).toMatchObject([{ id: "helper.tapsNotGiven" }]);
    expect(world.sh("ls /dev/macvlan-designer 2>&1 || true")).not.toContain("vm1");
  });
});
