import { spawn } from "node:child_process";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { addHomeNic, addMovingNics, MOVING_LAB } from "./documents.ts";
import { HelperProcess, runHelper } from "./helper-process.ts";
import { askApply, example, inspect, keep, keepRemoved } from "./lab.ts";
import { snapshot } from "./snapshot.ts";
import { World } from "./world.ts";

const HOME_LAB = example("home-lab");

let world: World;

beforeAll(() => {
  buildHelper();
});
afterAll(() => {
  removeHelper();
});
beforeEach(async () => {
  world = await World.make();
});
afterEach(() => {
  world.dispose();
});

describe("what is not ours", () => {
  it("stays when it was put into the document's group", async () => {
    addHomeNic(world);
    world.sh("ip link add theirs0 type dummy || ip link add theirs0 type bridge");
    const before = snapshot(world);
    await keep(world, MOVING_LAB_ON_ONE_NIC);
    const group = groupOf("shim");
    world.sh(`ip link set dev theirs0 group ${group}`);

    await keepRemoved(world, MOVING_LAB_ON_ONE_NIC);
    world.sh("ip link set dev theirs0 group 0");

    expect(snapshot(world)).toBe(before);
  });

  it("stays when it lives in a namespace of ours, which stays too and is said", async () => {
    addHomeNic(world);
    await keep(world, HOME_LAB);
    world.sh("ip -n web link add theirs0 type bridge");

    const { plan } = await keepRemoved(world, HOME_LAB);

    expect(JSON.stringify(plan.notes)).toContain("web");
    expect(world.sh("ip netns list").trim()).toMatch(/^web\b[^\n]*$/);
    expect(world.sh("ip -n web -brief link")).toContain("theirs0");
    expect(world.sh("ip -n web -brief link")).not.toContain("mv0");
  });

  it("is refused as a name that is taken", async () => {
    addHomeNic(world);
    const { request } = await askApply(world, HOME_LAB);
    world.sh("ip netns add web; ip -n web link add mv0 type bridge");
    const before = snapshot(world);

    const { code, events } = await runHelper(world, "apply", request);

    expect(code).not.toBe(0);
    expect(events.at(-1)).toMatchObject({ event: "refused" });
    expect(snapshot(world)).toBe(before);
  });
});

describe("who lives in a namespace that is removed", () => {
  const inside = (command: string): number => {
    return Number(world.sh(`${command} > /dev/null 2>&1 & echo $!`));
  };

  it("is told as a risk, and keeps it", async () => {
    addHomeNic(world);
    await keep(world, HOME_LAB);
    const pid = inside("ip netns exec web sleep 60");

    const { plan } = await keepRemoved(world, HOME_LAB);
    process.kill(pid);

    expect(plan.risks.map(({ code }) => code)).toEqual(["not-restorable"]);
    expect(world.sh("ip netns list")).toContain("web");
  });

  it("is not an `ip` that looks into it", async () => {
    addHomeNic(world);
    const before = snapshot(world);
    await keep(world, HOME_LAB);
    const pid = inside("ip -n web monitor");

    const { plan } = await keepRemoved(world, HOME_LAB);
    process.kill(pid);

    expect(plan.risks).toEqual([]);
    expect(snapshot(world)).toBe(before);
  });
});

describe("a namespace's name", () => {
  it.each([
    { what: "a link to this very namespace", how: "ln -s /proc/self/ns/net /run/netns/web" },
    { what: "a link to nothing", how: "ln -s /nonexistent /run/netns/web" },
    { what: "an ordinary file", how: "echo theirs > /run/netns/web" },
  ])("that $what has is left to it", async ({ how }) => {
    addHomeNic(world);
    world.sh(how);
    const listing = "stat -c '%N %F %s' /run/netns/web";
    const before = world.sh(listing);
    const { request } = await askApply(world, HOME_LAB);

    const { code, events } = await runHelper(world, "apply", request);

    expect(code).toBe(75);
    expect(events.at(-1)).toMatchObject({ event: "reverted", left: [] });
    expect(world.sh(listing)).toBe(before);
  });
});

