import { Ajv } from "ajv";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arbitraryTopology } from "./__testing__/arbitrary-topology.ts";
import { editLab } from "./__testing__/edit-lab.ts";
import { topologyJsonSchema } from "./json-schema.ts";
import { parseTopologyValue } from "./parse.ts";

const schema = topologyJsonSchema();
const validate = new Ajv({ strict: true, strictRequired: false }).compile(schema);
const examples = new URL("../../examples/", import.meta.url);

/** The lab with keys of one node changed; undefined takes a key out. */
function changed(id: string, keys: object): unknown {
  const nodes = editLab.nodes.map((node) => (node.id === id ? { ...node, ...keys } : node));
  return { ...editLab, nodes };
}

describe("topologyJsonSchema", () => {
  it.each(readdirSync(examples).filter((name) => name.endsWith(".macvlan.json")))(
    "accepts examples/%s",
    (name) => {
      validate(JSON.parse(readFileSync(new URL(name, examples), "utf8")));
      expect(validate.errors).toBeNull();
    },
  );

  it("accepts every valid document", () => {
    fc.assert(
      fc.property(arbitraryTopology(), (topology) => {
        validate(topology);
        expect(validate.errors).toBeNull();
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  it.each([
    ["an unknown key of the document", { ...editLab, nods: [] }],
    ["a missing key of the document", { ...editLab, name: undefined }],
    ["a newer version", { ...editLab, version: 2 }],
    ["an upper-case UUID", { ...editLab, id: editLab.id.toUpperCase() }],
    ["an unknown key of a node", changed("eno1", { mut: 1500 })],
    ["an unknown kind", changed("eno1", { kind: "nick" })],
    ["a key of another kind", changed("sw", { mtu: 1500 })],
    ["an unknown mode", changed("mv0", { mode: "brige" })],
    ["a missing key of a node", changed("eno1", { host: undefined })],
    ["an MTU out of range", changed("eno1", { mtu: 67 })],
    ["an address without prefix length", changed("eno1", { addresses: ["192.168.1.10"] })],
    ["a prefix length out of range", changed("eno1", { addresses: ["192.168.1.10/33"] })],
    ["a short MAC", changed("eno1", { mac: "52:54:00" })],
    ["an id with a space", changed("memo", { id: "me mo" })],
    ["a name that a command would misread", changed("mv0", { name: "mv0#x" })],
    ["a VLAN's name that a command would misread", changed("v7", { name: "eno1@7" })],
    ["a namespace's name of digits", changed("web", { name: "8" })],
    ["a VLAN id out of range", changed("v7", { vlan: { parent: "eno1", id: 4095 } })],
    ["a port twice", changed("br0", { ports: ["v7", "v7"] })],
    ["a cable without an end", { ...editLab, cables: [{ id: "c1", from: "eno1" }] }],
    ["a place without a coordinate", { ...editLab, positions: { eno1: { x: 1 } } }],
    ["null", changed("eno1", { mtu: null })],
  ])("refuses %s, as the parser does", (_, document) => {
    const value: unknown = JSON.parse(JSON.stringify(document));
    expect(validate(value)).toBe(false);
    expect(parseTopologyValue(value).ok).toBe(false);
  });

  it("describes every key", () => {
    const bare: string[] = [];
    const visit = (part: unknown, path: string): void => {
      if (typeof part !== "object" || part === null) {
        return;
      }
      const properties = "properties" in part ? Object.entries(part.properties as object) : [];
      for (const [key, property] of properties as [string, object][]) {
        if (!("description" in property) && !/\.(allOf|x|y)/u.test(`${path}.${key}`)) {
          bare.push(`${path}.${key}`);
        }
      }
      Object.entries(part).forEach(([key, inner]) => {
        visit(inner, `${path}.${key}`);
      });
    };
    visit(schema, "$");
    expect(bare).toEqual([]);
  });

  it("is the same at every call, and plain JSON", () => {
    expect(JSON.parse(JSON.stringify(topologyJsonSchema()))).toEqual(schema);
  });
});
