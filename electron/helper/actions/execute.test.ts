import { describe, expect, it } from "vitest";
import type { Action } from "../../../shared/plan/plan.ts";
import { recordingRunner } from "../__testing__/recording-runner.ts";
import { runStep, toSteps } from "./execute.ts";

function sysctl(link: string, key: string, value: string, namespace: string | null = null): Action {
  return { run: "sysctl", namespace, path: ["net", "ipv6", "conf", link, key], value };
}

const remove = (namespace: string | null, ...names: readonly string[]): Action => ({
  run: "links.delete",
  namespace,
  links: names.map((name) => ({ name, alias: "a", kind: "macvlan", parent: null })),
});

describe("toSteps", () => {
  it("joins neighbouring settings of one namespace and value", () => {
    const steps = toSteps([
      sysctl("a", "accept_ra", "0"),
      sysctl("a", "autoconf", "0"),
      sysctl("b", "autoconf", "1"),
      sysctl("c", "autoconf", "1", "web"),
    ]);

    expect(steps.map((step) => (step.kind === "sysctls" ? step.actions.length : 0))).toEqual([
      2, 1, 1,
    ]);
  });

  it("joins neighbouring deletions in one namespace", () => {
    const steps = toSteps([remove(null, "a"), remove(null, "b", "c"), remove("web", "d")]);

    expect(steps).toEqual([
      { kind: "one", action: remove(null, "a", "b", "c") },
      { kind: "one", action: remove("web", "d") },
    ]);
  });

  it("keeps the order of everything else", () => {
    const actions: readonly Action[] = [
      { run: "ip", namespace: null, lines: ["one"] },
      remove(null, "a"),
      { run: "ip", namespace: null, lines: ["two"] },
    ];

    expect(toSteps(actions)).toEqual(actions.map((action) => ({ kind: "one", action })));
  });
});

describe("runStep", () => {
  it("writes settings of another namespace by one process inside it", async () => {
    const runner = recordingRunner();
    const [step] = toSteps([
      sysctl("a", "autoconf", "0", "web"),
      sysctl("b", "autoconf", "0", "web"),
    ]);

    if (step) {
      await runStep({ runner, group: 1, goOn: false }, step);
    }

    expect(runner.calls).toEqual([
      {
        command: [
          "nsenter --net=/run/netns/web -- /usr/bin/tee --",
          "/proc/sys/net/ipv6/conf/a/autoconf /proc/sys/net/ipv6/conf/b/autoconf",
        ].join(" "),
        stdin: "0\n",
      },
    ]);
  });

  it("writes no setting that is not the network's", async () => {
    const runner = recordingRunner();
    const action: Action = {
      run: "sysctl",
      namespace: null,
      path: ["kernel", "panic"],
      value: "1",
    };
    const [step] = toSteps([action]);

    const outcome = step && (await runStep({ runner, group: 1, goOn: false }, step));

    expect(outcome?.failures).toHaveLength(1);
    expect(runner.calls).toEqual([]);
  });
});
