import { describe, expect, it } from "vitest";
import { classicLan } from "./classic-lan.ts";
import { dualStack } from "./dual-stack.ts";
import { ipv6Tests } from "./suites/ipv6.ts";
import { Testbed } from "./testbed.ts";
import { useJudge } from "./use-judge.ts";

describe("what IPv6 does otherwise", () => {
  ipv6Tests(useJudge("IPv6"));
});

it("a macvtap with allmulticast on lets solicitations through to its guest", async () => {
  const topology = dualStack(
    classicLan({
      children: [{ id: "tap", mode: "bridge", tap: true, guest: "vm" }],
      nodes: [{ kind: "guest", id: "vm", host: "host", type: "vm" }],
    }),
  );
  const testbed = await Testbed.start();

  const measured = await testbed.withLab(
    topology,
    (lab) => Promise.resolve(lab.measured),
    (plan) => ({
      ...plan,
      routes: plan.taps.map(({ namespace, device }) => ({
        namespace,
        lines: [`link set dev ${device} allmulticast on`],
      })),
    }),
  );

  await testbed.stop();
  const place = (id: string): number => measured.interfaces.findIndex((each) => each === id);
  expect(measured.ping6[place("nas")]?.[place("tap")]).toBe("yes");
});