describe("what cannot be taken back", () => {
  it("is told as commands, and recovered once nothing is in the way", async () => {
    addHomeNic(world);
    const before = snapshot(world);
    const { request } = await askApply(world, HOME_LAB);
    const helper = new HelperProcess(world, "apply");
    helper.send(request);
    await helper.wait("applied");
    const [program = "", ...rest] = world.enter;
    const user = spawn(program, [...rest, "ip", "netns", "exec", "web", "sleep", "infinity"]);
    await expect.poll(() => world.sh("ip netns pids web").trim()).toBe(String(user.pid));

    helper.send({ control: "revert" });
    const reverted = await helper.ended;
    const refused = await runHelper(world, "apply", request);
    user.kill("SIGKILL");
    await expect.poll(() => world.sh("ip netns pids web").trim()).toBe("");
    const recovered = await runHelper(world, "recover", { protocol: 1 });

    expect(reverted.code).toBe(70);
    expect(reverted.events.at(-1)).toMatchObject({ left: ["ip netns del web"] });
    expect(refused.code).toBe(70);
    expect(refused.events.at(-1)).toMatchObject({ event: "refused", kind: "unrecovered" });
    expect(recovered.code).toBe(0);
    expect(recovered.events.at(-1)).toMatchObject({ event: "recovered", left: [] });
    expect(snapshot(world)).toBe(before);
  });
});

describe("what has vanished meanwhile", () => {
  async function unconfirmed(document: unknown): Promise<HelperProcess> {
    const { request } = await askApply(world, document);
    const helper = new HelperProcess(world, "apply");
    helper.send(request);
    await helper.wait("applied");
    return helper;
  }

  it("is a NIC: the rest is taken back, and nothing is blocked", async () => {
    addMovingNics(world);
    const helper = await unconfirmed(MOVING_LAB);
    world.sh("ip link del dev eno2");

    helper.send({ control: "revert" });
    const { code, events } = await helper.ended;

    expect(code).toBe(75);
    expect(events.at(-1)).toMatchObject({ event: "reverted", left: [] });
    expect(world.sh("ip -brief address show dev eno1")).toContain("192.168.1.10/24");
  });

  it("is a namespace, of which an empty file is left", async () => {
    addHomeNic(world);
    const before = snapshot(world);
    const helper = await unconfirmed(HOME_LAB);
    world.sh("umount /run/netns/web");

    helper.send({ control: "revert" });
    const { code } = await helper.ended;

    expect(code).toBe(75);
    expect(world.sh("ls /run/netns")).toBe("");
    expect(snapshot(world)).toBe(before);
  });
});

describe("a gateway that answered before", () => {
  it("has to answer after, or everything is taken back", async () => {
    addMovingNics(world);
    const before = snapshot(world);
    const cut = structuredClone<Drawn>(MOVING_LAB);
    // A source child that listens to somebody else: the gateway is not heard.
    cut.nodes = cut.nodes.map((node) =>
      node["id"] === "shim" ? { ...node, mode: "source", sourceMacs: ["02:00:00:00:00:99"] } : node,
    );
    const { request } = await askApply(world, cut);

    const helper = new HelperProcess(world, "apply");
    helper.send(request);
    const { code, events } = await helper.ended;

    expect(code).toBe(75);
    expect(events.at(-1)).toMatchObject({
      event: "reverted",
      cause: "probe-failed",
      details: ["192.168.1.1"],
      left: [],
    });
    expect(snapshot(world)).toBe(before);
  });
});

describe("the state folder", () => {
  it("is refused when others could have made it", async () => {
    addHomeNic(world);
    const { request } = await askApply(world, HOME_LAB);
    const before = snapshot(world);
    world.sh(`
      rm -rf /run/macvlan-designer
      mkdir /run/elsewhere
      ln -s /run/elsewhere /run/macvlan-designer
    `);

    const { code, events } = await runHelper(world, "apply", request);

    expect(code).toBe(73);
    expect(events.at(-1)).toMatchObject({ event: "refused", kind: "cannot-write" });
    expect(snapshot(world)).toBe(before);
  });

  it("is root's to write and everybody's to read", async () => {
    addHomeNic(world);
    await keep(world, HOME_LAB);

    const modes = world.sh("cd /run/macvlan-designer; stat -c '%U %a' . * */*.json");

    expect(modes.trim().split("\n")).toEqual(["root 755", "root 755", "root 644"]);
  });

  it("has a lock that nobody but root can hold", async () => {
    addHomeNic(world);
    await keep(world, HOME_LAB);

    const locking =
      "setpriv --reuid=65534 --clear-groups flock -n /run/macvlan-designer/*/lock true";

    expect(() => world.sh(locking)).toThrow("Permission denied");
  });
});

