import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { permanentLinks } from "../../shared/export/persist/persist-input.ts";
import { planDigest } from "../../shared/plan/digest.ts";
import { makePlan } from "../../shared/plan/make-plan.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { removePlan } from "../../shared/plan/remove-plan.ts";
import type { Result } from "../../shared/result.ts";
import { HelperProcess, type HelperEnd } from "./helper-process.ts";
import { inspect, topologyOf } from "./lab.ts";
import {
  askPersist,
  KEPT_ID,
  keepPersisted,
  keptDocument,
  makeManagedWorld,
  persistRequest,
  planHere,
  recordIn,
  recoverHere,
  stateOf,
  unpersistHere,
} from "./persist-lab.ts";
import { NETWORK } from "./stand-in-networkd.ts";
import type { World } from "./world.ts";

const FIRST = keptDocument();
/** The shim in another mode, and a second child. */
const SECOND = keptDocument(
  { mode: "vepa" },
  {
    ...{ kind: "macvlan", id: "t", parent: "eno1", name: "shim1", mode: "bridge" },
    ...{ mac: "02:00:00:00:00:52", addresses: ["192.168.1.12/32"] },
  },
);

let world: World;
beforeAll(buildHelper, 300_000);
afterAll(removeHelper);
beforeEach(async () => {
  world = await makeManagedWorld();
  await keepPersisted(world, FIRST);
}, 120_000);
afterEach(() => {
  world.dispose();
});

/** What a verb says of the same document, asked for as the command line does. */
async function askVerb(verb: "apply" | "remove", plan: Result<Plan, unknown>): Promise<HelperEnd> {
  if (!plan.ok) {
    throw new Error(JSON.stringify(plan.error));
  }
  const helper = new HelperProcess(world, verb);
  helper.send({
    ...(verb === "apply" ? { document: FIRST, bindings: {} } : { documentId: KEPT_ID }),
    ...{ protocol: 1, planDigest: planDigest(plan.value), accept: [], confirmSeconds: 60 },
  });
  return helper.ended;
}

/** What is configured and what is there, without when it was done. */
function wordsOf(text: string): string {
  return text.replace(/^\S+ {2}\/var\/lib\/\S+\n/gmu, "");
}

describe("persist of what is permanent already", () => {
  it("changes what differs, and goes back to the first as it came", async () => {
    const first = stateOf(world);

    await keepPersisted(world, SECOND);

    expect(world.sh("ip -details link show dev shim0; ip -brief address show dev shim1")).toMatch(
      /macvlan mode vepa[^]*192\.168\.1\.12/,
    );
    expect(world.sh(`cat ${NETWORK}/eno1.network.d/*`)).toMatch(/MACVLAN=shim0[^]*MACVLAN=shim1/);
    expect(world.sh("find /run/systemd/network -name '*designer*' || true")).toBe("");
    expect(recordIn(world)?.links.map(({ name }) => name)).toEqual(["shim0", "shim1"]);

    await keepPersisted(world, FIRST);

    expect(wordsOf(stateOf(world))).toBe(wordsOf(first));
    expect((await unpersistHere(world)).code).toBe(0);
    expect(world.sh(`find ${NETWORK} -name '*designer*'; ip -brief link`)).not.toMatch(
      /designer|shim/,
    );
  });

  it("takes everything back when nobody keeps it, the old files byte for byte", async () => {
    const before = stateOf(world);

    const helper = await askPersist(world, SECOND);
    await helper.wait("applied");
    expect(world.sh("ip -brief link")).toContain("shim1");
    helper.child.stdin.end();

    expect((await helper.ended).code).toBe(75);
    expect(stateOf(world)).toBe(before);
  });

  it.each(["after both", "fail"])(
    "leaves the state before when a reload goes wrong: %s",
    async (behaviour) => {
      const before = stateOf(world);
      world.sh(`echo '${behaviour}' > /run/behaviour`);

      const helper = await askPersist(world, SECOND);
      await helper.ended;
      world.sh("rm -f /run/behaviour");
      await recoverHere(world);

      expect(stateOf(world)).toBe(before);
    },
  );

  it("refuses a file that somebody has edited, by name", async () => {
    const { plan } = await planHere(world, SECOND);
    world.sh(`echo '# mine' >> ${NETWORK}/50-macvlan-designer-shim0.network`);
    const before = stateOf(world);

    const helper = new HelperProcess(world, "persist");
    helper.send(persistRequest(SECOND, plan));
    const { code, events } = await helper.ended;

    expect([code, JSON.stringify(events)]).toEqual([65, expect.stringContaining("persist.edited")]);
    expect(stateOf(world)).toBe(before);
  });
});

describe("what is permanent, after a reboot", () => {
  it("is known by its record: apply has nothing to do, remove leaves it", async () => {
    // The links are the manager's, without a mark; a reboot empties /run besides.
    world.sh("rm -r /run/macvlan-designer");
    const before = stateOf(world);
    const { live } = await inspect(world);
    const topology = topologyOf(FIRST);
    expect(makePlan({ topology, live })).toMatchObject({ ok: false });
    const permanent = permanentLinks(recordIn(world));

    const applied = await askVerb("apply", makePlan({ topology, live, permanent }));
    const removal = removePlan(topology.id, live, { namespaces: [], restore: [], permanent });
    const removed = await askVerb("remove", removal);

    for (const { code, events } of [applied, removed]) {
      expect([code, events.at(-1)]).toEqual([0, { event: "kept", changes: 0, warnings: [] }]);
    }
    expect(stateOf(world)).toBe(before);
    expect((await unpersistHere(world)).code).toBe(0);
    expect(world.sh("ip -brief link")).not.toContain("shim0");
  });
});
