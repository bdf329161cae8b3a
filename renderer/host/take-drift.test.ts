import { describe, expect, it } from "vitest";
import { makePlan } from "../../shared/plan/make-plan.ts";
import type { LiveLink, LiveState } from "../../shared/plan/live-state.ts";
import type { Operation } from "../../shared/plan/plan.ts";
import { runStages } from "../../shared/plan/__testing__/simulate.ts";
import { HOST, topologyOf } from "../../shared/plan/__testing__/topologies.ts";
import type { AppliedDocument, HostSnapshot } from "../../shared/protocol/app/host.ts";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { driftMarks } from "./drift.ts";
import { takeDrift } from "./take-drift.ts";

const LAB = topologyOf([
  { kind: "host", id: "ws", name: "ws", local: true },
  { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
  { kind: "macvlan", id: "mv0", parent: "eno1", name: "mv0", mode: "bridge" },
  {
    ...{ kind: "macvlan", id: "mv1", parent: "eno1", name: "mv1", mode: "bridge" },
    addresses: ["192.168.1.51/24"],
  },
]);

function operationsOf(topology: Topology, live: LiveState): readonly Operation[] {
  const plan = makePlan({ topology, live });
  if (!plan.ok) {
    throw new Error(JSON.stringify(plan.error));
  }
  return plan.value.operations;
}

function applied(): LiveState {
  const plan = makePlan({ topology: LAB, live: HOST });
  return plan.ok ? runStages(HOST, plan.value.stages) : HOST;
}

function change(live: LiveState, edit: (link: LiveLink) => LiveLink | undefined): LiveState {
  const namespaces = live.namespaces.map((namespace) => ({
    ...namespace,
    links: namespace.links.flatMap((link) => edit(link) ?? []),
  }));
  return { ...live, namespaces };
}

function appliedDocument(live: LiveState): AppliedDocument {
  const record = {
    ...{ documentId: LAB.id, name: LAB.name, since: "", user: "root", uid: 0, group: 1 },
    ...{ document: LAB, bindings: {}, namespaces: [], restore: [] },
  };
  return { record, drift: operationsOf(LAB, live), problems: [] };
}

describe("drift", () => {
  const live = change(applied(), (link) => {
    if (link.name === "mv0") {
      return undefined;
    }
    return link.name === "mv1" && link.macvlan
      ? { ...link, macvlan: { ...link.macvlan, mode: "private" }, addresses: [] }
      : link;
  });
  const document = appliedDocument(live);

  it("marks what is missing and what has changed", () => {
    expect(Object.fromEntries(driftMarks(document))).toEqual({ mv0: "missing", mv1: "changed" });
  });

  it("taken into the document, leaves nothing to apply, and is one step to undo", () => {
    const snapshot: HostSnapshot = {
      live,
      containers: [],
      applied: [document],
      permanent: [],
      interrupted: false,
    };

    const command = takeDrift(LAB, snapshot, document, "ws");
    const taken = command && applyCommand(LAB, command);

    const after = taken?.ok ? taken.value : undefined;
    expect(after && operationsOf(after.document, live)).toEqual([]);
    const undone = after && applyCommand(after.document, after.inverse);
    expect(undone?.ok && undone.value.document).toEqual(LAB);
  });
});
