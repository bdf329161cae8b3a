import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importTexts } from "./__testing__/import-texts.ts";
import { IMPORT_SOURCES } from "./registry.ts";

const RUNS = { seed: 20_261_123, numRuns: 150 };

const NAMES = IMPORT_SOURCES.map(({ name }) => name);

/** Pieces of every format, so that a random text gets past the first word. */
const BITS = [
  ...[
    "interfaces:\n",
    "  - name: e\n",
    "    type: mac-vlan\n",
    "services:\n",
    "networks:\n",
    "&a [*a]",
  ],
  ...["[Match]\n", "Name=e*\n", "[NetDev]\n", "Kind=macvlan\n", "[macvlan]\n", "mode=9\n", "=\n"],
  ...["<domain>", "<devices>", "<interface type='direct'>", "</", "&#0;", "&x;", "<!--", "]]>"],
  ...['[{"Driver":"macvlan"', '"Options":7', "}", "]", '"Containers":[]', '{"driver":"macvlan"'],
  ...[
    "topology:\n",
    "  nodes: [1]\n",
    "!!binary x",
    "\u0000",
    "\uFEFF",
    "\r\n",
    "\ud800",
    "- ",
    ": ",
  ],
];

describe.each(NAMES)("%s", (name) => {
  it("takes any text without throwing, and says something of what it does not draw", () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...BITS), fc.string()), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom("a", "a.network", "a.container"), (parts, path) => {
        const { nodes, notes, problems } = importTexts({ [path]: parts.join("") }, name);

        expect(nodes.length > 1 || notes.length + problems.length > 0).toBe(true);
      }),
      RUNS,
    );
  });

  it.each([
    ["a zero byte", "a: \u0000", /no text file holds/],
    ["5 MiB", "x".repeat(5 * 1024 * 1024), /larger than 4 MiB/],
  ])("refuses %s with the reason", (_what, text, reason) => {
    expect(importTexts({ f: text }, name).problems.join("\n")).toMatch(reason);
  });
});

describe("YAML", () => {
  it("refuses aliases that grow", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 9; level += 1) {
      lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(10)}]`);
    }
    expect(importTexts({ f: lines.join("\n") }, "nmstate").problems.join()).toMatch(
      /aliases count/,
    );
  });

  it.each(["[".repeat(20_000), "- ".repeat(5000), `${"{a: ".repeat(200)}1${"}".repeat(200)}`])(
    "refuses what is nested too deeply",
    (text) => {
      expect(importTexts({ f: text }, "nmstate").problems).not.toEqual([]);
    },
  );

  it("leaves out an unknown tag, and says so", () => {
    const text = "interfaces:\n  - name: !!js/function e1\n    type: ethernet\n";
    const { nodes, notes } = importTexts({ f: text });

    expect(nodes.at(-1)).toMatchObject({ kind: "nic", name: "e1" });
    expect(notes.join()).toMatch(/YAML syntax: .*tag/);
  });

  it("names the line of a mistake and of a wrong type", () => {
    expect(importTexts({ f: "interfaces:\n  - {name: [1}\n" }).problems.join()).toMatch(
      /^f:2 YAML/,
    );
    const text =
      "interfaces:\n  - name: e1\n    type: ethernet\n    mtu: big\n    mac-address: zz\n";
    const { notes } = importTexts({ f: text });
    expect(notes.join("\n")).toMatch(/f:4 .*expected a whole number, found "big"/);
    expect(notes.join("\n")).toMatch(/expected a MAC address, found "zz"/);
  });
});

it("draws ten thousand children, and caps what it says", { timeout: 60_000 }, () => {
  const children = Array.from(
    { length: 10_000 },
    (_, at) =>
      `  - {name: mv${at}, type: mac-vlan, x${at}: 1, mac-vlan: {base-iface: eno1, mode: bridge}}`,
  );

  const { nodes, notes } = importTexts({ f: ["interfaces:", ...children].join("\n") });

  expect(nodes).toHaveLength(10_002);
  expect(notes).toHaveLength(501);
  expect(notes.at(-1)).toMatch(/9501 further notes/);
});

it("leaves out circles, names that no document holds, and wrong modes", () => {
  const text = [
    "interfaces:",
    "  - {name: a, type: mac-vlan, mac-vlan: {base-iface: b, mode: bridge}}",
    "  - {name: b, type: mac-vlan, mac-vlan: {base-iface: a, mode: bridge}}",
    "  - {name: c/d, type: mac-vlan, mac-vlan: {base-iface: e, mode: bridge}}",
    "  - {name: f, type: mac-vlan, mac-vlan: {base-iface: e, mode: bogus}}",
    "  - {name: g, type: vlan, vlan: {base-iface: e, id: 5000}}",
    "  - {name: g, type: ethernet}",
  ].join("\n");
  const { nodes, notes } = importTexts({ f: text });

  expect(nodes.map(({ name }) => name)).toEqual(["lab", "e"]);
  expect(notes.filter((note) => note.includes(" left: "))).toHaveLength(6);
});

it("asks what a file is when it cannot be told", () => {
  expect(importTexts({ "a.txt": "hello" }).problems).toEqual([
    expect.stringMatching(/^a\.txt:- It cannot be told .*--from and one of networkd/),
  ]);
});
