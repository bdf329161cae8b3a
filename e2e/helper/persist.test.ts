import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { planPersist } from "../../shared/export/persist/plan-persist.ts";
import { planUnpersist } from "../../shared/export/persist/plan-unpersist.ts";
import type { PersistFacts } from "../../shared/export/persist/facts.ts";
import { planDigest } from "../../shared/plan/digest.ts";
import type { PersistPlan } from "../../shared/export/persist/plan-persist.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { HelperProcess, type HelperEnd } from "./helper-process.ts";
import { inspect, topologyOf } from "./lab.ts";
import { letNetworkdHave, NETWORK } from "./stand-in-networkd.ts";
import { World } from "./world.ts";

const ID = "5b1f0c7a-93a4-4a8e-8f0d-6a4a1f9b2c33";
/** Exit code of a helper that finds somebody else at work. */
const LOCKED = 75;
const RECORD = `/var/lib/macvlan-designer/${ID}.json`;

const DOCUMENT = {
  format: "macvlan-designer/topology",
  version: 1,
  id: ID,
  name: "Kept",
  nodes: [
    { kind: "host", id: "ws", name: "ws", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
    {
      ...{ kind: "macvlan", id: "s", parent: "eno1", name: "shim0", mode: "bridge" },
      ...{ mac: "02:00:00:00:00:51", addresses: ["192.168.1.11/32"] },
    },
  ],
};

let world: World;
beforeAll(buildHelper, 300_000);
afterAll(removeHelper);

/** A machine whose networkd, a stand-in, has eno1; its /etc, /var/lib and /usr/bin are its own. */
beforeEach(async () => {
  world = await World.make({ isFirst: true });
  world.addNic("eno1", "52:54:00:aa:00:01", "192.168.1.10/24");
  world.sh(`
    mkdir -p /run/own/up /run/own/work
    mount -t overlay overlay -o lowerdir=/usr/bin,upperdir=/run/own/up,workdir=/run/own/work /usr/bin
    mkdir -p /run/own/etc/systemd/network /run/own/etc/network
    for part in passwd group nsswitch.conf ld.so.cache iproute2; do
      [ ! -e /etc/$part ] || cp -a /etc/$part /run/own/etc/
    done
    mount --bind /run/own/etc /etc
    mount -t tmpfs -o mode=755 tmpfs /var/lib`);
  letNetworkdHave(world, "eno1");
}, 60_000);
afterEach(() => {
  world.dispose();
});

/** All files and links that there are, as text. */
function state(): string {
  return world.sh(`
    find /etc /var/lib /run/systemd -exec stat -c '%n %F %a %u' {} + | sort
    find /etc /var/lib /run/systemd -type f -exec sha256sum {} + | sort
    ip -oneline link | sed 's/^[0-9]*: //' | grep -v ' qdisc noop state DOWN.*wire' | sort
    ip -brief address | sort; ip route`);
}

async function planned(): Promise<{ readonly plan: PersistPlan; readonly live: LiveState }> {
  const { live: seen } = await inspect(world);
  const live: LiveState = { ...seen, managers: { eno1: "systemd-networkd" } };
  const file = `${NETWORK}/eno1.network`;
  const facts: PersistFacts = {
    isFirstNamespace: true,
    networkFiles: { eno1: file },
    networkTexts: { [file]: null },
    claims: [],
    files: new Set(),
    folders: new Set([NETWORK]),
    ifupdownReads: false,
  };
  const topology = topologyOf(DOCUMENT);
  const input = { topology, live, bindings: {}, facts, manager: null, record: undefined };
  const plan = planPersist(input);
  if (!plan.ok) {
    throw new Error(JSON.stringify(plan.error));
  }
  return { plan: plan.value, live };
}

/** Asks for it as the command line does, and leaves it at the question. */
async function ask(): Promise<HelperProcess> {
  const { plan } = (await planned()).plan;
  const helper = new HelperProcess(world, "persist");
  helper.send({
    ...{ protocol: 1, document: DOCUMENT, bindings: {}, manager: "networkd" },
    ...{ planDigest: planDigest(plan), accept: [], confirmSeconds: 60 },
  });
  return helper;
}

async function keep(): Promise<void> {
  const helper = await ask();
  await helper.wait("applied");
  helper.send({ control: "confirm" });
  const { code, events, stderr } = await helper.ended;
  expect([code, JSON.stringify(events), stderr]).toEqual([0, expect.anything(), ""]);
}

async function askUnpersist(): Promise<HelperEnd> {
  const { plan, live } = await (async () => {
    const { live: seen } = await inspect(world);
    const managed: LiveState = { ...seen, managers: { eno1: "systemd-networkd" } };
    const record = JSON.parse(world.sh(`cat ${RECORD}`)) as PersistPlan["permanence"];
    const states = Object.fromEntries(record.files.map(({ path }) => [path, "same"] as const));
    return {
      plan: planUnpersist(topologyOf(DOCUMENT).id, record, states, managed),
      live: managed,
    };
  })();
  if (!plan.ok) {
    throw new Error(JSON.stringify([plan.error, live]));
  }
  const helper = new HelperProcess(world, "unpersist");
  const digest = planDigest(plan.value);
  const agreed = { planDigest: digest, accept: [], confirmSeconds: 60 };
  helper.send({ protocol: 1, documentId: ID, ...agreed });
  void helper.wait("applied").then(
    () => {
      helper.send({ control: "confirm" });
    },
    () => undefined,
  );
  return helper.ended;
}

/** Recovers, once a guardian that is at it has let go of the lock. */
async function recover(): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const helper = new HelperProcess(world, "recover");
    helper.send({ protocol: 1 });
    helper.child.stdin.end();
    const { code } = await helper.ended;
    if (code !== LOCKED || tries === 30) {
      expect(code).toBe(0);
      return;
    }
  }
}

