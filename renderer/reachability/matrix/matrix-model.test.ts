import { describe, expect, it } from "vitest";
import { child, home, lab } from "../../../shared/reachability/__testing__/lab.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { guests, reached } from "../__testing__/reached.ts";
import { lookOf } from "./cell-look.ts";
import { matrixModel, type MatrixModel, type MatrixOptions } from "./matrix-model.ts";
import { pairAt } from "./matrix-pair.ts";

const OPTIONS: MatrixOptions = { question: "ping", sort: "document", unfolded: new Set() };

function names({ heads }: MatrixModel): readonly string[] {
  return heads.map(({ name }) => (typeof name === "string" ? name : name.id));
}

function signAt(model: MatrixModel, row: number, column: number): string {
  return lookOf("ping", model.cell(row, column), model.cell(column, row)).sign;
}

describe("a small matrix", () => {
  const model = matrixModel(guests(2), OPTIONS);

  it("has a row for each end, called by whose it is", () => {
    expect(names(model)).toEqual(["ui.reach.host", "lan", "g-m0", "g-m1"]);
    expect(model.grouped).toBe(false);
  });

  it("shows the restriction and what works", () => {
    expect(signAt(model, 0, 2)).toBe("blocked");
    expect(signAt(model, 2, 3)).toBe("reaches");
    expect(signAt(model, 0, 0)).toBe("self");
  });

  it("counts whom one cannot reach", () => {
    expect(model.heads.map(({ blocked }) => blocked)).toEqual([2, 0, 1, 1]);
  });

  it("puts the most blocked first", () => {
    const sorted = matrixModel(guests(2), { ...OPTIONS, sort: "blocked" });

    expect(names(sorted)).toEqual(["ui.reach.host", "g-m0", "g-m1", "lan"]);
  });

  it("sorts addresses by their numbers", () => {
    const sorted = matrixModel(guests(2), { ...OPTIONS, sort: "address" });

    expect(sorted.heads.map(({ address }) => address)).toEqual([
      "10.0.0.1",
      "10.0.0.9",
      "10.0.0.50",
      "10.0.0.51",
    ]);
  });
});

describe("a matrix of more than 24 ends", () => {
  const many = guests(30);

  it("groups those that the rules cannot tell apart", () => {
    const model = matrixModel(many, OPTIONS);

    expect(model.heads.map(({ members }) => members.length)).toEqual([1, 1, 30]);
    expect(model.heads.map(({ role }) => role)).toEqual(["single", "single", "folded"]);
    expect(model.heads[0]?.blocked).toBe(30);
  });

  it("says of a group what passes between two of its members", () => {
    const model = matrixModel(many, OPTIONS);

    expect(signAt(model, 2, 2)).toBe("reaches");
    expect(pairAt(model, { row: 2, column: 2 })).toEqual({ from: "m0", to: "m1" });
  });

  it("unfolds a group, whose members are themselves again", () => {
    const model = matrixModel(many, { ...OPTIONS, unfolded: new Set(["m0" as NodeId]) });

    expect(model.heads).toHaveLength(32);
    expect(signAt(model, 2, 2)).toBe("self");
    expect(signAt(model, 2, 3)).toBe("reaches");
    expect(pairAt(model, { row: 2, column: 2 })).toBeNull();
  });
});

describe("directions", () => {
  const [nodes, cables] = home({ hairpin: true });
  const model = matrixModel(
    reached(lab([...nodes, ...child("a", 50, { mode: "private" })], cables)),
    OPTIONS,
  );

  it("marks the way that works while the way back does not", () => {
    expect(signAt(model, 0, 2)).toBe("oneWay");
    expect(signAt(model, 2, 0)).toBe("blocked");
  });
});
