import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryTopology } from "../../topology/__testing__/arbitrary-topology.ts";
import { sceneOf } from "../scene/scene-of.ts";
import { drawWiring } from "./draw.ts";
import type { RectShape } from "./drawing.ts";

const RUNS = { seed: 20_261_123, numRuns: 100 };

describe("the wiring alone", () => {
  it("is as large as the canvas' scene, and every card stands where the canvas has it", () => {
    fc.assert(
      fc.property(arbitraryTopology(), (topology) => {
        const { items, bounds } = sceneOf(topology);
        const { width, height, groups } = drawWiring(topology, "en");
        const frames = new Map(
          groups.map(({ id, shapes }) => [
            id,
            shapes.find((shape): shape is RectShape => shape.kind === "rect"),
          ]),
        );

        expect({ width, height }).toEqual({ width: bounds.width, height: bounds.height });
        for (const { id, box } of items) {
          const { x, y, width, height } = frames.get(id) ?? expect.unreachable(id);
          expect({ x, y, width, height }).toEqual({
            ...box,
            x: box.x - bounds.x,
            y: box.y - bounds.y,
          });
        }
      }),
      RUNS,
    );
  });
});
