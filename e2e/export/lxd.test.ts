import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { guestsLab } from "../../shared/export/__testing__/guests-lab.ts";
import { lxd } from "../../shared/export/targets/lxd/lxd.ts";
import { World } from "../helper/world.ts";
import { pathInto, unpackedPackages } from "./debian-programs.ts";
import { writtenForMany } from "./random-documents.ts";

const PACKAGES = unpackedPackages(
  "lxd",
  ...["lxd", "lxd-client", "libdqlite0", "libraft2", "liblxc1", "squashfs-tools", "attr", "rsync"],
);

/** Everything that LXD keeps: a tmpfs each, as it also wants a place that no variable names. */
const FOLDERS = "/run/lxd /run/bin /run/home /var/log/lxd";

let world: World;

beforeAll(async () => {
  if (PACKAGES === undefined) {
    return;
  }
  world = await World.make({ isFirst: true, runSize: "256m" });
  sh(`
    mount -t tmpfs tmpfs /var/log
    mkdir -p ${FOLDERS}
    # It would load modules into the machine's kernel, for instances that no test has.
    ln -s /bin/false /run/bin/modprobe
    lxd --group root > /run/lxd.log 2>&1 &
    for try in $(seq 300); do
      lxc profile list > /dev/null 2>&1 && exit
      sleep 0.2
    done
    cat /run/lxd.log >&2
    exit 1`);
});
afterAll(() => {
  if (PACKAGES !== undefined) {
    world.dispose();
  }
});

/** Runs a shell script for which `lxc` is this daemon's client. */
function sh(script: string): string {
  const root = PACKAGES ?? "";
  return world.sh(`
    export PATH='/run/bin:${pathInto(root)}:${process.env["PATH"] ?? ""}'
    export LD_LIBRARY_PATH=${root}/usr/lib/x86_64-linux-gnu:${root}/usr/lib/aarch64-linux-gnu
    export LXD_DIR=/run/lxd HOME=/run/home
    ${script}`);
}

interface Profile {
  readonly description: string;
  readonly config: object;
  readonly devices: object;
}

/** Gives LXD each profile, and asks for it again. */
function taken(texts: readonly string[]): readonly Profile[] {
  const folder = join(world.folder, "profiles");
  mkdirSync(folder, { recursive: true });
  texts.forEach((text, at) => {
    writeFileSync(join(folder, String(at)), text);
  });
  const out = sh(`
    for at in $(seq 0 ${texts.length - 1}); do
      lxc profile create "p$at" > /dev/null 2>&1
      lxc profile edit "p$at" < ${folder}/$at
      lxc query "/1.0/profiles/p$at" | tr -d '\\n'
      lxc profile delete "p$at" > /dev/null 2>&1
      echo
    done`);
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Profile);
}

function said(text: string): Profile {
  return parse(text) as Profile;
}

describe.skipIf(PACKAGES === undefined)("the LXD profiles (need Debian's lxd)", () => {
  it("are taken by LXD as they were meant, for every example and 20 random documents", () => {
    const made = lxd.write(guestsLab());
    const texts = [
      ...(made.ok ? made.value.files : []),
      ...writtenForMany(lxd, 20).flatMap(({ files }) => files),
    ].map(({ text }) => text);

    const profiles = taken(texts);

    expect(profiles).toHaveLength(texts.length);
    profiles.forEach((profile, at) => {
      expect(profile).toMatchObject(said(texts[at] ?? ""));
    });
  });

  it("would be refused with a mode, which only Incus knows", () => {
    const made = lxd.write(guestsLab());
    const [file] = made.ok ? made.value.files : [];
    const text = file?.text ?? "";

    expect(() =>
      taken([text.replace('nictype: "macvlan"', 'nictype: "macvlan"\n    mode: "bridge"')]),
    ).toThrow(/Invalid device option "mode"/u);
  });
});
