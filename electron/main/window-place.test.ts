import { describe, expect, it } from "vitest";
import {
  parsePlace,
  placeFor,
  SMALLEST,
  type Rectangle,
  type WindowPlace,
} from "./window-place.ts";

const SCREEN: Rectangle = { x: 0, y: 24, width: 1920, height: 1056 };
const SECOND: Rectangle = { x: 1920, y: 0, width: 2560, height: 1440 };
const LAST: WindowPlace = { x: 100, y: 80, width: 1300, height: 820, maximised: false };

describe("a window's place", () => {
  it("is the desktop's choice at the first start, as large as the screen allows", () => {
    expect(placeFor(null, [SCREEN])).toEqual({ width: 1440, height: 900, maximised: false });
    expect(placeFor(null, [{ x: 0, y: 0, width: 1280, height: 720 }])).toEqual({
      width: 1280,
      height: 720,
      maximised: false,
    });
  });

  it("is kept between starts", () => {
    expect(placeFor(LAST, [SCREEN, SECOND])).toEqual(LAST);
    expect(placeFor({ ...LAST, x: 2500, maximised: true }, [SCREEN, SECOND])).toEqual({
      ...LAST,
      x: 2500,
      maximised: true,
    });
  });

  it("is no longer where a screen was taken away", () => {
    expect(placeFor({ ...LAST, x: 2500 }, [SCREEN])).toEqual({
      width: 1300,
      height: 820,
      maximised: false,
    });
  });

  it("is no larger than its screen, and never unusably small", () => {
    expect(placeFor({ ...LAST, width: 5000, height: 9 }, [SCREEN])).toMatchObject({
      width: 1920,
      height: SMALLEST.height,
    });
  });

  it("leaves the title bar within reach", () => {
    expect(placeFor({ ...LAST, y: -200 }, [SCREEN])).not.toHaveProperty("y");
    expect(placeFor({ ...LAST, x: 1900 }, [SCREEN])).not.toHaveProperty("x");
  });

  it("is beside windows that are open already", () => {
    const second = placeFor(LAST, [SCREEN], [LAST]);

    expect(second).toMatchObject({ x: 128, y: 108 });
    expect(placeFor(LAST, [SCREEN], [LAST, { ...LAST, x: 128, y: 108 }])).toMatchObject({
      x: 156,
      y: 136,
    });
  });

  it("begins anew at the screen's corner when there is no room beside", () => {
    const low = { ...LAST, y: 1010 };

    expect(placeFor(low, [SCREEN], [low])).toMatchObject({ x: 0, y: 24 });
  });
});

describe("parsePlace", () => {
  it("reads what was written", () => {
    expect(parsePlace(JSON.stringify(LAST))).toEqual(LAST);
  });

  it.each(["null", "[]", '"x"', "{}", JSON.stringify({ ...LAST, x: "0" }), '{"maximised":true}'])(
    "takes %s for nothing of ours",
    (text) => {
      expect(parsePlace(text)).toBeNull();
    },
  );

  it("takes half a number for nothing of ours", () => {
    expect(parsePlace(JSON.stringify({ ...LAST, width: 900.5 }))).toBeNull();
  });
});
