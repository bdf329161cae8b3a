import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { APPLICATION_ID } from "../../../shared/protocol/application.ts";
import { PACKAGED_HELPER } from "../../backend/elevation/helper-location.ts";

const FOLDER = dirname(PACKAGED_HELPER);
const PROGRAM = `${FOLDER}/macvlan-designer`;

const source = (name: string): string =>
  readFileSync(new URL(name, import.meta.url), "utf8").replace(/^#(?!!).*$/gmu, "");

describe("what tells the system of the program", () => {
  it("the AppArmor profile is for the program where it is installed", () => {
    const [, path] = /^profile \S+ (\S+) /mu.exec(source("apparmor-profile")) ?? [];

    expect(path).toBe(PROGRAM);
  });

  it("the profile is put in place, and taken away, from where it is installed", () => {
    expect(source("after-install.sh")).toContain(`shipped=${FOLDER}/apparmor-profile\n`);
    const [, profile] = /^profile=(.+)$/mu.exec(source("after-install.sh")) ?? [];
    expect(source("before-removal.sh")).toContain(`profile=${profile ?? "?"}\n`);
  });

  it("the desktop entry starts it, and only where it is", () => {
    const entry = source("desktop-entry.desktop");

    expect(entry).toMatch(new RegExp(`^Exec=${PROGRAM} %F$`, "mu"));
    expect(entry).toMatch(new RegExp(`^TryExec=${PROGRAM}$`, "mu"));
  });

  it("the command on the PATH runs what is installed", () => {
    const run = [...source("macvlan-designer.sh").matchAll(/^ *exec (.+)$/gmu)];

    expect(run.map(([, command]) => command)).toEqual([
      PROGRAM,
      `/usr/bin/node ${FOLDER}/cli.mjs "$@"`,
    ]);
  });

  it("software centres find the pictures of the metainfo in the sources", () => {
    const RAW = "https://raw.githubusercontent.com/macvlan-designer/macvlan-designer/main/";
    const images = [...source("metainfo.xml").matchAll(/<image [^>]*>([^<]+)</gu)];

    const paths = images.map(([, address = ""]) => address.replace(RAW, "../../../"));
    expect(paths).toHaveLength(3);
    expect(paths.filter((path) => !existsSync(new URL(path, import.meta.url)))).toEqual([]);
  });

  it.each(["desktop-entry.desktop", "metainfo.xml", "mime-type.xml"])(
    "%s calls it by its identifier",
    (name) => {
      expect(source(name)).toContain(APPLICATION_ID);
    },
  );
});
