import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { made, ONLY_IN, packageIn } from "./packages.ts";

const APP = "/usr/lib/macvlan-designer";
const ID = "io.github.macvlan_designer.MacvlanDesigner";

/** Path by path: mode and owner, as `tar` writes them; folders end with a slash. */
let listed: ReadonlyMap<string, string>;

beforeAll(() => {
  const deb = packageIn(made("MVD_PACKAGES"), "deb");
  const lines = execFileSync("dpkg-deb", ["--contents", deb]).toString().trim().split("\n");
  listed = new Map(
    lines.map((line) => {
      const [mode = "", owner = "", , , , path = ""] = line.split(/\s+/u);
      return [path.replace(/^\./u, ""), `${mode} ${owner}`];
    }),
  );
});

describe("the .deb", () => {
  it("belongs to root, is written by nobody else, and has no program with root's rights", () => {
    const modes = new Set(listed.values());

    expect([...modes].sort()).toEqual([
      "-rw-r--r-- root/root",
      "-rwxr-xr-x root/root",
      "drwxr-xr-x root/root",
    ]);
  });

  it("has the programs, and nothing else that can be run", () => {
    const programs = [...listed].filter(([, mode]) => mode.startsWith("-rwx"));

    expect(programs.map(([path]) => path).sort()).toEqual([
      "/usr/bin/macvlan-designer",
      ...["chrome_crashpad_handler", "cli.mjs", "helper.cjs", "macvlan-designer"].map(
        (name) => `${APP}/${name}`,
      ),
    ]);
  });

  it.each([
    `${APP}/resources/app.asar`,
    `${APP}/apparmor-profile`,
    `${APP}/LICENSES.chromium.html`,
    `${APP}/LICENSES.npm.txt`,
    `/usr/share/polkit-1/actions/${ID}.policy`,
    `/usr/share/applications/${ID}.desktop`,
    `/usr/share/metainfo/${ID}.metainfo.xml`,
    `/usr/share/mime/packages/${ID}.xml`,
    `/usr/share/icons/hicolor/scalable/apps/${ID}.svg`,
    "/usr/share/man/man1/macvlan-designer.1.gz",
    "/usr/share/man/man1/macvlan-designer-apply.1.gz",
    "/usr/share/man/man5/macvlan.json.5.gz",
    "/usr/share/bash-completion/completions/macvlan-designer",
    "/usr/share/zsh/vendor-completions/_macvlan-designer",
    "/usr/share/fish/vendor_completions.d/macvlan-designer.fish",
    "/usr/share/doc/macvlan-designer/copyright",
    "/usr/share/doc/macvlan-designer/changelog.gz",
  ])("has %s", (path) => {
    expect(listed.has(path)).toBe(true);
  });

  it("says in its version when the Electron inside is not the one for people", () => {
    const folder = made("MVD_PACKAGES");
    const version = execFileSync("dpkg-deb", ["--field", packageIn(folder, "deb"), "Version"]);
    const inside = readFileSync(`${folder}/linux-unpacked/version`, "utf8").replace(/^v/u, "");
    const isPinned = inside.trim() === packageJson.devDependencies.electron;

    expect(version.toString().includes("+electron")).toBe(!isPinned);
  });
});

describe("the size of the .deb", () => {
  it("is at most 1.15 times that of Electron alone, packed as tightly", () => {
    const unpacked = `${made("MVD_PACKAGES")}/linux-unpacked`;
    const ours = ["./resources", "./chrome-sandbox"].map((path) => `--exclude=${path}`);
    const pack = `tar --create --directory "$0" "$@" . | gzip -9 | wc -c`;
    const bare = Number(execFileSync("sh", ["-c", pack, unpacked, ...ours]));

    const ratio = statSync(packageIn(made("MVD_PACKAGES"), "deb")).size / bare;
    expect(bare).toBeGreaterThan(50_000_000);
    expect(ratio).toBeLessThanOrEqual(1.15);
  });
});

describe("the .rpm", () => {
  it("has the files of the .deb and those of its own kind, with the same modes and owners", () => {
    const rpm = packageIn(made("MVD_PACKAGES"), "rpm");
    const query = [
      "--query",
      "--package",
      "--queryformat",
      "[%{FILEMODES:perms} %{FILEUSERNAME}/%{FILEGROUPNAME} %{FILENAMES}\n]",
    ];
    const lines = execFileSync("rpm", [...query, rpm])
      .toString()
      .trim()
      .split("\n");
    const files = lines.filter((line) => line.startsWith("-"));
    const ofDeb = [...listed].filter(([, mode]) => mode.startsWith("-"));
    const expected = [
      ...ofDeb.filter(([path]) => !ONLY_IN.deb.includes(path)),
      ...ONLY_IN.rpm.map((path) => [path, "-rw-r--r-- root/root"]),
    ];

    expect(ofDeb.map(([path]) => path)).toEqual(expect.arrayContaining([...ONLY_IN.deb]));
    expect(files.sort()).toEqual(expected.map(([path, mode]) => `${mode} ${path}`).sort());
  });
});
