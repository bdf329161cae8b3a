import { describe, expect, it } from "vitest";
import type { DocumentId, NodeId } from "./brand.ts";
import { deriveMac } from "./derive-mac.ts";

const HOME_LAB = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11";

describe("deriveMac", () => {
  // Computed with Python's hashlib; the same table stands in docs/topology-document.md.
  it.each([
    [HOME_LAB, "mv0", "02:97:2e:96:3f:32"],
    [HOME_LAB, "mv1", "aa:70:9f:ef:f9:71"],
    [HOME_LAB, "br0", "8a:73:d0:1d:02:36"],
    ["00000000-0000-4000-8000-000000000000", "mv0", "d6:66:ba:68:c2:f3"],
    ["ffffffff-ffff-4fff-bfff-ffffffffffff", "A.b_c-9", "fe:b1:1a:36:a1:63"],
    ["7b0c1f52-90d4-4c1e-9a57-3f2f0d5c8e61", "x".repeat(64), "12:36:07:33:d7:36"],
  ])("makes of %s/%s the address %s", (document, node, mac) => {
    expect(deriveMac(document as DocumentId, node as NodeId)).toBe(mac);
  });

  it("makes unicast, locally administered addresses only", () => {
    const firstBytes = Array.from({ length: 256 }, (_, index) => {
      const mac = deriveMac(HOME_LAB as DocumentId, `n${index}` as NodeId);
      return Number.parseInt(mac.slice(0, 2), 16) & 3;
    });
    expect(new Set(firstBytes)).toEqual(new Set([2]));
  });
});
