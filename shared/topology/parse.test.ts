import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../messages/say.ts";
import { arbitraryTopology } from "./__testing__/arbitrary-topology.ts";
import { issuesOf, unmark } from "./__testing__/marked-text.ts";
import { MAX_FILE_BYTES, MAX_ISSUES, MAX_NODES } from "./limits.ts";
import { parseTopology, parseTopologyValue } from "./parse.ts";
import { PARSE_CODES } from "./parse-codes.ts";
import { serialiseTopology } from "./serialise.ts";

const LAB = `{
  "format": "macvlan-designer/topology",
  "version": 1,
  "id": "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
  "name": "Home lab",
  "nodes": [
    { "kind": "host", "id": "ws", "name": "workstation", "local": true },
    { "kind": "host", "id": "far", "name": "other machine" },
    { "kind": "nic", "id": "eno1", "host": "ws", "name": "eno1", "mtu": 1500 },
    { "kind": "nic", "id": "eno1.7", "host": "ws", "name": "eno1.7", "vlan": { "parent": "eno1", "id": 7 } },
    { "kind": "nic", "id": "far0", "host": "far", "name": "far0" },
    { "kind": "bridge", "id": "br0", "host": "ws", "name": "br0", "ports": ["eno1.7"] },
    { "kind": "guest", "id": "web", "host": "ws", "name": "web", "type": "namespace" },
    { "kind": "guest", "id": "away", "host": "far", "name": "away", "type": "vm" },
    { "kind": "macvlan", "id": "mv0", "parent": "eno1", "guest": "web", "name": "mv0", "mode": "bridge", "addresses": ["192.168.1.50/24"] },
    { "kind": "macvlan", "id": "mv1", "parent": "mv0", "name": "mv1", "mode": "vepa" },
    { "kind": "veth", "id": "ve0", "bridge": "br0", "guest": "web", "name": "eth1" },
    { "kind": "switch", "id": "sw", "name": "lab switch" },
    { "kind": "station", "id": "nas", "name": "NAS", "routes": [{ "to": "0.0.0.0/0", "via": "192.168.1.1" }] },
    { "kind": "note", "id": "n1", "text": "one\\ntwo" }
  ],
  "cables": [
    { "id": "c1", "from": "eno1", "to": "sw", "reflectiveRelay": false },
    { "id": "c2", "from": "nas", "to": "sw" }
  ],
  "positions": {
    "eno1.7": { "x": 0, "y": 200 }
  }
}
`;

/** The lab with one part replaced by a marked one. */
function changed(right: string, wrong: string): ReturnType<typeof unmark> {
  if (!LAB.includes(right)) {
    throw new Error(`The lab has no ${right}.`);
  }
  return unmark(LAB.replace(right, wrong));
}

describe("a valid document", () => {
  it("is read as the very data of its file", () => {
    const parsed = parseTopology(LAB);
    expect(parsed.ok && JSON.stringify(parsed.value)).toBe(JSON.stringify(JSON.parse(LAB)));
  });

  it.each([
    ["with a byte order mark", `\uFEFF${LAB}`],
    ["with CR LF", LAB.replaceAll("\n", "\r\n")],
    ["with a schema for the editor", LAB.replace("{", '{ "$schema": "./topology.schema.json",')],
    ["without cables and positions", LAB.replace(/,\s+"cables"[^]*$/u, "}")],
  ])("may come %s", (_, text) => {
    expect(issuesOf(text)).toEqual([]);
  });

  it("comes back from a value as that same value", () => {
    const value: unknown = JSON.parse(LAB);
    const parsed = parseTopologyValue(value);
    expect(parsed.ok && parsed.value).toBe(value);
  });
});

