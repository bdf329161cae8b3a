import { describe, expect, it } from "vitest";
import type { LiveRoute, LiveState } from "../../shared/plan/live-state.ts";
import { recordingRunner } from "./__testing__/recording-runner.ts";
import { askAfter, askBefore, probesFor } from "./probes.ts";

function route(to: string, via: string | null, dev: string): LiveRoute {
  return {
    family: to.includes(":") ? "inet6" : "inet",
    to,
    via,
    dev,
    src: null,
    protocol: "static",
    scope: null,
    metric: null,
    onlink: false,
    complex: false,
  };
}

function liveWith(...routes: readonly LiveRoute[]): LiveState {
  const own = { name: null, inode: 1, processes: 1, readable: true, links: [], routes };
  return { namespaces: [own], unseen: [], managers: {} };
}

const GATEWAY = liveWith(route("0.0.0.0/0", "192.168.1.1", "eno1"));

describe("probesFor", () => {
  it("asks the gateways of both families and the SSH clients", () => {
    const live = liveWith(
      route("0.0.0.0/0", "192.168.1.1", "eno1"),
      route("::/0", "fe80::1", "eno1"),
      route("10.0.0.0/8", "192.168.1.2", "eno1"),
    );

    const probes = probesFor(live, ["192.168.1.77"]);

    expect(probes.map(({ address, role }) => `${role} ${address}`)).toEqual([
      "ssh-client 192.168.1.77",
      "gateway 192.168.1.1",
      "gateway fe80::1",
    ]);
  });

  it("asks the gateway, however many others have opened connections", () => {
    const many = Array.from({ length: 20 }, (_, at) => `198.51.100.${at}`);

    const addresses = probesFor(GATEWAY, ["192.168.1.77", ...many]).map(({ address }) => address);

    expect(addresses.slice(0, 3)).toEqual(["192.168.1.77", "192.168.1.1", "198.51.100.0"]);
    expect(addresses).toHaveLength(8);
  });

  it("asks a gateway that is an SSH client too through its link", () => {
    expect(probesFor(GATEWAY, ["192.168.1.1"])).toEqual([
      { address: "192.168.1.1", role: "gateway", dev: "eno1" },
    ]);
  });

  it("asks nobody where there is no gateway", () => {
    expect(probesFor(liveWith(route("0.0.0.0/0", null, "ppp0")), [])).toEqual([]);
  });
});

describe("a probe", () => {
  it("that nothing answered before asks nothing after, and fails nothing", async () => {
    const runner = recordingRunner(() => ({ code: 1 }));
    const baselines = await askBefore(runner, probesFor(GATEWAY, []));
    const asked = runner.calls.length;

    const results = await askAfter(runner, baselines, GATEWAY);

    expect(results).toEqual([
      { address: "192.168.1.1", role: "gateway", before: false, after: false },
    ]);
    expect(runner.calls).toHaveLength(asked);
  });

  it("that answers ARP only is asked by ARP, on the link that leads there now", async () => {
    const runner = recordingRunner(({ command }) => ({ code: command.startsWith("ping") ? 1 : 0 }));
    const baselines = await askBefore(runner, probesFor(GATEWAY, []));
    const moved = liveWith(route("0.0.0.0/0", "192.168.1.1", "shim"));

    const [result] = await askAfter(runner, baselines, moved);

    expect(result?.after).toBe(true);
    expect(runner.calls.at(-1)?.command).toBe("arping -q -f -c 1 -w 1 -I shim 192.168.1.1");
  });
});
