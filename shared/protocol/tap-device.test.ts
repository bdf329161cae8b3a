import { describe, expect, it } from "vitest";
import { deviceNumber } from "./tap-device.ts";

describe("deviceNumber", () => {
  it.each([
    ["1:3\n", 0x103],
    ["246:1", 0xf601],
    ["246:256\n", 0x10f600],
    ["4095:1048575", 0xffffffff],
  ])("puts %j together as stat does", (text, number) => {
    expect(deviceNumber(text)).toBe(number);
  });

  it.each(["", "246", "246:", "246:1\n246:2", "-1:3", "a:b"])("reads nothing off %j", (text) => {
    expect(deviceNumber(text)).toBeUndefined();
  });
});