describe("persist", () => {
  it("tries the files in /run, keeps them in /etc, and unpersist takes exactly them away", async () => {
    const before = state();

    const helper = await ask();
    await helper.wait("applied");
    expect(world.sh(`ls ${NETWORK}; ls /run/systemd/network`)).toMatch(
      /^eno1\.network\n50-macvlan-designer-shim0\.netdev\n/,
    );
    helper.send({ control: "confirm" });
    expect((await helper.ended).code).toBe(0);

    expect(world.sh(`ls ${NETWORK} ${NETWORK}/eno1.network.d; ls -d /run/systemd/*`)).not.toMatch(
      /run.*network$/m,
    );
    expect(world.sh(`stat -c '%a %u %h' ${NETWORK}/50-* ${RECORD}`)).toBe("644 0 1\n".repeat(3));
    expect(world.sh("ip -brief address show dev shim0")).toContain("192.168.1.11/32");

    expect((await askUnpersist()).code).toBe(0);
    world.sh(`rmdir ${NETWORK}/eno1.network.d /var/lib/macvlan-designer`);
    expect(state()).toBe(before);
  });

  it("takes everything back when nobody keeps it", async () => {
    const before = state();

    const helper = await ask();
    await helper.wait("applied");
    helper.child.stdin.end();

    expect((await helper.ended).code).toBe(75);
    expect(state()).toBe(before);
  });

  it.each(["before worker", "after worker", "before both", "after both", "fail", "forget"])(
    "leaves the state before when the reload goes wrong: %s",
    async (behaviour) => {
      const before = state();
      world.sh(`echo '${behaviour}' > /run/behaviour`);

      const helper = await ask();
      await helper.ended;
      world.sh("rm -f /run/behaviour");
      await recover();

      expect(state()).toBe(before);
    },
  );

  it("goes on where a helper died after it was kept", async () => {
    const { plan } = (await planned()).plan;
    const helper = await ask();
    await helper.wait("applied");
    // As both killed between the journal's end and the first file in /etc, and between two files.
    const folder = world.sh("ls -d /run/macvlan-designer/*").trim();
    world.sh(
      `kill -9 $(pgrep -f 'helper[.]cjs guardian') ${workerIn(world)}; rm ${folder}/journal`,
    );
    await helper.ended;
    const [first] = (plan.settle ?? []).filter(({ run }) => run === "file.put");
    if (first?.run === "file.put" && first.to) {
      world.sh(`cat > ${first.path} << 'END'\n${first.to.text}END`);
    }

    await recover();

    const files = (plan.settle ?? []).flatMap((one) => (one.run === "file.put" ? [one] : []));
    for (const { path, to } of files) {
      expect([path, world.sh(`cat ${path} 2> /dev/null || true`)]).toEqual([path, to?.text ?? ""]);
    }
    expect(world.sh(`cat ${RECORD}`)).toContain(ID);
  });

  it.each([
    ["a file that is not ours", `echo mine > ${NETWORK}/50-macvlan-designer-shim0.netdev`],
    ["a link in its place", `ln -s /etc/passwd ${NETWORK}/50-macvlan-designer-shim0.netdev`],
    ["a folder that others can write", `chmod 777 ${NETWORK}`],
    ["a folder that is not root's", `chown 4201 ${NETWORK}`],
    [
      "a profile of ifupdown's for the same",
      "echo 'iface shim0 inet manual' > /etc/network/interfaces",
    ],
    ["a file for several NICs", `printf '[Match]\\nName=e*\\n' > ${NETWORK}/eno1.network`],
  ])("refuses %s and changes nothing", async (_what, script) => {
    const { plan } = (await planned()).plan;
    world.sh(script);
    const before = state();

    const helper = new HelperProcess(world, "persist");
    helper.send({
      ...{ protocol: 1, document: DOCUMENT, bindings: {}, manager: "networkd" },
      ...{ planDigest: planDigest(plan), accept: [], confirmSeconds: 60 },
    });
    const { code, events } = await helper.ended;

    expect(events.map(({ event }) => event)).toEqual(["hello", "refused"]);
    expect([65, 73]).toContain(code);
    expect(state()).toBe(before);
  });
});

describe("unpersist", () => {
  it("deletes nothing that was edited", async () => {
    await keep();
    world.sh(`echo '# mine' >> ${NETWORK}/50-macvlan-designer-shim0.network`);
    const before = state();

    const { code, events } = await askUnpersist();

    expect([code, JSON.stringify(events)]).toEqual([65, expect.stringContaining("persist.edited")]);
    expect(state()).toBe(before);
  });

  it("puts the files back when the manager cannot be told", async () => {
    await keep();
    const before = state();
    world.sh("echo fail > /run/behaviour");

    expect((await askUnpersist()).code).toBe(75);
    expect(state()).toBe(before);
  });
});

/** Process number inside of the helper that waits for an answer. */
function workerIn(inside: World): string {
  return inside.sh("pgrep -f 'helper[.]cjs persist'").trim().split("\n").join(" ");
}
