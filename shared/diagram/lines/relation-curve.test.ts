import { describe, expect, it } from "vitest";
import type { Point } from "../scene/scene.ts";
import { pointsOn } from "./path-data.ts";
import { relationCurve } from "./relation-curve.ts";

const host = { x: 60, y: 112, width: 136, height: 56 };
const guest = { x: 222, y: 86, width: 164, height: 118 };
const nic = { x: 344, y: 306, width: 176, height: 54 };

describe("a relation's line", () => {
  it("hangs below both ends that stand in one row, towards each other", () => {
    const { start, middle, end, d } = relationCurve(host, guest);

    expect(start).toEqual({ x: 170, y: 168 });
    expect(end).toEqual({ x: 262, y: 204 });
    expect(middle.x).toBe((start.x + end.x) / 2);
    expect(middle.y).toBeGreaterThan(204 + 28);
    expect(d).toMatch(/^M170 168L/);
  });

  it("begins at the end that is asked, whichever is left", () => {
    expect(relationCurve(guest, host).start).toEqual(relationCurve(host, guest).end);
  });

  it("goes straight up or down between ends one below the other", () => {
    expect(relationCurve(host, nic)).toMatchObject({
      angle: 90,
      start: { y: 168 },
      end: { y: 306 },
    });
    expect(relationCurve(nic, host)).toMatchObject({
      angle: -90,
      start: { y: 306 },
      end: { y: 168 },
    });
  });

  it("keeps the lines of one end apart, within its width", () => {
    const starts = [0, 1, 2, 30].map((lane) => relationCurve(host, guest, lane).start.x);

    expect(new Set(starts).size).toBe(4);
    expect(Math.max(...starts)).toBeLessThanOrEqual(host.x + host.width);
  });

  it("lets no two lines of one end meet, wherever their other ends stand in the row", () => {
    const ends = [0, 1, 2, 3].map((at) => ({ ...guest, x: guest.x + at * 184 }));
    const lines = ends.map((end, lane) => pointsOn(relationCurve(host, end, lane, true).steps));

    const gaps = lines.flatMap((line, at) =>
      lines.slice(at + 1).flatMap((other) => line.map((point) => gapTo(point, other))),
    );

    expect(Math.min(...gaps)).toBeGreaterThan(9);
  });
});

function gapTo({ x, y }: Point, points: readonly Point[]): number {
  return Math.min(...points.map((other) => Math.hypot(other.x - x, other.y - y)));
}
