import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AppEvent } from "../../shared/protocol/app/contract.ts";
import type { PreparedChange } from "../../shared/protocol/app/changes.ts";
import { buildHelper, removeHelper } from "../helper/built-helper.ts";
import { World } from "../helper/world.ts";
import { Backend, valueOf } from "./backend.ts";

const HOST = { kind: "host", id: "ws", name: "workstation", local: true };
const NIC = { kind: "nic", id: "eno1", host: "ws", name: "eno1", addresses: ["192.168.1.10/24"] };

/** A host, a child of its own, a guest in a namespace, and the LAN that the world has. */
const LAB = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "7c2f8a54-2d0b-4c1e-9b57-1f0e3a6d5c99",
  name: "Lab",
  nodes: [
    HOST,
    NIC,
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    {
      ...{ kind: "macvlan", id: "mv0", parent: "eno1", guest: "web", name: "mv0", mode: "bridge" },
      addresses: ["192.168.1.50/24"],
    },
    { kind: "macvlan", id: "mv1", parent: "eno1", name: "mv1", mode: "bridge" },
    { kind: "station", id: "nas", name: "NAS", addresses: ["192.168.1.1/24"] },
    { kind: "switch", id: "sw", name: "switch" },
  ],
  cables: [
    { id: "c1", from: "eno1", to: "sw" },
    { id: "c2", from: "nas", to: "sw" },
  ],
};

type HostEvent = Extract<AppEvent, { type: "host" }>;

describe("this workstation, through the app's backend", () => {
  let world: World;
  let backend: Backend;

  beforeAll(buildHelper);
  afterAll(removeHelper);
  beforeEach(async () => {
    world = await World.make();
    world.addNic("eno1", "52:54:00:aa:00:01", "192.168.1.10/24");
    world.addStation("eno1", "192.168.1.1/24");
    backend = new Backend(world);
  });
  afterEach(() => {
    backend.close();
    world.dispose();
  });

  async function prepare(document: unknown = LAB): Promise<PreparedChange> {
    const prepared = valueOf(await backend.call("changes.prepare", { document, bindings: {} }));
    if ("problems" in prepared) {
      throw new Error(JSON.stringify(prepared.problems));
    }
    return prepared;
  }

  async function begin(digest: string, confirmSeconds = 30, window = "one"): Promise<string> {
    const agreed = { bindings: {}, digest, acceptedRisks: [], confirmSeconds };
    return valueOf(await backend.call("changes.apply", { document: LAB, ...agreed }, window));
  }

  async function keepLab(): Promise<void> {
    const change = await begin((await prepare()).digest);
    await backend.said(change, "applied");
    valueOf(await backend.call("changes.keep", { change }));
    await backend.said(change, "ended");
  }

  it("applies, keeps, tells drift, measures and removes", async () => {
    const prepared = await prepare();
    expect(prepared.plan.operations.map(({ op, name }) => `${op} ${name}`)).toEqual([
      "create web",
      "create mv0",
      "create mv1",
    ]);
    expect(prepared.script).toContain("ip netns add web");

    await keepLab();
    const kept = await backend.heard(
      (event): event is HostEvent => event.type === "host" && event.snapshot.applied.length === 1,
    );
    expect(kept.snapshot.applied[0]?.drift).toEqual([]);

    const verifying = valueOf(
      await backend.call("verify.start", {
        documentId: LAB.id,
        pairs: [
          { from: "eno1", to: "nas" },
          { from: "eno1", to: "mv0" },
          { from: "mv0", to: "nas" },
          { from: "nas", to: "mv0" },
        ],
      }),
    );
    const verified = await backend.heard((event) => event.type === "verified");
    expect(verified).toEqual({ type: "verified", change: verifying, failure: null });
    const measured = backend.events.flatMap((event) =>
      event.type === "measured" ? [event.measurement] : [],
    );
    expect(Object.fromEntries(measured.map((m) => [`${m.from} ${m.to}`, m.answered]))).toEqual({
      "eno1 nas": true,
      "eno1 mv0": false,
      "mv0 nas": true,
      "nas mv0": null,
    });

    world.sh("ip -n web link delete mv0");
    const drifted = await backend.heard(
      (event): event is HostEvent =>
        event.type === "host" && event.snapshot.applied[0]?.drift.length === 1,
    );
    expect(drifted.snapshot.applied[0]?.drift[0]).toMatchObject({ op: "create", node: "mv0" });

    const removal = valueOf(
      await backend.call("changes.prepareRemoval", { documentId: LAB.id }),
    ) as PreparedChange;
    const { digest } = removal;
    const agreed = { digest, acceptedRisks: [], confirmSeconds: 30 };
    const change = valueOf(await backend.call("changes.remove", { documentId: LAB.id, ...agreed }));
    await backend.said(change, "applied");
    valueOf(await backend.call("changes.keep", { change }));
    await backend.said(change, "kept");
    expect(world.sh("ip -brief link show type macvlan; ip netns list")).toBe("");
  });

  it("takes back when asked, and lets nobody in meanwhile", async () => {
    const { digest } = await prepare();
    const change = await begin(digest);
    const busy = await backend.call(
      "changes.remove",
      { documentId: LAB.id, digest, acceptedRisks: [], confirmSeconds: 30 },
      "two",
    );
    expect(busy).toMatchObject({ ok: false, error: { kind: "busy" } });
    await backend.said(change, "applied");
    expect(world.sh("ip -brief link show type macvlan")).toContain("mv1");

    valueOf(await backend.call("changes.revert", { change }));

    expect(await backend.said(change, "reverted")).toMatchObject({ cause: "asked", left: [] });
    await backend.said(change, "ended");
    expect(world.sh("ip -brief link show type macvlan")).toBe("");
    const late = await backend.call("changes.keep", { change });
    expect(late).toMatchObject({ ok: false, error: { kind: "unknownChange" } });
  });

  it("takes back when the window goes that began it, and not when another goes", async () => {
    const change = await begin((await prepare()).digest, 30, "one");
    await backend.said(change, "applied");
    backend.closeWindow("two");
    backend.closeWindow("one");

    expect(await backend.said(change, "reverted")).toMatchObject({ cause: "caller-gone" });
    await backend.said(change, "ended");
    expect(world.sh("ip -brief link show type macvlan")).toBe("");
  });

  it("refuses a plan that is not the one that was seen", async () => {
    const { digest } = await prepare();
    world.sh("ip link add mv9 link eno1 type macvlan mode bridge; ip netns add web");

    const change = await begin(digest);

    expect(await backend.said(change, "refused")).toMatchObject({ kind: "stale" });
    await backend.said(change, "ended");
  });

  it("says why there is no plan, and what is no document", async () => {
    const nodes = [HOST, { ...NIC, name: "eno7" }];
    const elsewhere = { ...LAB, nodes, cables: [] };
    const impossible = await backend.call("changes.prepare", { document: elsewhere, bindings: {} });
    expect(impossible).toMatchObject({ ok: true, value: { problems: [{ kind: "nic-missing" }] } });

    const bad = await backend.call("changes.prepare", { document: { nodes: 1 }, bindings: {} });
    expect(bad).toMatchObject({ ok: false, error: { kind: "badInput" } });
  });
});
