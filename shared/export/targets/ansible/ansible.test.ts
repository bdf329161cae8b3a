import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, parseDocument, type ScalarTag } from "yaml";
import { topologyOf } from "../../../topology/__testing__/topology-of.ts";
import { hostileText } from "../../__testing__/guests-lab.ts";
import { HOSTILE, outcomeOf, shown, wholeLab } from "../../__testing__/whole-lab.ts";
import { labOf, type Lab } from "../../lab.ts";
import { ansible } from "./ansible.ts";

/** A text that Ansible leaves as it is, as a reader sees it. */
class Unsafe {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const UNSAFE: ScalarTag = { tag: "!unsafe", resolve: (text) => new Unsafe(text) };

/** Variables as Ansible's reader has them, which is of YAML 1.1. */
function variables(text: string): unknown {
  const document = parseDocument(text, { version: "1.1", customTags: [UNSAFE] });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS();
}

function labsOf(names: readonly string[]): readonly [Lab, ...Lab[]] {
  const topology = topologyOf({
    nodes: names.flatMap((name, at) => [
      { kind: "host", id: `h${at}`, name },
      { kind: "nic", id: `n${at}`, host: `h${at}`, name: "eno1" },
      { kind: "macvlan", id: `m${at}`, parent: `n${at}`, name: `mv${at}`, mode: "vepa" },
    ]),
  });
  const [first, ...rest] = topology.nodes.filter((node) => node.kind === "host");
  return first
    ? [labOf(topology, first), ...rest.map((host) => labOf(topology, host))]
    : expect.unreachable();
}

function filesOf(labs: readonly [Lab, ...Lab[]]): ReadonlyMap<string, string> {
  const made = ansible.writeAll?.(labs);
  return new Map(made?.ok ? made.value.files.map(({ path, text }) => [path, text]) : []);
}

describe("the Ansible export", () => {
  it("writes what a golden file holds", async () => {
    const { files, notes } = outcomeOf(ansible, wholeLab());
    const own = files.filter(({ path }) => !path.startsWith("library/"));

    await expect(shown({ files: own, notes })).toMatchFileSnapshot("__fixtures__/whole-lab.txt");
  });

  it("gives every host its part, under a name that means it alone", () => {
    const files = filesOf(labsOf(["all", "localhost", "web", "Web!", "on", "2026-11-23", "***"]));
    const inventory = parse(files.get("inventory.yml") ?? "", { version: "1.1" }) as {
      readonly macvlan_designer: { readonly hosts: object };
    };
    const names = Object.keys(inventory.macvlan_designer.hosts);

    expect(names).toEqual(["all-2", "localhost-2", "web", "web-2", "on", "2026-11-23", "h6"]);
    names.forEach((name, at) => {
      expect(files.get(`host_vars/${name}.yml`)).toContain(`"mv${at}"`);
    });
  });

  it("names a NIC so that Ansible reads no template", () => {
    const topology = topologyOf({
      nodes: [
        { kind: "host", id: "ws", name: HOSTILE },
        { kind: "nic", id: "n", host: "ws", name: "{{3+4}}" },
      ],
    });
    const [host] = topology.nodes.filter((node) => node.kind === "host");
    const { files } = outcomeOf(ansible, host ? labOf(topology, host) : expect.unreachable());
    const text = files.find(({ path }) => path.startsWith("host_vars/"))?.text ?? "";

    expect(text).toContain('name: !unsafe "{{3+4}}"');
    expect(variables(text)).toMatchObject({ macvlan_designer_host: new Unsafe(HOSTILE) });
  });

  it("brings every text through as it is, and no template among them", () => {
    fc.assert(
      fc.property(hostileText(), (name) => {
        const files = filesOf(labsOf([name]));
        const [text = ""] = [...files].flatMap(([path, one]) =>
          path.startsWith("host_vars/") ? one : [],
        );
        const read = variables(text) as { readonly macvlan_designer_host: unknown };
        const { macvlan_designer_host: host } = read;

        expect(host instanceof Unsafe ? host.text : host).toBe(name);
        expect(typeof host === "string" && /[{%#$!]/u.test(host)).toBe(false);
        // What PyYAML refuses, and what ends a comment for some readers.

        expect(text).not.toMatch(/[^\n\x20-\x7e\u00a0-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u);
      }),
      { seed: 20_261_123, numRuns: 300 },
    );
  });
});
