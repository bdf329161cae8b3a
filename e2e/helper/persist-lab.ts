import { expect } from "vitest";
import type { PersistFacts } from "../../shared/export/persist/facts.ts";
import type { FileStates } from "../../shared/export/persist/persist-input.ts";
import { planPersist, type PersistPlan } from "../../shared/export/persist/plan-persist.ts";
import { planUnpersist } from "../../shared/export/persist/plan-unpersist.ts";
import { planDigest } from "../../shared/plan/digest.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import {
  persistedRecordSchema,
  type PersistedRecord,
} from "../../shared/protocol/persisted-record.ts";
import { HelperProcess, type HelperEnd } from "./helper-process.ts";
import { inspect, topologyOf } from "./lab.ts";
import { letNetworkdHave, NETWORK } from "./stand-in-networkd.ts";
import { World } from "./world.ts";

/** The document that is made permanent here, and its record. */
export const KEPT_ID = "5b1f0c7a-93a4-4a8e-8f0d-6a4a1f9b2c33";
export const RECORD = `/var/lib/macvlan-designer/${KEPT_ID}.json`;

/** Exit code of a helper that finds somebody else at work. */
const LOCKED = 75;

const SHIM = {
  ...{ kind: "macvlan", id: "s", parent: "eno1", name: "shim0", mode: "bridge" },
  ...{ mac: "02:00:00:00:00:51", addresses: ["192.168.1.11/32"] },
} as const;

/** A shim on the machine's NIC, as it is or as told otherwise, and more beside it. */
export function keptDocument(shim: object | null = {}, ...more: readonly object[]): object {
  return {
    ...{ format: "macvlan-designer/topology", version: 1, id: KEPT_ID, name: "Kept" },
    nodes: [
      { kind: "host", id: "ws", name: "ws", local: true },
      { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
      ...(shim ? [{ ...SHIM, ...shim }] : []),
      ...more,
    ],
  };
}

/** A machine whose networkd, a stand-in, has eno1; its /etc, /var/lib and /usr/bin are its own. */
export async function makeManagedWorld(): Promise<World> {
  const world = await World.make({ isFirst: true });
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
  return world;
}

/** All files and links that there are, as text. */
export function stateOf(world: World): string {
  return world.sh(`
    find /etc /var/lib /run/systemd -exec stat -c '%n %F %a %u' {} + | sort
    find /etc /var/lib /run/systemd -type f -exec sha256sum {} + | sort
    ip -oneline link | sed 's/^[0-9]*: //' | grep -v ' qdisc noop state DOWN.*wire' | sort
    ip -details link show type macvlan | grep -o 'macvlan mode [a-z]*' | sort
    ip -brief address | sort; ip route`);
}

/** What is on record; undefined: nothing. */
export function recordIn(world: World): PersistedRecord | undefined {
  const text = world.sh(`cat ${RECORD} 2> /dev/null || true`);
  return text === "" ? undefined : persistedRecordSchema.parse(JSON.parse(text));
}

/** Plans as the command line does, from what it can see. */
export async function planHere(world: World, document: object): Promise<PersistPlan> {
  const file = `${NETWORK}/eno1.network`;
  const record = recordIn(world);
  const facts: PersistFacts = {
    isFirstNamespace: true,
    networkFiles: { eno1: file },
    networkTexts: { [file]: null },
    claims: [],
    files: new Set(record?.files.map(({ path }) => path)),
    folders: new Set(world.sh(`find /etc/systemd/network /run/systemd -type d`).trim().split("\n")),
    ifupdownReads: false,
  };
  const topology = topologyOf(document);
  const states = Object.fromEntries(
    (record?.files ?? []).map(({ path }) => [path, "same"] as const),
  ) satisfies FileStates;
  const machine = { live: await managedLive(world), facts, record, states };
  const plan = planPersist({ topology, bindings: {}, manager: null, ...machine });
  if (!plan.ok) {
    throw new Error(JSON.stringify(plan.error));
  }
  return plan.value;
}

async function managedLive(world: World): Promise<LiveState> {
  const { live } = await inspect(world);
  return { ...live, managers: { eno1: "systemd-networkd" } };
}

/** The request of the command line once it has shown this plan. */
export function persistRequest(document: object, plan: Plan): object {
  return {
    ...{ protocol: 1, document, bindings: {}, manager: "networkd" },
    ...{ planDigest: planDigest(plan), accept: [], confirmSeconds: 60 },
  };
}

/** Asks for it as the command line does, and leaves it at the question. */
export async function askPersist(world: World, document: object): Promise<HelperProcess> {
  const { plan } = await planHere(world, document);
  const helper = new HelperProcess(world, "persist");
  helper.send(persistRequest(document, plan));
  return helper;
}

/** Makes a document permanent; fails when it was not kept. */
export async function keepPersisted(world: World, document: object): Promise<void> {
  const helper = await askPersist(world, document);
  await helper.wait("applied");
  helper.send({ control: "confirm" });
  const { code, events, stderr } = await helper.ended;
  expect([code, JSON.stringify(events), stderr]).toEqual([0, expect.anything(), ""]);
}

/** Takes away what is permanent, and confirms it when it is asked. */
export async function unpersistHere(world: World): Promise<HelperEnd> {
  const record = recordIn(world);
  const states = Object.fromEntries(
    (record?.files ?? []).map(({ path }) => [path, "same"] as const),
  );
  const { id } = topologyOf(keptDocument());
  const plan = record && planUnpersist(id, record, states, await managedLive(world));
  if (!plan?.ok) {
    throw new Error(JSON.stringify(plan?.error));
  }
  const helper = new HelperProcess(world, "unpersist");
  const agreed = { planDigest: planDigest(plan.value), accept: [], confirmSeconds: 60 };
  helper.send({ protocol: 1, documentId: KEPT_ID, ...agreed });
  void helper.wait("applied").then(
    () => {
      helper.send({ control: "confirm" });
    },
    () => undefined,
  );
  return helper.ended;
}

/** Recovers, once a guardian that is at it has let go of the lock. */
export async function recoverHere(world: World): Promise<void> {
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
