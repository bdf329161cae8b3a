import { message } from "../../shared/messages/message.ts";
import type { AppliedDocument } from "../../shared/protocol/app/host.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { isInterface, localHost, stackOf } from "../../shared/topology/effective.ts";
import { ipScopeOf } from "../../shared/topology/ip-scope.ts";
import { parseTopologyValue } from "../../shared/topology/parse.ts";
import { indexTopology, type TopologyIndex } from "../../shared/topology/topology-index.ts";
import { appliedOf } from "../host/drift.ts";
import { readHost } from "../host/keep-host.ts";
import type { App } from "../store/app.ts";
import type { Pair } from "../store/view-store.ts";

/** More take too long; then a sample is measured, spread over the document, and that is said. */
const MAX_PAIRS = 240;

/** Measures the applied document's pairs for real; each result comes as an event. */
export async function beginVerify(app: App): Promise<void> {
  const applied = await appliedNow(app);
  const parsed = applied && parseTopologyValue(applied.record.document);
  if (!parsed?.ok) {
    app.notices.getState().tell("info", message("ui.change.verifyNotApplied"));
    return;
  }
  const all = pairsToMeasure(parsed.value);
  const pairs = sample(all, MAX_PAIRS);
  if (pairs.length === 0) {
    app.notices.getState().tell("info", message("ui.change.verifyNothing"));
    return;
  }
  const documentId = parsed.value.id;
  app.verify.setState({
    ...{ running: null, documentId, results: new Map(), total: pairs.length, failure: null },
  });
  const answer = await app.client.call("verify.start", { documentId, pairs });
  if (answer.ok) {
    app.verify.setState({ running: answer.value });
    const [count, total] = [pairs.length, all.length];
    const words =
      count < total
        ? message("ui.change.verifyingSample", { count, total })
        : message("ui.change.verifying", { count });
    app.notices.getState().tell("info", words);
  } else {
    app.notices.getState().tell("bad", answer.error.message);
  }
}

/** What is applied of the open document; what was kept a moment ago may not have been told yet. */
async function appliedNow(app: App): Promise<AppliedDocument | undefined> {
  const find = (): AppliedDocument | undefined =>
    appliedOf(app.host.getState().snapshot, app.document.getState().topology?.id);
  const known = find();
  if (known) {
    return known;
  }
  await readHost(app);
  return find();
}

export async function stopVerify(app: App): Promise<void> {
  const { running } = app.verify.getState();
  if (running !== null) {
    await app.client.call("verify.stop", { change: running });
  }
}

/** The longest that the pings and ARP requests that have begun take without an answer. */
const PROBE_MILLISECONDS = 6000;

/** Stops, and waits for the probes that run: each is a process in a namespace that may have to go. */
export async function stopMeasuring(app: App): Promise<void> {
  if (app.verify.getState().running === null) {
    return;
  }
  await stopVerify(app);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PROBE_MILLISECONDS);
    const forget = app.verify.subscribe(({ running }) => {
      if (running === null) {
        clearTimeout(timer);
        forget();
        resolve();
      }
    });
  });
}

/**
 * From where this machine can ask (its own stack and namespaces) to whatever has an address of the
 * same version of IP.
 */
export function pairsToMeasure(topology: Topology): readonly Pair[] {
  const index = indexTopology(topology);
  const interfaces = topology.nodes.filter(isInterface);
  const ends = interfaces.map((node) => ({
    ...{ id: node.id, stack: stackOf(index, node) },
    scopes: (node.addresses ?? []).map(ipScopeOf),
  }));
  return ends
    .filter(({ stack }) => canAsk(index, stack))
    .flatMap((from) =>
      ends
        .filter(({ stack }) => stack !== from.stack)
        .filter(({ scopes }) => scopes.some((one) => from.scopes.includes(one)))
        .map((to) => ({ from: from.id, to: to.id })),
    );
}

function canAsk(index: TopologyIndex, stack: NodeId | undefined): boolean {
  const host = localHost(index)?.id;
  const owner = stack === undefined ? undefined : index.nodes.get(stack);
  return (
    host !== undefined &&
    (stack === host ||
      (owner?.kind === "guest" && owner.type === "namespace" && owner.host === host))
  );
}

function sample(pairs: readonly Pair[], most: number): readonly Pair[] {
  const step = Math.max(1, pairs.length / most);
  return Array.from(
    { length: Math.min(pairs.length, most) },
    (_none, at) => pairs[Math.floor(at * step)],
  ).flatMap((pair) => pair ?? []);
}
