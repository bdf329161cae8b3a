import { describe, expect, it } from "vitest";
import { en } from "../../../shared/messages/en/index.ts";
import { cableSchema } from "../../../shared/topology/cable.ts";
import { NODE_KINDS, nodeSchemas } from "../../../shared/topology/document.ts";
import { bareSchema, keysOf } from "../../../shared/topology/schema-shape.ts";
import { FIELD_GROUPS, type Scope } from "./field.ts";
import { fieldsOf } from "./tables.ts";

const SCOPES: readonly Scope[] = [...NODE_KINDS, "cable"];

describe.each(SCOPES)("the fields of a %s", (scope) => {
  it("are all of its properties", () => {
    const schema = scope === "cable" ? cableSchema : nodeSchemas[scope];
    const keys = keysOf(bareSchema(schema)).filter((key) => key !== "kind" && key !== "id");

    const shown = fieldsOf(scope).map(([key]) => key);

    expect([...shown].sort()).toEqual([...keys].sort());
  });

  it("each have a label and an explanation of their own", () => {
    const fields = fieldsOf(scope).map(([, spec]) => spec);

    const helps = fields.map(({ help }) => help);

    expect(new Set(helps).size).toBe(helps.length);
    fields.forEach(({ label, help }) => {
      expect(en[label]()).not.toBe("");
      expect(en[help]().length).toBeGreaterThan(20);
    });
  });

  it("stand in the order of their groups", () => {
    const places = fieldsOf(scope).map(([, { group }]) => FIELD_GROUPS.indexOf(group));

    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