describe("an issue", () => {
  it.each([
    // The file
    ["MV002", '"name": "Home lab",', '"name": "Home lab" ▸"x",', "$.name", "comma"],
    ["MV002", '"name": "eth1" }', '"name": "eth1", ▸}', "$.nodes[10]", "only between"],
    ["MV002", '"version": 1,', '"version": 1, ▸// one', "$", "no comments"],
    ["MV002", '"version": 1,', '"version": ▸one,', "$.version", "“one” is no JSON value"],
    ["MV002", '"Home lab"', '▸"Home lab', "$.name", "no closing quote"],
    ["MV005", '"id": "n1"', '"id": "n1", ▸"id": "n2"', "$.nodes[13].id", "stands twice"],
    ["MV005", '"id": "n1"', '"id": "n1", ▸"__proto__": {}', "$.nodes[13].__proto__", "not allowed"],
    // The document
    ["MV006", '"macvlan-designer/topology"', '▸"draw.io"', "$.format", 'not "draw.io"'],
    ["MV007", '"version": 1', '"version": ▸2', "$.version", "version 2"],
    ["MV010", '"version": 1', '"version": ▸"1"', "$.version", "must be 1"],
    ["MV011", '"version": 1', '"version": ▸0.5', "$.version", "must be 1"],
    ["MV008", '"version": 1', '"version": 1, ▸"nods": []', "$.nods", "Known keys: $schema"],
    ["MV008", '"cables": [', '▸"cabels": [', "$.cabels", "Did you mean “cables”?"],
    ["MV011", '"version": 1', '"version": ▸1.5', "$.version", "must be 1"],
    ["MV011", '"0d9f3c1e', '▸"0D9F3C1E', "$.id", "Did you mean “0d9f3c1e-6b1f"],
    // Nodes
    ["MV008", '"mtu": 1500', '▸"Mtu": 1500', "$.nodes[2].Mtu", "Did you mean “mtu”?"],
    ["MV008", '"mode": "vepa"', '"mode": "vepa", ▸"xyzzy": 1', "$.nodes[9].xyzzy", "Known keys:"],
    ["MV008", '"y": 200', '"y": 200, ▸"z": 1', "$.positions['eno1.7'].z", "Known keys: x, y"],
    [
      "MV009",
      '{ "kind": "switch", "id": "sw", "name": "lab switch" }',
      '▸{ "kind": "switch", "id": "sw" }',
      "$.nodes[11].name",
      "“name” is missing",
    ],
    ["MV010", '"mtu": 1500', '"mtu": ▸"1500"', "$.nodes[2].mtu", "a whole number from 68 to 65535"],
    ["MV010", '"mtu": 1500', '"mtu": ▸null', "$.nodes[2].mtu", "not null"],
    ["MV011", '"mtu": 1500', '"mtu": ▸67', "$.nodes[2].mtu", "not 67"],
    ["MV011", '"mtu": 1500', '"mtu": ▸1500.5', "$.nodes[2].mtu", "not 1500.5"],
    ["MV011", '"id": 7', '"id": ▸4095', "$.nodes[3].vlan.id", "from 1 to 4094"],
    ["MV010", '"local": true', '"local": ▸"true"', "$.nodes[0].local", "true or false"],
    ["MV010", '["192.168.1.50/24"]', '▸"192.168.1.50/24"', "$.nodes[8].addresses", "a list"],
    ["MV011", '"192.168.1.50/24"', '▸"192.168.1.50"', "$.nodes[8].addresses[0]", "prefix length"],
    ["MV011", '"192.168.1.1"', '▸"192.168.1"', "$.nodes[12].routes[0].via", "an IP address"],
    ["MV011", '"mode": "bridge"', '"mode": ▸"brige"', "$.nodes[8].mode", "Did you mean “bridge”?"],
    ["MV011", '"mode": "bridge"', '"mode": ▸"tagged"', "$.nodes[8].mode", "or source, not"],
    ["MV012", '"kind": "switch"', '"kind": ▸"swich"', "$.nodes[11].kind", "Did you mean “switch”?"],
    [
      "MV012",
      '"kind": "switch"',
      '"kind": ▸"constructor"',
      "$.nodes[11].kind",
      "Known kinds: host",
    ],
    ["MV009", '"kind": "note", ', "", "$.nodes[13].kind", "“kind” is missing"],
    // Names
    ["MV016", '"name": "mv1"', '"name": ▸"mv 1"', "$.nodes[9].name", "1 to 15 letters"],
    ["MV016", '"name": "mv1"', '"name": ▸"all"', "$.nodes[9].name", "not “all”"],
    ["MV016", '"name": "eno1.7"', '"name": ▸"eno1@7"', "$.nodes[3].name", "1 to 15 letters"],
    ["MV016", '"name": "far0"', '"name": ▸"far/0"', "$.nodes[4].name", "without slash"],
    ["MV016", '"name": "web"', '"name": ▸"8"', "$.nodes[6].name", "not only digits"],
    ["MV016", '"name": "NAS"', '"name": ▸"N\\u0000AS"', "$.nodes[12].name", "on one line"],
    // Ids and references
    ["MV011", '"id": "n1"', '"id": ▸"n 1"', "$.nodes[13].id", "1 to 64 letters"],
    ["MV013", '"id": "c2"', '"id": ▸"sw"', "$.cables[1].id", "taken by $.nodes[11]"],
    [
      "MV014",
      '"parent": "eno1", "guest"',
      '"parent": ▸"eno2", "guest"',
      "$.nodes[8].parent",
      "Did you mean “eno1”?",
    ],
    ["MV014", '"from": "nas"', '"from": ▸"gateway"', "$.cables[1].from", "no node has this id."],
    [
      "MV014",
      '"eno1.7": { "x"',
      '▸"eno1.8": { "x"',
      "$.positions['eno1.8']",
      "Did you mean “eno1.7”?",
    ],
    [
      "MV015",
      '"guest": "web", "name": "mv0"',
      '"guest": ▸"ws", "name": "mv0"',
      "$.nodes[8].guest",
      "but “ws” is a host",
    ],
    ["MV015", '"from": "eno1"', '"from": ▸"eno1.7"', "$.cables[0].from", "no socket"],
    // Hosts and stacks
    [
      "MV017",
      '"guest": "web", "name": "mv0"',
      '"guest": ▸"away", "name": "mv0"',
      "$.nodes[8].guest",
      "on the host “far”",
    ],
    [
      "MV017",
      '"guest": "web", "name": "eth1"',
      '"guest": ▸"away", "name": "eth1"',
      "$.nodes[10].guest",
      "on the host “far”",
    ],
    [
      "MV017",
      '"parent": "eno1", "id": 7',
      '"parent": ▸"far0", "id": 7',
      "$.nodes[3].vlan.parent",
      "its parent “far0”",
    ],
    ["MV017", '["eno1.7"]', '["eno1.7", ▸"far0"]', "$.nodes[5].ports[1]", "its port “far0”"],
    [
      "MV017",
      '["eno1.7"]',
      '["eno1.7", ▸"mv0"]',
      "$.nodes[5].ports[1]",
      "handed to the guest “web”",
    ],
    ["MV013", '["eno1.7"]', '["eno1.7", ▸"eno1.7"]', "$.nodes[5].ports[1]", "listed twice"],
    [
      "MV018",
      '"name": "other machine"',
      '"name": "other machine", "local": ▸true',
      "$.nodes[1].local",
      "“ws” already is",
    ],
    ["MV019", '"to": "sw" }', '"to": ▸"nas" }', "$.cables[1].to", "Both ends"],
    [
      "MV019",
      '"parent": "eno1", "guest"',
      '"parent": ▸"mv1", "guest"',
      "$.nodes[8].parent",
      "mv0 and mv1 are stacked",
    ],
    [
      "MV019",
      '"parent": "eno1", "id": 7',
      '"parent": ▸"eno1.7", "id": 7',
      "$.nodes[3].vlan.parent",
      "eno1.7 is stacked on itself;",
    ],
  ])("%s stands where %s is %s", (code, right, wrong, path, said) => {
    const { text, line, column } = wrong === "" ? placeOfNote() : changed(right, wrong);
    expect(issuesOf(text)).toEqual([
      { code, path, line, column, said: expect.stringContaining(said) as string },
    ]);
  });

  it("is told for every key that is missing from an empty document", () => {
    const text = '{"format":"macvlan-designer/topology","version":1}';
    expect(issuesOf(text).map(({ path }) => path)).toEqual(["$.id", "$.name", "$.nodes"]);
  });

  it.each(["", "[]", "null", "7", '"text"', "{}"])(
    "is one for %j, which is no topology",
    (text) => {
      expect(issuesOf(text)).toHaveLength(1);
    },
  );

  it("is told of each wrong node at once, in the order of the file", () => {
    const text = LAB.replace('"kind": "host"', '"kind": "hots"')
      .replace('"mtu": 1500', '"mtu": true')
      .replace('"to": "sw" }', '"to": "sv" }');
    expect(issuesOf(text).map(({ path }) => path)).toEqual([
      "$.nodes[0].kind",
      "$.nodes[2].mtu",
      "$.cables[1].to",
    ]);
  });

  it("has its line and column in a file with CR LF and a byte order mark, too", () => {
    const { text, line, column } = changed('"mtu": 1500', '"mtu": ▸0');
    const [issue] = issuesOf(`\uFEFF${text.replaceAll("\n", "\r\n")}`);
    expect(issue).toMatchObject({ line, column });
  });

  it("of a value inside a request stands at its start", () => {
    const value: unknown = JSON.parse(LAB.replace('"mtu": 1500', '"mtu": 0'));
    expect(parseTopologyValue(value)).toMatchObject({
      error: [{ code: "MV011", path: "$.nodes[2].mtu", line: 1, column: 1 }],
    });
  });
});

