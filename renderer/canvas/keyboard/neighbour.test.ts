import { expect, test } from "vitest";
import type { Box } from "../../../shared/diagram/scene/scene.ts";
import { neighbour } from "./neighbour.ts";

const at = (x: number, y: number): Box => ({ x, y, width: 100, height: 50 });
const BOXES = new Map([
  ["web", at(0, 0)],
  ["db", at(200, 0)],
  ["wifi", at(400, 10)],
  ["nic", at(200, 300)],
]);

test("an arrow leads to the closest item in its direction", () => {
  expect(neighbour("web", BOXES, "ArrowRight")).toBe("db");
  expect(neighbour("wifi", BOXES, "ArrowLeft")).toBe("db");
  expect(neighbour("db", BOXES, "ArrowDown")).toBe("nic");
  expect(neighbour("nic", BOXES, "ArrowUp")).toBe("db");
});

test("there is nothing beyond the edge", () => {
  expect(neighbour("web", BOXES, "ArrowLeft")).toBeUndefined();
  expect(neighbour("nowhere", BOXES, "ArrowLeft")).toBeUndefined();
});
