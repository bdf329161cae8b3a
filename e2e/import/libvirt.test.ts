import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importTexts } from "../../shared/import/__testing__/import-texts.ts";
import { answers } from "../export/exported.ts";

/** libvirt's own driver for tests, which lives in the process and touches nothing. */
const TEST = ["-c", "test:///default"];
const isThere = answers("virsh", ...TEST, "list");

const DOMAIN = `<domain type='test'><name>vm</name><memory>8192</memory>
  <os><type>hvm</type></os><devices>
    <interface type='direct'><mac address='52:54:00:10:00:01'/>
      <source dev='eno1' mode='private'/><target dev='tap0'/><model type='virtio'/></interface>
    <interface type='bridge'><source bridge='br0'/></interface>
  </devices></domain>`;

describe.skipIf(!isThere)("virsh dumpxml (needs virsh)", () => {
  it("is understood, and what is no macvlan network is named once", () => {
    const folder = mkdtempSync(join(tmpdir(), "virsh-"));
    const file = join(folder, "vm.xml");
    writeFileSync(file, DOMAIN);
    const script = `define ${file}; dumpxml vm`;
    const told = execFileSync("virsh", [...TEST, script], { encoding: "utf8" });
    const network = execFileSync("virsh", [...TEST, "net-dumpxml", "default"], {
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });

    const { nodes, notes } = importTexts({
      "vm.xml": told.slice(told.indexOf("<domain")),
      "net.xml": network,
    });

    expect(nodes).toMatchObject([
      { kind: "host" },
      { kind: "nic", name: "eno1" },
      { kind: "bridge", name: "br0" },
      { kind: "guest", name: "vm", type: "vm" },
      { kind: "macvlan", name: "tap0", mode: "private", mac: "52:54:00:10:00:01", tap: true },
      { kind: "veth" },
    ]);
    expect(notes.filter((note) => !note.includes(" hint: "))).toEqual([
      expect.stringMatching(/^net\.xml:1 network left: The network default .*"nat"/),
    ]);
  });
});
