import { describe, expect, it } from "vitest";
import { isWithin, networkOf, spellingOf } from "./ip-network.ts";

describe("networkOf", () => {
  it.each([
    ["192.168.1.10/24", "192.168.1.10/24", "192.168.1.0/24"],
    ["10.255.3.7/20", "10.255.3.7/20", "10.255.0.0/20"],
    ["10.0.0.1", "10.0.0.1/32", "10.0.0.1/32"],
    ["0.0.0.0/0", "0.0.0.0/0", "0.0.0.0/0"],
    ["FD00:0:0::1/64", "fd00::1/64", "fd00::/64"],
    ["2001:db8::ffff:1/127", "2001:db8::ffff:1/127", "2001:db8::ffff:0/127"],
  ])("spells %s as %s in %s", (text, cidr, network) => {
    expect(networkOf(text)).toMatchObject({ cidr, network });
  });

  it("refuses what is no address", () => {
    expect(() => networkOf("eno1/24")).toThrow(RangeError);
  });
});

describe("isWithin", () => {
  it("knows a gateway in a subnet from one outside, and the families apart", () => {
    const subnet = networkOf("192.168.1.10/24");

    expect(isWithin("192.168.1.1", subnet)).toBe(true);
    expect(isWithin("192.168.2.1", subnet)).toBe(false);
    expect(isWithin("fd00::1", subnet)).toBe(false);
    expect(isWithin("192.168.0.0/16", subnet)).toBe(false);
  });
});

describe("spellingOf", () => {
  it("leaves the link of a link-local address out, and knows what is no address", () => {
    expect(spellingOf("FE80::1%eno1")).toBe("fe80::1");
    expect(spellingOf("UNKNOWN")).toBeUndefined();
  });
});
