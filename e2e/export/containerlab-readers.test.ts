import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { containerlab } from "../../shared/export/targets/containerlab/containerlab.ts";
import { containerlabSchema } from "./containerlab-schema.ts";
import { goProgram } from "./go-program.ts";
import { writtenForMany } from "./random-documents.ts";

const WRITTEN = writtenForMany(containerlab, 100);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-containerlab-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a topology says to one who knows YAML, in the words of the program that reads it. */
function said(text: string): object {
  const { name, topology } = parse(text) as {
    readonly name: string;
    readonly topology: {
      readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      readonly links?: readonly Readonly<Record<string, unknown>>[];
    };
  };
  const nodes = Object.entries(topology.nodes).map(([key, { kind, image, exec, ...rest }]) => {
    const commands = ((exec ?? []) as readonly string[]).map((one) => one.split(" "));
    const variable = String(image).slice(2, -1);
    return [
      key,
      { kind, image: imageOf(variable), networkMode: rest["network-mode"], commands },
    ] as const;
  });
  const links = (topology.links ?? []).map(({ type, endpoint, mode, ...rest }) => {
    const { node, interface: own, mac = "" } = endpoint as Readonly<Record<string, string>>;
    return { type, node, name: own, mac, parent: rest["host-interface"], mode };
  });
  return { name, nodes: Object.fromEntries(nodes) as object, links };
}

function imageOf(variable: string): string {
  return `image-of-${variable.toLowerCase()}`;
}

const PROGRAM = goProgram("containerlab");

describe.skipIf(PROGRAM === undefined)(
  "a topology, read by containerlab 0.60's own code (needs Go and a proxy for modules)",
  () => {
    it("is understood as it was meant, for every example and 100 random documents", () => {
      const files = WRITTEN.map(({ text }, at) => {
        const file = join(folder, `${at}.clab.yml`);
        writeFileSync(file, text);
        return file;
      });
      const variables = WRITTEN.flatMap(({ text }) => [...text.matchAll(/\$\{(IMAGE_\w+)\}/gu)]);
      const images = Object.fromEntries(variables.map(([, name = ""]) => [name, imageOf(name)]));

      const out = execFileSync(PROGRAM ?? "", ["read", ...files], {
        encoding: "utf8",
        env: images,
        stdio: ["ignore", "pipe", "pipe"],
      });

      expect(JSON.parse(out)).toEqual(WRITTEN.map(({ text }) => said(text)));
    });
  },
);

const SCHEMA = containerlabSchema();

describe.skipIf(SCHEMA === undefined)(
  "a topology, by containerlab's JSON Schema (needs Go and a proxy that has 0.72, or a file)",
  () => {
    it("has nothing that containerlab does not know, for every example and 100 random documents", () => {
      const check = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
        SCHEMA ?? {},
      );
      WRITTEN.forEach(({ text }) => {
        check(parse(text));
        expect(check.errors ?? []).toEqual([]);
      });
      expect(check({ name: "a", topology: { nodes: {}, links: [{ type: "macvlam" }] } })).toBe(
        false,
      );
    });
  },
);
