import { describe, expect, it } from "vitest";
import { message } from "../messages/message.ts";
import { planDigest } from "./digest.ts";
import { makePlan } from "./make-plan.ts";
import type { Plan, Risk } from "./plan.ts";
import { HOST, hostState, liveLink, topologyOf } from "./__testing__/topologies.ts";

const TOPOLOGY = topologyOf([
  { kind: "host", id: "ws", name: "ws" },
  { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
  { kind: "macvlan", id: "mv0", parent: "eno1", name: "mv0", mode: "bridge" },
]);

function planOf(live = HOST): Plan {
  const plan = makePlan({ topology: TOPOLOGY, live });
  if (!plan.ok) {
    throw new Error(JSON.stringify(plan.error));
  }
  return plan.value;
}

const RISK: Risk = {
  code: "passthru-on-address",
  severity: "block",
  overridable: true,
  node: null,
  message: message("plan.noLocalHost"),
};

describe("planDigest", () => {
  it("does not change with the words of reasons and risks", () => {
    const plan = planOf();
    const other = message("plan.byHardware");
    const reworded: Plan = {
      ...plan,
      operations: plan.operations.map((one) => ({ ...one, reason: other })),
      risks: plan.risks.map((one) => ({ ...one, message: other })),
      stages: plan.stages.map((one) => ({ ...one, title: other })),
    };

    expect(planDigest(reworded)).toBe(planDigest(plan));
  });

  it("changes with what would be run, and with a risk's code", () => {
    const plan = planOf();
    const [first, ...rest] = plan.stages;
    const line = { run: "ip", namespace: null, lines: ["link set dev eno1 down"] } as const;
    const longer: Plan = {
      ...plan,
      stages: first ? [{ ...first, actions: [...first.actions, line] }, ...rest] : [],
    };

    expect(planDigest(longer)).not.toBe(planDigest(plan));
    expect(planDigest({ ...plan, risks: [...plan.risks, RISK] })).not.toBe(planDigest(plan));
  });

  it("leaves out the risk that only the caller can know", () => {
    const plan = planOf();

    expect(planDigest({ ...plan, risks: [...plan.risks, { ...RISK, code: "ssh-session" }] })).toBe(
      planDigest(plan),
    );
  });

  it("does not change with live state that the plan does not name", () => {
    const own = HOST.namespaces[0];
    const more = [...(own?.links ?? []), liveLink({ index: 9, name: "enp9s0" })];

    expect(planDigest(planOf(hostState(more, own?.routes)))).toBe(planDigest(planOf()));
  });
});
