import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONTAINERS } from "../../shared/export/targets/engine/__testing__/containers.ts";
import { quadlet } from "../../shared/export/targets/quadlet/quadlet.ts";
import { answers, writeExport } from "./exported.ts";

// Debian 12's Podman has none yet; the variable names one that was built by hand.
const GENERATOR = process.env["MACVLAN_DESIGNER_QUADLET"] ?? "/usr/libexec/podman/quadlet";
const isThere = answers("test", "-x", GENERATOR);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-quadlet-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!isThere)("the Quadlet units (need Podman 4.4)", () => {
  it("become the commands that the Podman script has", () => {
    const place = writeExport(quadlet, CONTAINERS, folder);

    const services = execFileSync(GENERATOR, ["-dryrun", "-no-kmsg-log"], {
      env: { ...process.env, QUADLET_UNIT_DIRS: place },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });

    const commands = services.match(/^ExecStart=.*/gmu) ?? [];
    expect(commands).toHaveLength(4);
    expect(commands.join("\n")).toMatch(
      /network create --ignore --disable-dns .*--driver[= ]macvlan --subnet[= ]192\.168\.1\.0\/24 --gateway[= ]192\.168\.1\.1 --subnet[= ]fd00:1::\/64 --gateway[= ]fd00:1::1 --opt[= ]mode=bridge --opt[= ]parent=eno1 rack-7-eno1-bridge/u,
    );
    expect(commands.join("\n")).toMatch(
      /run .*--network[= ]rack-7-eno1-bridge:ip=192\.168\.1\.50,ip6=fd00:1::50,mac=52:54:00:10:00:01,interface_name=mv0 --network[= ]rack-7-eno1-10-private:ip=10\.10\.0\.50,mac=52:54:00:10:00:02,interface_name=mv1 /u,
    );
  });
});
