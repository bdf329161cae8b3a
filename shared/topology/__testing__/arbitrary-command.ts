import fc from "fast-check";
import type { Command } from "../commands/command.ts";
import type { Topology } from "../document.ts";

/** Values that some property or other takes, so that many generated edits are allowed. */
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  1500,
  "new0",
  "vepa",
  "source",
  "vm",
  "namespace",
  "52:54:00:12:34:56",
  [],
  ["10.9.8.7/24"],
  ["52:54:00:12:34:56"],
  [{ to: "0.0.0.0/0", via: "10.9.8.1" }],
];

const NODE_KEYS: readonly string[] = [
  "name",
  "description",
  "local",
  "arpIgnore",
  "host",
  "mac",
  "up",
  "addresses",
  "dhcp",
  "routes",
  "mtu",
  "vlan",
  "carrier",
  "ports",
  "parent",
  "mode",
  "guest",
  "tap",
  "guestMac",
  "sourceMacs",
  "primary",
  "nodst",
  "bcqueuelen",
  "bridge",
  "type",
  "text",
];

const CABLE_KEYS: readonly string[] = [
  "from",
  "to",
  "description",
  "reflectiveRelay",
  "vlan",
  "up",
];

/**
 * Generates commands for a document: most can be carried out, some cannot.
 *
 * They are JSON, as from a script; only the types of values are left to chance.
 */
export function arbitraryCommand(topology: Topology): fc.Arbitrary<Command> {
  const single = fc.oneof(...singles(topology)) as fc.Arbitrary<Command>;
  const batch = fc.record({
    type: fc.constant("batch" as const),
    commands: fc.array(single, { maxLength: 4 }),
  });
  return fc.oneof({ weight: 9, arbitrary: single }, { weight: 1, arbitrary: batch });
}

function singles(topology: Topology): readonly fc.Arbitrary<unknown>[] {
  const { nodes, cables = [] } = topology;
  const node = fc.constantFrom(...nodes);
  const id = node.map((one) => one.id);
  const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 6 });
  const cable = cables.length > 0 ? fc.constantFrom(...cables) : undefined;
  const point = fc.record({ x: fc.nat(500), y: fc.nat(500) });
  const value = fc.oneof(fc.constantFrom(...VALUES), id, ids);
  const index = fc.nat(nodes.length);
  return [
    fc
      .tuple(node, fc.constantFrom(...NODE_KEYS), value)
      .map(([one, key, to]) => set(one.kind, one.id, key, to)),
    fc.tuple(node, fc.nat(30)).map(([one, choice]) => {
      const keys = Object.keys(one).filter((key) => key !== "kind" && key !== "id");
      const key = keys[choice % keys.length] ?? "name";
      return set(one.kind, one.id, key, null);
    }),
    fc.record({ type: fc.constant("node.remove"), ids }),
    fc.tuple(node, index, point).map(([one, place, position]) => ({
      type: "node.add",
      node: { ...one, id: "added", name: "added" },
      index: place,
      position,
    })),
    fc
      .dictionary(id, fc.option(point), { maxKeys: 4 })
      .map((positions) => ({ type: "node.move", positions: { ...positions } })),
    fc.record({ type: fc.constant("node.connect"), from: id, to: id }),
    fc.record({ type: fc.constant("node.attach"), id, guest: fc.option(id) }),
    fc.record({ type: fc.constant("node.duplicate"), ids, offset: point }),
    ids.map((chosen) => ({
      type: "document.paste",
      fragment: { nodes: nodes.filter((one) => chosen.includes(one.id)), cables: [] },
    })),
    fc.tuple(id, id, index).map(([from, to, place]) => ({
      type: "cable.add",
      cable: { id: "added", from, to },
      index: place,
    })),
    fc.constant({ type: "document.setName", name: "Renamed" }),
    fc
      .option(fc.constant("Described"))
      .map((description) => ({ type: "document.setDescription", description })),
    ...(cable
      ? [
          cable.map((one) => ({ type: "cable.remove", id: one.id })),
          fc
            .tuple(cable, fc.constantFrom(...CABLE_KEYS), value)
            .map(([one, key, to]) => set("cable", one.id, key, to)),
        ]
      : []),
  ];
}

function set(scope: string, id: string, key: string, value: unknown): unknown {
  const type = `${scope}.set${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return { id, [key === "type" ? `${scope}Type` : key]: value, type };
}
