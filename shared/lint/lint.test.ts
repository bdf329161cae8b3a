import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, say } from "../messages/say.ts";
import { arbitraryTopology } from "../topology/__testing__/arbitrary-topology.ts";
import type { Topology } from "../topology/document.ts";
import { valueAt } from "../topology/json-path.ts";
import { applyFix } from "./__testing__/apply-fix.ts";
import { bridge, child, draw, guest, nic } from "./__testing__/draw.ts";
import { EXAMPLES } from "./__testing__/examples.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { lint, lintErrors } from "./lint.ts";
import { RULES } from "./rules/index.ts";

const named = EXAMPLES.map((example) => ({
  ...example,
  title: `${example.code}: ${example.what}`,
}));

function ofCode(topology: Topology, code: string): readonly Diagnostic[] {
  return lint(topology).filter((diagnostic) => diagnostic.code === code);
}

/** What a diagnostic is about, without the places that a fix may move. */
function subject({ code, node, message }: Diagnostic): string {
  return `${code} ${node} ${say(message)}`;
}

describe("every rule", () => {
  it.each(named)("$title", ({ code, bad, at }) => {
    const found = ofCode(bad, code);

    expect(found.map(({ path }) => path)).toEqual(at);
  });

  it.each(named)("$title: says nothing where it is not so", ({ code, good }) => {
    expect(ofCode(good, code)).toEqual([]);
  });

  it.each(named)("$title: fixes mend it and break nothing", ({ code, bad }) => {
    const before = lint(bad);
    for (const diagnostic of ofCode(bad, code)) {
      for (const fix of diagnostic.fixes) {
        const after = lint(applyFix(bad, fix));

        const known = before.map(subject);
        const errors = after.filter(({ severity }) => severity === "error").map(subject);
        expect(after.map(subject), say(fix.title)).not.toContain(subject(diagnostic));
        expect(
          errors.filter((error) => !known.includes(error)),
          say(fix.title),
        ).toEqual([]);
      }
    }
  });

  it.each(named)("$title: points at what is there", ({ code, bad }) => {
    for (const { path } of ofCode(bad, code)) {
      const keys = [...path.matchAll(/[A-Za-z]+|\d+/g)].map(([key]) =>
        /^\d/.test(key) ? Number(key) : key,
      );
      expect(valueAt(bad, keys), path).toBeDefined();
    }
  });

  it.each(named)("$title: speaks in every language", ({ code, bad }) => {
    for (const { message, fixes } of ofCode(bad, code)) {
      for (const spoken of [message, ...fixes.map(({ title }) => title)]) {
        for (const language of LANGUAGES) {
          expect(say(spoken, language)).toMatch(/^(?!.*(undefined|NaN|\[object)).{4,}$/);
        }
      }
    }
  });

  it("has an example", () => {
    const shown = new Set(EXAMPLES.map(({ code }) => code));

    expect(RULES.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([]);
  });

  it("has a code of its own, in order, and of its severity", () => {
    const codes = RULES.map(({ code }) => code);

    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { code, severity } of RULES) {
      expect(code).toMatch(
        { error: /^MV1\d\d$/, warning: /^MV2\d\d$/, info: /^MV3\d\d$/ }[severity],
      );
    }
  });

  it("is in the registry", () => {
    const files = readdirSync(new URL("rules/", import.meta.url)).filter(
      (file) => file !== "index.ts" && !file.endsWith(".test.ts"),
    );

    expect(files).toHaveLength(RULES.length);
  });

  it("is documented", () => {
    const pages = readFileSync(new URL("../../docs/lint-rules.md", import.meta.url), "utf8");
    const sections = new Map(
      pages.split(/^### /m).map((section) => [section.slice(0, 5), section] as const),
    );

    for (const { code, severity } of RULES) {
      expect(sections.get(code), code).toContain(`(${severity})`);
    }
    for (const { code, bad } of EXAMPLES) {
      for (const { kernelError } of ofCode(bad, code)) {
        const printed = kernelError?.replace(/"\/run\/netns\/.*"/, '"/run/netns/NAME"');
        expect(sections.get(code), code).toContain(printed ?? "");
      }
    }
  });
});

describe("lint", () => {
  it("puts errors first, then warnings, each in document order", () => {
    const topology = draw(
      nic("eno1", { up: false }),
      guest("web"),
      child("mv0", "eno1", "vepa", { guest: "web", nopromisc: true }),
      child("mv1", "eno1", "bridge", { mtu: 9000, name: "lo" }),
      bridge("br0"),
    );

    const found = lint(topology).map(({ code, node }) => `${code} ${node}`);

    expect(found).toEqual([
      "MV114 mv0",
      "MV108 mv1",
      "MV110 mv1",
      "MV211 eno1",
      "MV202 mv0",
      "MV301 mv0",
    ]);
    expect(lintErrors(topology)).toEqual(
      lint(topology).filter(({ severity }) => severity === "error"),
    );
    expect(lintErrors(topology)).not.toEqual([]);
  });

  it("names the NIC that is down below a VLAN, not the VLAN", () => {
    const topology = draw(
      nic("eno1", { up: false }),
      nic("v5", { vlan: { parent: "eno1", id: 5 } }),
      child("mv0", "v5", "bridge"),
    );

    const [found] = ofCode(topology, "MV211");

    expect(found && say(found.message)).toContain("v5 is stacked on eno1, which is down");
    expect(found?.fixes.map(({ title }) => say(title))).toEqual(["Bring eno1 up"]);
  });

  it("calls guests by their own name: many have an eth0 on the host's eth0", () => {
    const topology = draw(
      nic("eth0", { addresses: ["192.168.1.10/24"] }),
      guest("pihole"),
      child("mv0", "eth0", "bridge", {
        guest: "pihole",
        name: "eth0",
        addresses: ["192.168.1.53/24"],
      }),
      child("shim0", "eth0", "bridge", { addresses: ["192.168.1.11/32"] }),
    );

    const [found] = ofCode(topology, "MV223");

    expect(found && say(found.message)).toContain("its frames to pihole leave by eth0");
  });

  it("finds nothing in a quiet document", () => {
    expect(lint(draw(nic("eno1"), bridge("br0", { ports: ["eno1"] })))).toEqual([]);
  });

  it("has no error on documents that the kernel takes, and gives nothing but JSON", () => {
    fc.assert(
      fc.property(arbitraryTopology({ maxSteps: 60 }), (topology) => {
        const found = lint(topology);

        expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });

  it("applies every fix that it offers on documents of all kinds", () => {
    fc.assert(
      fc.property(arbitraryTopology(), (topology) => {
        for (const { fixes } of lint(topology)) {
          for (const fix of fixes) {
            expect(lintErrors(applyFix(topology, fix)), say(fix.title)).toEqual([]);
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