/** The mark of a missing `kind` is the node's own brace. */
function placeOfNote(): ReturnType<typeof unmark> {
  return changed('{ "kind": "note", ', "▸{ ");
}

/** What moves a cursor, ends a line or turns the direction of reading. */
const UNSAFE = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Cs}/u;

describe("a hostile file", () => {
  it("larger than the limit is refused before it is read, however few its characters", () => {
    const text = `"${"€".repeat(MAX_FILE_BYTES / 3)}"`;
    expect(text.length).toBeLessThan(MAX_FILE_BYTES);
    expect(issuesOf(text)).toMatchObject([{ code: PARSE_CODES.fileTooLarge, line: 1, column: 1 }]);
  });

  it.each([
    ["brackets", "[".repeat(1_000_000)],
    ["objects", '{"a":'.repeat(500_000)],
    ["closed brackets", "[".repeat(100_000) + "]".repeat(100_000)],
  ])("of deeply nested %s is refused without running out of stack", (_, text) => {
    expect(issuesOf(text)).toMatchObject([{ code: PARSE_CODES.tooComplex }]);
  });

  it("of brackets that do not match is refused without running out of stack", () => {
    expect(issuesOf("[},".repeat(300_000))).toMatchObject([{ code: PARSE_CODES.syntax }]);
  });

  it("of too many values is refused", () => {
    expect(issuesOf(`[${"0,".repeat(2_000_000)}0]`)).toMatchObject([
      { code: PARSE_CODES.tooComplex },
    ]);
  });

  it("of too many nodes is refused before they are looked at", () => {
    const nodes = Array.from({ length: MAX_NODES + 1 }, () => null);
    const value = { ...(JSON.parse(LAB) as object), nodes };
    expect(issuesOf(JSON.stringify(value))).toMatchObject([
      { code: PARSE_CODES.tooMany, path: "$.nodes" },
    ]);
  });

  it("with more issues than anybody reads ends with the limit", () => {
    const nodes = Array.from({ length: 500 }, (_, index) => ({ kind: "nic", id: `n${index}` }));
    const value = { ...(JSON.parse(LAB) as object), nodes };
    expect(issuesOf(JSON.stringify(value))).toHaveLength(MAX_ISSUES);
  });

  it.each(["\u001b[2J", "\u009b2J", "\u202e", "\u2028", '"', "\n", "\ud800", "x".repeat(5000)])(
    "with %j everywhere does not reach the terminal with it",
    (evil) => {
      const id = `${evil}id`;
      const document = {
        ...(JSON.parse(LAB) as object),
        [evil]: evil,
        id,
        nodes: [
          { kind: evil, id },
          { kind: "host", id, name: evil, local: true, [evil]: 1 },
          { kind: "host", id: "h", name: "h", local: true },
          { kind: "nic", id: "n", name: evil, host: id, mac: evil, addresses: [evil] },
          { kind: "bridge", id: "b", name: "b", host: "h", ports: [id, id, "m"] },
          { kind: "macvlan", id: "m", name: "m", parent: id, guest: evil, mode: evil },
        ],
        cables: [{ id, from: evil, to: evil }],
        positions: { [evil]: { x: evil, y: 0 } },
      };
      const issues = issuesOf(JSON.stringify(document));
      expect(issues.length).toBeGreaterThan(10);
      for (const { said } of issues) {
        expect(said).not.toMatch(UNSAFE);
        expect(said.length).toBeLessThan(400);
      }
      expect(issues.filter(({ path }) => UNSAFE.test(path))).toEqual([]);
    },
  );

  it("with an escape sequence outside of texts does not reach the terminal with it", () => {
    const [issue] = issuesOf('{"name": \u001b[2J}');
    expect(issue?.said).not.toMatch(UNSAFE);
  });

  it("with a long chain of parents is followed to its end", () => {
    const value = JSON.parse(LAB) as { nodes: object[]; positions: object };
    const children = Array.from({ length: 15_000 }, (_, index) => ({
      kind: "macvlan",
      id: `deep${index}`,
      name: `deep${index}`,
      mode: "bridge",
      parent: index === 0 ? "eno1" : `deep${index - 1}`,
    }));
    const nodes = [...children.reverse(), ...value.nodes];
    expect(issuesOf(JSON.stringify({ ...value, nodes }))).toEqual([]);
  });
});

