import { describe, expect, it } from "vitest";
import type { HostAccess } from "./host-access.ts";
import { readOtherTables } from "./other-tables.ts";

function hostWith(rows: readonly object[], code = 0): HostAccess {
  return {
    run: () => Promise.resolve({ code, stdout: JSON.stringify(rows), stderr: "" }),
    readText: () => Promise.resolve(null),
    readLink: () => Promise.resolve(null),
    list: () => Promise.resolve([]),
    inode: () => Promise.resolve(0),
  };
}

describe("readOtherTables", () => {
  it("names each link once, and those of next hops too", async () => {
    const host = hostWith([
      { dst: "default", dev: "eno1", table: "100" },
      { dst: "10.0.0.0/8", dev: "eno1", table: "vpn" },
      { dst: "10.1.0.0/16", table: "100", nexthops: [{ dev: "eno2" }, { dev: "eno3" }] },
    ]);

    expect(await readOtherTables(host, "ip")).toEqual(["eno1", "eno2", "eno3"]);
  });

  it("leaves out main and local", async () => {
    const host = hostWith([
      { dst: "default", dev: "eno1" },
      { dst: "192.168.1.10", dev: "eno1", table: "local" },
    ]);

    expect(await readOtherTables(host, "ip")).toEqual([]);
  });

  it("does not guess where ip fails", async () => {
    expect(await readOtherTables(hostWith([], 1), "ip")).toBeUndefined();
  });
});
