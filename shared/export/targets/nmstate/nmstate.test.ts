import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { arbitraryNetwork } from "../../../reachability/__testing__/arbitrary-network.ts";
import { HOSTILE, labOfDocument, outcomeOf, shown, wholeLab } from "../../__testing__/whole-lab.ts";
import { labOf } from "../../lab.ts";
import { nmstate } from "./nmstate.ts";

interface Parsed {
  readonly interfaces: readonly { readonly name: string; readonly "mac-address"?: string }[];
}

function textOf(lab: ReturnType<typeof wholeLab>): string {
  return outcomeOf(nmstate, lab)
    .files.map(({ text }) => text)
    .join("");
}

function nicLab(nic: string, child: object = {}): ReturnType<typeof wholeLab> {
  return labOfDocument({
    nodes: [
      { kind: "host", id: "ws", name: "ws" },
      { kind: "nic", id: "n", host: "ws", name: nic, addresses: ["10.0.0.1/24"] },
      { kind: "macvlan", id: "m", parent: "n", name: "mv0", mode: "bridge", ...child },
    ],
  });
}

const ip = z.strictObject({
  enabled: z.boolean(),
  dhcp: z.boolean().optional(),
  autoconf: z.boolean().optional(),
  "addr-gen-mode": z.literal("eui64").optional(),
  address: z
    .array(z.strictObject({ ip: z.string(), "prefix-length": z.int().min(0).max(128) }))
    .min(1)
    .optional(),
});
const child = z.strictObject({
  "base-iface": z.string(),
  mode: z.enum(["vepa", "bridge", "private", "passthru"]),
  promiscuous: z.boolean(),
});
const common = {
  name: z.string(),
  state: z.enum(["up", "down"]),
  "mac-address": z.string().optional(),
  mtu: z.int().optional(),
  ipv4: ip.optional(),
  ipv6: ip.optional(),
};
const bridge = z.strictObject({
  options: z.strictObject({ stp: z.strictObject({ enabled: z.literal(false) }) }),
  port: z.array(z.strictObject({ name: z.string() })),
});

/** The keys as nmstate knows them (`rust/src/lib`, `deny_unknown_fields`), and no other. */
const STATE = z.strictObject({
  interfaces: z.array(
    z.discriminatedUnion("type", [
      z.strictObject({ ...common, type: z.literal("ethernet") }),
      z.strictObject({
        ...common,
        type: z.literal("vlan"),
        vlan: z.strictObject({ "base-iface": z.string(), id: z.int() }),
      }),
      z.strictObject({ ...common, type: z.literal("linux-bridge"), bridge }),
      z.strictObject({ ...common, type: z.literal("mac-vlan"), "mac-vlan": child }),
      z.strictObject({ ...common, type: z.literal("mac-vtap"), "mac-vtap": child }),
    ]),
  ),
  routes: z
    .strictObject({
      config: z.array(
        z.strictObject({
          destination: z.string(),
          "next-hop-interface": z.string(),
          "next-hop-address": z.string().optional(),
          source: z.string().optional(),
          "table-id": z.int(),
        }),
      ),
    })
    .optional(),
});

describe("the target nmstate", () => {
  it("writes only keys that nmstate knows, for any network", () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (topology) => {
        for (const host of topology.nodes.filter((node) => node.kind === "host")) {
          STATE.parse(parse(textOf(labOf(topology, host))));
        }
      }),
      { seed: 20_261_123, numRuns: 60 },
    );
    STATE.parse(parse(textOf(wholeLab())));
  });

  it("writes the whole lab", async () => {
    const text = shown(outcomeOf(nmstate, wholeLab()));
    await expect(text).toMatchFileSnapshot("__fixtures__/whole-lab.txt");
  });

  it.each(["private", "vepa", "bridge", "passthru"])("writes mode %s", (mode) => {
    const { interfaces } = parse(textOf(nicLab("eno1", { mode }))) as Parsed;
    expect(interfaces[1]).toMatchObject({
      type: "mac-vlan",
      "mac-vlan": { "base-iface": "eno1", mode, promiscuous: true },
    });
    expect("mac-address" in (interfaces[1] ?? {})).toBe(mode !== "passthru");
  });

  it.each(["1e3", "0x10", "on", "null", "~", "!!js", "a#b", "{a}", "%x", "*a", "'\"\\"])(
    "keeps the NIC's name %s in YAML 1.1 and 1.2",
    (nic) => {
      const text = textOf(nicLab(nic));
      (["1.1", "1.2"] as const).forEach((version) => {
        const { interfaces } = parse(text, { version }) as Parsed;
        expect(interfaces[0]?.name).toBe(nic);
      });
    },
  );

  it("keeps a MAC that YAML 1.1 would count as minutes", () => {
    const mac = "12:34:56:10:20:30";
    const { interfaces } = parse(textOf(nicLab("eno1", { mac })), { version: "1.1" }) as Parsed;
    expect(interfaces[1]?.["mac-address"]).toBe(mac);
  });

  it("holds no free text at all", () => {
    const plain = textOf(wholeLab());
    const free = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme-ascii" });
    const texts = fc.tuple(free, free, free, free).map((all) => {
      return all.map((one) => `${one.trim()}x${HOSTILE}`) as [string, string, string, string];
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(textOf(wholeLab(text))).toBe(plain);
      }),
      { seed: 20_261_123, numRuns: 20 },
    );
  });

  it("lists no port that it does not make", () => {
    const text = textOf(
      labOfDocument({
        nodes: [
          { kind: "host", id: "ws", name: "ws" },
          { kind: "nic", id: "n", host: "ws", name: "eno1" },
          {
            kind: "macvlan",
            id: "m",
            parent: "n",
            name: "mv0",
            mode: "source",
            sourceMacs: ["02:00:00:00:00:09"],
          },
          { kind: "bridge", id: "b", host: "ws", name: "br0", ports: ["m"] },
        ],
      }),
    );
    expect(text).not.toContain("mv0");
  });
});
