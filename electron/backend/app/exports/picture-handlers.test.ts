import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { classesOf } from "../../../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../../../shared/reachability/relations/restrictions.ts";
import type { CallInput } from "../../../../shared/protocol/app/contract.ts";
import { parseTopology } from "../../../../shared/topology/parse.ts";
import { pictureFormat } from "../../pictures/picture-formats.ts";
import { testBackend, type TestBackend } from "../__testing__/test-backend.ts";

const TEXT = readFileSync(
  fileURLToPath(new URL("../../../../examples/home-lab.macvlan.json", import.meta.url)),
  "utf8",
);

const OPTIONS = {
  theme: "dark",
  legend: false,
  addresses: true,
  positions: "laid-out",
  language: "vi",
} as const;

let test: TestBackend;

beforeEach(async () => {
  test = await testBackend();
});

afterEach(async () => {
  await test.close();
});

const picture = (changed: Partial<CallInput<"exports.picture">> = {}) =>
  test.call("exports.picture", {
    ...{ format: "pdf", document: JSON.parse(TEXT), reachability: true, options: OPTIONS },
    ...changed,
  });

describe("exports.picture", () => {
  it("draws what the command line draws with the same choices", async () => {
    const topology = parseTopology(TEXT);
    const relations = topology.ok ? restrictionsOf(topology.value, classesOf(topology.value)) : [];
    const drawn =
      topology.ok &&
      (await pictureFormat({ name: "pdf" })?.make(topology.value, relations, OPTIONS));

    const made = await picture();

    expect(made).toEqual({
      ok: true,
      value: {
        content: drawn && drawn.ok ? Buffer.from(drawn.value).toString("base64") : "none",
      },
    });
    expect(await picture({ reachability: false })).not.toEqual(made);
  });

  it("refuses what is no document, and a format that the page makes itself", async () => {
    expect(await picture({ document: { format: "other" } })).toMatchObject({
      error: { kind: "badInput" },
    });
    expect(await picture({ format: "svg" as "pdf" })).toMatchObject({
      error: { kind: "badInput", message: { id: "ui.backend.badInput" } },
    });
  });
});
