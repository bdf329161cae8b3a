import { describe, expect, it } from "vitest";
import { topologyOf } from "../../../topology/__testing__/topology-of.ts";
import { labOf } from "../../lab.ts";
import type { ExportOutcome } from "../../target.ts";
import { networkd } from "./networkd.ts";

function exported(...nodes: readonly object[]): ExportOutcome {
  const topology = topologyOf({
    nodes: [
      { kind: "host", id: "ws", name: "ws", local: true },
      { kind: "nic", id: "eno1", host: "ws", name: "eno1", addresses: ["10.0.0.2/24"] },
      ...nodes,
    ],
  });
  const host = topology.nodes.find((node) => node.kind === "host");
  const made = host && networkd.write(labOf(topology, host));
  if (!made?.ok) {
    throw new Error(JSON.stringify(made?.error));
  }
  return made.value;
}

/** A file without the comment that it begins with. */
function text({ files }: ExportOutcome, ending: string): string {
  return files.find(({ path }) => path.endsWith(ending))?.text.replace(/^#.*\n/gmu, "") ?? "";
}

const SHIM = { kind: "macvlan", id: "s", parent: "eno1", name: "shim0", mode: "private" };

describe("networkd", () => {
  it("writes a shim's device, its configuration, and the line that makes the NIC carry it", () => {
    const outcome = exported({
      ...SHIM,
      mac: "02:00:00:00:00:51",
      mtu: 1400,
      addresses: ["10.0.0.3/32"],
      routes: [{ to: "10.0.0.64/28", src: "10.0.0.3" }],
    });

    expect(outcome.files.map(({ folder, path }) => `${folder ?? ""}/${path}`)).toEqual([
      "/etc/systemd/network/20-macvlan-designer-eno1.network",
      "/etc/systemd/network/50-macvlan-designer-shim0.netdev",
      "/etc/systemd/network/50-macvlan-designer-shim0.network",
    ]);
    expect(text(outcome, "eno1.network")).toBe(`
[Match]
Name=eno1

[Network]
Address=10.0.0.2/24
MACVLAN=shim0
`);
    expect(text(outcome, "shim0.netdev")).toBe(`
[NetDev]
Name=shim0
Kind=macvlan
MACAddress=02:00:00:00:00:51
MTUBytes=1400

[MACVLAN]
Mode=private
`);
    expect(text(outcome, "shim0.network")).toBe(`
[Match]
Name=shim0

[Network]
Address=10.0.0.3/32
IPv6AcceptRA=no

[Route]
Destination=10.0.0.64/28
PreferredSource=10.0.0.3
Scope=link
`);
  });

  it("gives an IPv6 route no scope, of which networkd would warn", () => {
    const outcome = exported({
      ...SHIM,
      addresses: ["fd00::3/128"],
      routes: [{ to: "fd00:0:0:1::/64" }],
    });

    expect(text(outcome, "shim0.network")).toContain("[Route]\nDestination=fd00:0:0:1::/64\n");
    expect(text(outcome, "shim0.network")).not.toContain("Scope=");
  });

  it("keeps its hands off the MAC of a passthru child, which is the NIC's", () => {
    const outcome = exported({ ...SHIM, mode: "passthru" });

    expect(text(outcome, "shim0.netdev")).toContain("MACAddress=none\n");
  });
});