describe("a helper that is not asked as it should be", () => {
  it("refuses to work for anybody but root", async () => {
    const nobody = ["setpriv", "--reuid=65534", "--clear-groups"];
    const helper = new HelperProcess(world, "apply", nobody);
    helper.child.stdin.end();
    const { code, events } = await helper.ended;

    expect(code).toBe(77);
    expect(events).toMatchObject([{ event: "refused", kind: "not-root" }]);
  });

  it("is no guardian without a worker of its own", async () => {
    const { code, events } = await runHelper(world, "guardian", { protocol: 1 });

    expect(code).toBe(64);
    expect(events.at(-1)).toMatchObject({ event: "refused", kind: "request" });
  });

  it("ends when its caller is killed before it has asked anything", async () => {
    const helper = new HelperProcess(world, "apply");
    await helper.wait("hello");
    helper.child.stdin.destroy();

    expect((await helper.ended).code).toBe(64);
  });
});

describe("inspect", () => {
  it("sees children in namespaces that have lost their name, and who holds them", async () => {
    addHomeNic(world);
    const [program = "", ...rest] = world.enter;
    const holder = spawn(program, [...rest, "unshare", "--net", "sleep", "infinity"]);
    try {
      const pid = String(holder.pid);
      world.sh(`
        sleep 0.3
        ip link add link eno1 name hidden0 netns ${pid} type macvlan mode bridge
      `);

      const { elsewhere } = await inspect(world);

      expect(elsewhere).toContainEqual(
        expect.objectContaining({
          link: "hidden0",
          kind: "macvlan",
          parent: "eno1",
          namespace: null,
          pid: holder.pid,
          command: "sleep",
        }),
      );
    } finally {
      holder.kill("SIGKILL");
    }
  });

  it("goes on telling when it is asked to follow, and ends with its caller", async () => {
    addHomeNic(world);
    const helper = new HelperProcess(world, "inspect");
    helper.send({ protocol: 1, follow: true });
    await helper.wait("state");

    world.sh("ip link add br9 type bridge");
    await expect
      .poll(() => JSON.stringify(helper.events.at(-1)), { timeout: 60_000 })
      .toContain('"br9"');

    // The kernel tells this namespace nothing of another one.
    world.sh("ip netns add aside; ip -n aside link add br8 type bridge");
    await expect
      .poll(() => JSON.stringify(helper.events.at(-1)), { timeout: 60_000 })
      .toContain('"br8"');
    world.sh("ip -n aside link del br8");
    await expect
      .poll(() => JSON.stringify(helper.events.at(-1)), { timeout: 60_000 })
      .not.toContain('"br8"');
    helper.child.stdin.end();

    expect((await helper.ended).code).toBe(0);
  });

  it("changes nothing", async () => {
    addHomeNic(world);
    await keep(world, HOME_LAB);
    const before = snapshot(world);

    await inspect(world);

    expect(snapshot(world)).toBe(before);
  });
});

describe("a change that two dead processes left", () => {
  it.each([
    { verb: "inspect", request: { protocol: 1 } },
    { verb: "probe", request: { protocol: 1, documentId: MOVING_LAB.id, from: "mv0", to: "mv1" } },
  ])("is taken back by $verb first", async ({ verb, request }) => {
    addHomeNic(world);
    const before = snapshot(world);
    const asked = await askApply(world, HOME_LAB);
    const helper = new HelperProcess(world, "apply");
    helper.send(asked.request);
    await helper.wait("applied");
    const worker = String(helper.child.pid);
    world.sh(`kill -KILL $(cat /proc/${worker}/task/*/children) ${worker}`);
    await helper.ended;

    const { events } = await runHelper(world, verb, request);

    expect(events).toContainEqual(expect.objectContaining({ event: "recovered", left: [] }));
    expect(snapshot(world)).toBe(before);
  });
});

describe("recover", () => {
  it("has nothing to do where nothing was left", async () => {
    const { code, events } = await runHelper(world, "recover", { protocol: 1 });

    expect(code).toBe(0);
    expect(events.at(-1)).toEqual({ event: "recovered", actions: 0, left: [] });
  });
});

interface Drawn {
  nodes: readonly Readonly<Record<string, unknown>>[];
}

const MOVING_LAB_ON_ONE_NIC = {
  ...MOVING_LAB,
  nodes: MOVING_LAB.nodes.filter(({ id }) => ["ws", "eno1", "shim", "br0"].includes(id)),
};

function groupOf(link: string): string {
  return /group (\d+)/.exec(world.sh(`ip -o link show dev ${link}`))?.[1] ?? "";
}
