import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONTAINERS } from "../../shared/export/targets/engine/__testing__/containers.ts";
import { quadlet } from "../../shared/export/targets/quadlet/quadlet.ts";
import { answers, writeExport } from "./exported.ts";
import { goProgram } from "./go-program.ts";
import { writtenForMany } from "./random-documents.ts";

const INSTALLED = "/usr/libexec/podman/quadlet";
// Debian 12's Podman has none yet, but it is a small Go program.
const GENERATOR = answers("test", "-x", INSTALLED)
  ? INSTALLED
  : goProgram("quadlet", "github.com/containers/podman/v5/cmd/quadlet");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-quadlet-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The commands of the services that the generator makes of a folder; anything it refuses is an error. */
function generated(place: string): readonly string[] {
  const services = execFileSync(GENERATOR ?? "", ["-dryrun", "-no-kmsg-log"], {
    env: { ...process.env, QUADLET_UNIT_DIRS: place },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return services.match(/^ExecStart=.*/gmu) ?? [];
}

describe.skipIf(GENERATOR === undefined)("the Quadlet units (need Podman 4.4, or Go)", () => {
  it("become the commands that the Podman script has", () => {
    const place = writeExport(quadlet, CONTAINERS, folder);

    const commands = generated(place);
    expect(commands).toHaveLength(4);
    expect(commands.join("\n")).toMatch(
      /network create --ignore --disable-dns .*--driver[= ]macvlan --subnet[= ]192\.168\.1\.0\/24 --gateway[= ]192\.168\.1\.1 --subnet[= ]fd00:1::\/64 --gateway[= ]fd00:1::1 --opt[= ]mode=bridge --opt[= ]parent=eno1 rack-7-eno1-bridge/u,
    );
    expect(commands.join("\n")).toMatch(
      /run .*--network[= ]rack-7-eno1-bridge:ip=192\.168\.1\.50,ip6=fd00:1::50,mac=52:54:00:10:00:01,interface_name=mv0 --network[= ]rack-7-eno1-10-private:ip=10\.10\.0\.50,mac=52:54:00:10:00:02,interface_name=mv1 /u,
    );
  });

  it("are each taken, for every example and 50 random documents", () => {
    const written = writtenForMany(quadlet, 50);

    written.forEach(({ files }, at) => {
      const place = join(folder, String(at));
      mkdirSync(place);
      files.forEach(({ path, text }) => {
        writeFileSync(join(place, path), text);
      });

      expect(generated(place)).toHaveLength(files.length);
    });
    expect(written.length).toBeGreaterThan(30);
  });

  it("would be refused with a key that Podman does not know", () => {
    writeFileSync(join(folder, "lan.network"), "[Network]\nDriver=macvlan\nParent=eno1\n");

    expect(() => generated(folder)).toThrow(/unsupported key 'Parent'/u);
  });
});
