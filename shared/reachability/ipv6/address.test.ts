import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contains6,
  formatIpv6,
  isLinkLocal,
  linkLocalOf,
  mask6,
  parseIpv6,
  parseIpv6Cidr,
  solicitedNode,
} from "./address.ts";

const SEED = 20_261_123;

function read(text: string): bigint {
  return parseIpv6(text) ?? -1n;
}

describe("IPv6 addresses", () => {
  it("are read in every spelling, and IPv4 ones are not", () => {
    expect([read("::1"), read("FD00:0:0::A"), read("fd00::10.0.0.1")]).toEqual([
      1n,
      (0xfd00n << 112n) | 10n,
      (0xfd00n << 112n) | 0x0a000001n,
    ]);
    expect([parseIpv6("10.0.0.1"), parseIpv6Cidr("10.0.0.1/24")]).toEqual([undefined, undefined]);
  });

  it("are written as they are read (RFC 5952)", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, (1n << 128n) - 1n), (address) => {
        expect(read(formatIpv6(address))).toBe(address);
      }),
      { seed: SEED },
    );
    expect(formatIpv6(read("fd00:0:0:0:1:0:0:0a"))).toBe("fd00::1:0:0:a");
  });

  it("are in the network of their first bits", () => {
    expect(parseIpv6Cidr("fd00::1:2:3:4/72")).toEqual({
      address: read("fd00::1:2:3:4"),
      network: read("fd00::"),
      length: 72,
    });
    expect([mask6(read("fd00::1"), 0), mask6(read("fd00::1"), 128)]).toEqual([0n, read("fd00::1")]);
    const network = { network: read("fd00:0:0:1::"), length: 64 };
    expect([
      contains6(network, read("fd00:0:0:1::9")),
      contains6(network, read("fd00::9")),
    ]).toEqual([true, false]);
  });

  it("are link-local in fe80::/10", () => {
    expect(
      ["fe80::1", "febf::1", "fec0::1", "fd00::1"].map((text) => isLinkLocal(read(text))),
    ).toEqual([true, true, false, false]);
  });

  it("follow from a MAC address as the kernel does it", () => {
    expect(formatIpv6(linkLocalOf("5a:83:74:0e:ab:b5"))).toBe("fe80::5883:74ff:fe0e:abb5");
  });

  it("are asked for in the group of their last three bytes", () => {
    expect(formatIpv6(solicitedNode(read("fd00::12:3456")))).toBe("ff02::1:ff12:3456");
  });
});
