import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSystemFilePath, isSystemFolderPath, persistedRecordPath } from "./system-file.ts";

const ID = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11";

/** Where files may stand, and nowhere below or beside it. */
const FOLDERS =
  /^\/(etc\/systemd\/network|run\/systemd\/network|etc\/NetworkManager\/system-connections|run\/NetworkManager\/system-connections|etc\/network\/interfaces\.d|var\/lib\/macvlan-designer)(\/[^/]+\.network\.d)?$/;

describe("isSystemFilePath", () => {
  it.each([
    "/etc/systemd/network/50-macvlan-designer-shim0.netdev",
    "/run/systemd/network/30-macvlan-designer-eno1.10.network",
    `/etc/systemd/network/10-netplan-eno1.network.d/50-macvlan-designer-${ID}.conf`,
    "/etc/NetworkManager/system-connections/macvlan-designer-shim0.nmconnection",
    "/etc/network/interfaces.d/macvlan-designer-home-lab",
    persistedRecordPath(ID),
  ])("knows %s", (path) => {
    expect(isSystemFilePath(path)).toBe(true);
  });

  it.each([
    "/etc/systemd/network/10-eno1.network",
    // What takes the place of a NIC's own configuration.
    "/etc/systemd/network/20-macvlan-designer-eno1.network",
    "/etc/systemd/network/../../50-macvlan-designer-shim0.netdev",
    `/etc/systemd/network/../x.network.d/50-macvlan-designer-${ID}.conf`,
    "/etc/systemd/network/50-macvlan-designer-a/b.netdev",
    "/etc/systemd/network/50-macvlan-designer-shim0.netdev\n",
    "/etc/NetworkManager/system-connections/eno1.nmconnection",
    "/etc/network/interfaces",
    "/run/network/interfaces.d/macvlan-designer-x",
    "/var/lib/macvlan-designer/../../../etc/shadow",
    "/etc/shadow",
  ])("does not know %j", (path) => {
    expect(isSystemFilePath(path)).toBe(false);
  });

  it("holds for no path that leads out of the folders", () => {
    const piece = fc.constantFrom(
      ..."/ .. . etc run systemd network 50-macvlan-designer- shim0 .netdev .network .d .conf".split(
        " ",
      ),
      ...["NetworkManager", "system-connections", "macvlan-designer-", ".nmconnection", "\n", "\0"],
      ...["/etc/systemd/network/", "/etc/network/interfaces.d/", ID, "var/lib", ".json"],
    );
    const paths = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 8 });
    fc.assert(
      fc.property(paths, (pieces) => {
        const path = pieces.join("");
        if (isSystemFilePath(path)) {
          expect(posix.normalize(path)).toBe(path);
          expect(posix.dirname(path)).toMatch(FOLDERS);
          expect(posix.basename(path)).toMatch(/macvlan-designer-|^[0-9a-f-]{36}\.json$/);
        }
        if (isSystemFolderPath(path)) {
          expect(path).toMatch(FOLDERS);
        }
      }),
      { seed: 20_261_123, numRuns: 20_000 },
    );
  });
});