describe("a hostile value", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;

  it.each([
    ["a circle", circle, "MV003"],
    ["a function", { format: () => 1 }, "MV010"],
    ["undefined", { format: undefined }, "MV010"],
    ["a date", { format: new Date(0) }, "MV010"],
    ["infinity", { format: Infinity }, "MV010"],
    ["a prototype of its own", Object.create({ format: 1 }), "MV010"],
    ["__proto__", JSON.parse('{"nodes":[{"__proto__":{"kind":"host"}}]}'), "MV005"],
  ])("with %s is refused", (_, value: unknown, code) => {
    expect(parseTopologyValue(value)).toMatchObject({ ok: false, error: [{ code }] });
  });

  it("leaves Object.prototype alone", () => {
    parseTopology('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("any text", () => {
  it("is read or refused in sentences, never thrown at", () => {
    fc.assert(
      fc.property(
        arbitraryTopology({ maxSteps: 8 }),
        fc.nat(),
        fc.string(),
        (topology, at, junk) => {
          const text = serialiseTopology(topology);
          const place = at % text.length;
          const parsed = parseTopology(
            text.slice(0, place) + junk + text.slice(place + junk.length),
          );
          const said = parsed.ok ? ["fine"] : parsed.error.map(({ message }) => say(message));
          expect(said.join("")).not.toMatch(/undefined|\[object|^$/u);
        },
      ),
      { numRuns: 500, seed: 11 },
    );
  });

  it("is refused wherever JSON.parse refuses it", () => {
    const token = fc.constantFrom(
      ...'{ } [ ] , : " \' \\ / // /* */ 0 01 -0 1. .5 1e5 +1 true nul null NaN \t \n \u00a0 \u2028 \u0001 a "a"'.split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => {
        const text = tokens.join("");
        const parsed = parseTopology(text);
        const isSyntax = !parsed.ok && parsed.error.some(({ code }) => code === "MV002");
        expect(isSyntax).toBe(!isJson(text));
      }),
      { numRuns: 3000, seed: 5 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    const value = JSON.parse(text) as unknown;
    return value !== undefined;
  } catch {
    return false;
  }
}
