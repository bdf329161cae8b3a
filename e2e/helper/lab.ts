import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { planDigest } from "../../shared/plan/digest.ts";
import { makePlan } from "../../shared/plan/make-plan.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { removePlan } from "../../shared/plan/remove-plan.ts";
import type { HelperEvent } from "../../shared/protocol/helper.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { parseTopologyValue } from "../../shared/topology/parse.ts";
import { HelperProcess, runHelper } from "./helper-process.ts";
import type { World } from "./world.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A document of the examples. */
export function example(name: string): unknown {
  const text = readFileSync(`${ROOT}/examples/${name}.macvlan.json`, "utf8");
  return JSON.parse(text);
}

/** Parses what a test has written down as a document. */
export function topologyOf(document: unknown): Topology {
  const parsed = parseTopologyValue(document);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error));
  }
  return parsed.value;
}

type StateEvent = Extract<HelperEvent, { readonly event: "state" }>;

/** What `inspect` says. */
export async function inspect(world: World): Promise<StateEvent> {
  const { events, stderr } = await runHelper(world, "inspect", { protocol: 1 });
  const state = events.find((event) => event.event === "state");
  if (!state) {
    throw new Error(`no state: ${JSON.stringify(events)} ${stderr}`);
  }
  return state;
}

/** A request as the command line makes it: it has shown this plan, and all risks were accepted. */
export interface Asked {
  readonly plan: Plan;
  readonly request: Readonly<Record<string, unknown>>;
}

/** Plans a document and makes the request that applies it. */
export async function askApply(
  world: World,
  document: unknown,
  confirmSeconds = 30,
): Promise<Asked> {
  const topology = topologyOf(document);
  const { live, records } = await inspect(world);
  const record = records.find(({ documentId }) => documentId === topology.id);
  const plan = makePlan({ topology, live, madeNamespaces: record?.namespaces ?? [] });
  if (!plan.ok) {
    throw new Error(JSON.stringify(plan.error));
  }
  const request = { protocol: 1, document, bindings: {}, ...agreed(plan.value), confirmSeconds };
  return { plan: plan.value, request };
}

/** Plans the removal of a document and makes the request for it. */
export async function askRemove(
  world: World,
  document: unknown,
  confirmSeconds = 30,
): Promise<Asked> {
  const { id } = topologyOf(document);
  const { live, records } = await inspect(world);
  const record = records.find(({ documentId }) => documentId === id);
  const { namespaces = [], restore = [] } = record ?? {};
  const plan = removePlan(id, live, { namespaces, restore });
  if (!plan.ok) {
    throw new Error(JSON.stringify(plan.error));
  }
  const request = { protocol: 1, documentId: id, ...agreed(plan.value), confirmSeconds };
  return { plan: plan.value, request };
}

function agreed(plan: Plan): { readonly planDigest: string; readonly accept: readonly string[] } {
  const codes = plan.risks.filter(({ severity }) => severity === "block").map(({ code }) => code);
  return { planDigest: planDigest(plan), accept: [...new Set(codes)] };
}

/** Applies a document and confirms it; fails when it was not kept. */
export async function keep(world: World, document: unknown): Promise<Asked> {
  const asked = await askApply(world, document);
  await confirmed(new HelperProcess(world, "apply"), asked);
  return asked;
}

/** Removes a document and confirms it; fails when it was not kept. */
export async function keepRemoved(world: World, document: unknown): Promise<Asked> {
  const asked = await askRemove(world, document);
  await confirmed(new HelperProcess(world, "remove"), asked);
  return asked;
}

async function confirmed(helper: HelperProcess, { plan, request }: Asked): Promise<void> {
  helper.send(request);
  if (plan.operations.length > 0) {
    await helper.wait("applied");
    helper.send({ control: "confirm" });
  }
  const { code, events, stderr } = await helper.ended;
  if (code !== 0) {
    throw new Error(`not kept, ${String(code)}: ${JSON.stringify(events)} ${stderr}`);
  }
}
